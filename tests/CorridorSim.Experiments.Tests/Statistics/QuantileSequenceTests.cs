using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class QuantileSequenceTests
{
    [Fact]
    public void It_holds_the_quantile_at_every_look()
    {
        // 200 paths with looks from 30 to 300; the chance of ever missing is at most 5 %: allowed are 21 misses, exceeded by a correct program less than once in 500 times.
        var misses = Enumerable.Range(0, 200).Count(path =>
        {
            var draws = new Draws(33, path);
            var values = Enumerable.Range(0, 300).Select(_ => draws.Uniform()).ToList();
            return Enumerable.Range(3, 28).Any(tens => !QuantileSequence.Of([.. values.Take(10 * tens).Order()], 0.9).Contains(0.9));
        });

        Assert.InRange(misses, 0, 21);
    }

    [Fact]
    public void It_is_wider_than_the_interval_for_one_look()
    {
        double[] sorted = [.. Enumerable.Range(1, 200).Select(i => (double)i)];

        var (once, always) = (Quantile.IntervalOf(sorted, 0.5), QuantileSequence.Of(sorted, 0.5));

        Assert.True(always.Low < once.Low && once.High < always.High);
        Assert.InRange(always.HalfWidth / once.HalfWidth, 1.2, 2.5);
    }

    [Fact]
    public void Few_observations_do_not_bound_a_far_quantile() => Assert.Equal(double.PositiveInfinity, QuantileSequence.Of([1, 2, 3, 4, 5], 0.9).High);
}
