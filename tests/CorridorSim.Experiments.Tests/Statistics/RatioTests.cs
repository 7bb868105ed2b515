using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class RatioTests
{
    [Fact]
    public void The_ratio_is_that_of_the_sums() => Assert.Equal(2.0 / 3, Ratio.Of([1, 1], [1, 2]).Estimate, 12);

    [Fact]
    public void Proportional_pairs_leave_no_doubt()
    {
        var interval = Ratio.Of([2, 4, 6], [1, 2, 3]).Interval();

        Assert.Equal(2, interval.Low, 12);
        Assert.Equal(2, interval.High, 12);
    }

    [Fact]
    public void The_interval_covers_a_ratio_of_expectations()
    {
        // Numerator x + e, denominator x: the ratio of expectations is 1. 1,000 repeats, +- 4 standard deviations of 0.7 points.
        var covered = Enumerable.Range(0, 1000).Count(n =>
        {
            var draws = new Draws(5, n);
            var x = Enumerable.Range(0, 40).Select(_ => 10 + draws.Normal()).ToArray();
            var y = x.Select(value => value + draws.Normal()).ToArray();
            return Ratio.Of(y, x).Interval().Contains(1);
        });

        Assert.InRange(covered, 922, 978);
    }
}
