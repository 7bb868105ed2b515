using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class ProportionTests
{
    // Newcombe, Statistics in Medicine 17, 1998, table I; printed to four decimals.
    [Theory]
    [InlineData(81, 263, .2553, .3662)]
    [InlineData(15, 148, .0624, .1605)]
    [InlineData(0, 20, 0, .1611)]
    [InlineData(1, 29, .0061, .1718)]
    [InlineData(30, 30, .8865, 1)]
    public void Wilsons_interval_is_that_of_Newcombe(int successes, int trials, double low, double high) =>
        AssertInterval(low, high, new Proportion(successes, trials).Wilson());

    [Theory]
    [InlineData(81, 263, .2527, .3676)]
    [InlineData(15, 148, .0578, .1617)]
    [InlineData(0, 20, 0, .1684)]
    [InlineData(1, 29, .0009, .1776)]
    [InlineData(30, 30, .8843, 1)]
    public void The_Clopper_Pearson_interval_is_that_of_Newcombe(int successes, int trials, double low, double high) =>
        AssertInterval(low, high, new Proportion(successes, trials).ClopperPearson());

    [Fact]
    public void Without_trials_nothing_is_known()
    {
        Assert.Equal(new Interval(0, 1), new Proportion(0, 0).Wilson());
        Assert.Equal(new Interval(0, 1), new Proportion(0, 0).ClopperPearson());
        Assert.Equal(new Interval(0, 1), new Proportion(0, 0).ConfidenceSequence());
    }

    [Fact]
    public void The_confidence_sequence_solves_its_equation()
    {
        // 30 of 30: p^30 = 0.05 B(30.5, 0.5) / B(0.5, 0.5); B(30.5, 0.5) / pi = (1/2)(3/2)...(59/2) / 30!.
        var ratio = Enumerable.Range(1, 30).Aggregate(1.0, (product, k) => product * (k - 0.5) / k);

        var interval = new Proportion(30, 30).ConfidenceSequence();

        Assert.Equal(Math.Pow(0.05 * ratio, 1.0 / 30), interval.Low, 12);
        Assert.Equal(1, interval.High);
    }

    [Fact]
    public void The_confidence_sequence_holds_the_truth_at_every_look()
    {
        // 600 paths of 400 looks each; the chance of ever missing is at most 5 %. Allowed are 47 misses: a correct program fails with probability below 0.001.
        var misses = 0;
        foreach (var path in Enumerable.Range(0, 600))
        {
            var draws = new Draws(1, path);
            var truth = path % 2 == 0 ? 0.8 : 0.5;
            var successes = 0;
            for (var n = 1; n <= 400; n++)
            {
                if (draws.Uniform() < truth)
                    successes++;
                if (new Proportion(successes, n).ConfidenceSequence().Contains(truth))
                    continue;
                misses++;
                break;
            }
        }

        Assert.InRange(misses, 1, 47);
    }

    [Fact]
    public void Wilsons_interval_would_not_survive_so_many_looks()
    {
        var misses = 0;
        foreach (var path in Enumerable.Range(0, 300))
        {
            var draws = new Draws(1, path);
            var successes = 0;
            for (var n = 1; n <= 500; n++)
            {
                if (draws.Uniform() < 0.8)
                    successes++;
                if (n < 30 || new Proportion(successes, n).Wilson().Contains(0.8))
                    continue;
                misses++;
                break;
            }
        }

        Assert.True(misses > 45, $"missed in {misses} of 300 paths");
    }

    private static void AssertInterval(double low, double high, Interval interval)
    {
        Assert.Equal(low, interval.Low, 0.00006);
        Assert.Equal(high, interval.High, 0.00006);
    }
}
