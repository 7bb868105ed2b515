using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class PairedProportionTests
{
    [Fact]
    public void Pairs_are_counted_by_who_reached_the_target()
    {
        var pairs = PairedProportion.Of([(true, true), (false, true), (false, true), (true, false), (false, false)]);

        Assert.Equal(new PairedProportion(1, 1, 2, 1), pairs);
        Assert.Equal(0.2, pairs.Difference, 12);
    }

    [Fact]
    public void Without_correlation_the_interval_is_that_of_the_squared_and_added_Wilson_intervals()
    {
        var pairs = new PairedProportion(Both: 25, OnlyFirst: 25, OnlySecond: 25, Neither: 25);
        var wilson = pairs.First.Wilson();

        var half = Math.Sqrt(2) * wilson.HalfWidth;
        Assert.Equal(-half, pairs.Newcombe().Low, 12);
        Assert.Equal(half, pairs.Newcombe().High, 12);
    }

    [Fact]
    public void Plans_that_move_together_are_told_apart_sooner()
    {
        var together = new PairedProportion(Both: 20, OnlyFirst: 0, OnlySecond: 10, Neither: 20).Newcombe();
        var apart = new PairedProportion(Both: 12, OnlyFirst: 8, OnlySecond: 18, Neither: 12).Newcombe();

        Assert.True(together.HalfWidth < apart.HalfWidth);
        Assert.True(together.Low > 0);
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(5, 0, 0, 0)]
    [InlineData(0, 7, 0, 0)]
    [InlineData(3, 1, 9, 2)]
    public void Intervals_lie_between_minus_one_and_one_and_hold_the_estimate(int both, int onlyFirst, int onlySecond, int neither)
    {
        var pairs = new PairedProportion(both, onlyFirst, onlySecond, neither);

        foreach (var interval in new[] { pairs.Newcombe(), pairs.ConfidenceSequence() })
        {
            Assert.InRange(interval.Low, -1, interval.High);
            Assert.InRange(interval.High, interval.Low, 1);
            Assert.True(pairs.Trials == 0 || interval.Contains(pairs.Difference));
        }
    }

    // 1,000 experiments of 40 pairs; 95 % less 3 binomial standard deviations is 92.9 %: a right interval fails once in 700.
    [Theory]
    [InlineData(0.5, 0.3, 0.6)]
    [InlineData(0.9, 0.8, 0.5)]
    [InlineData(0.95, 0.95, 0.0)]
    public void Both_intervals_cover_the_difference_as_often_as_they_say(double first, double second, double shared)
    {
        var (newcombe, sequence) = (0, 0);
        for (var n = 0; n < 1000; n++)
        {
            var draws = new Draws(7, n);
            var pairs = PairedProportion.Of(Enumerable.Range(0, 40).Select(_ => Pair(draws, first, second, shared)));
            newcombe += pairs.Newcombe().Contains(second - first) ? 1 : 0;
            sequence += pairs.ConfidenceSequence().Contains(second - first) ? 1 : 0;
        }

        Assert.InRange(newcombe, 929, 1000);
        Assert.InRange(sequence, 929, 1000);
    }

    private static (bool First, bool Second) Pair(Draws draws, double first, double second, double shared)
    {
        var u = draws.Uniform();
        var v = draws.Uniform() < shared ? u : draws.Uniform();
        return (u < first, v < second);
    }
}
