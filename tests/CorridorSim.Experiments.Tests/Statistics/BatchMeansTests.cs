using System.Threading;
using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class BatchMeansTests
{
    [Fact]
    public void Batches_cover_the_mean_of_a_correlated_series_where_naive_intervals_do_not()
    {
        // AR(1), phi = 0.9, n = 20,000, 20 batches; 1,000 repeats give +- 1.4 points (two standard deviations), and the oracle allows +- 2 points.
        var batched = 0;
        var naive = 0;
        Parallel.For(0, 1000, repeat =>
        {
            var series = Autoregressive(repeat, 20_000);
            if (BatchMeans.Of(series).MeanInterval().Contains(0))
                Interlocked.Increment(ref batched);
            if (Sample.Of(series).MeanInterval().Contains(0))
                Interlocked.Increment(ref naive);
        });

        Assert.InRange(batched, 930, 970);
        Assert.InRange(naive, 1, 399);
    }

    [Fact]
    public void The_remainder_is_dropped_at_the_beginning() =>
        Assert.Equal(Sample.Of([2.5, 4.5]), BatchMeans.Of([1, 2, 3, 4, 5], 2));

    /// <summary>Normal noise by sums of uniforms would be quicker, but the oracle says normal; Box-Muller serves.</summary>
    private static double[] Autoregressive(int repeat, int length)
    {
        var draws = new Draws(11, repeat);
        var series = new double[length];
        var value = BoxMuller(draws) / Math.Sqrt(1 - 0.81);
        for (var i = 0; i < length; i++)
        {
            series[i] = value;
            value = (0.9 * value) + BoxMuller(draws);
        }

        return series;
    }

    private static double BoxMuller(Draws draws) => Math.Sqrt(-2 * Math.Log(draws.Uniform())) * Math.Cos(2 * Math.PI * draws.Uniform());
}
