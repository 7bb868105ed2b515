using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class QuantileTests
{
    private static readonly double[] OneToThirty = [.. Enumerable.Range(1, 30).Select(n => (double)n)];

    [Fact]
    public void The_median_of_30_lies_between_ranks_10_and_21()
    {
        var ranks = QuantileRanks.Of(30, 0.5);

        Assert.Equal((10, 21), (ranks.Lower, ranks.Upper));
        Assert.Equal(.957, ranks.Coverage, 0.0005);
        Assert.Equal(new Interval(10, 21), Quantile.IntervalOf(OneToThirty, 0.5));
    }

    [Fact]
    public void The_10_percent_quantile_of_30_has_an_upper_bound_only() =>
        Assert.Equal(new Interval(double.NegativeInfinity, 8), Quantile.IntervalOf(OneToThirty, 0.1));

    [Fact]
    public void The_90_percent_quantile_mirrors_the_10_percent_quantile() =>
        Assert.Equal(new Interval(23, double.PositiveInfinity), Quantile.IntervalOf(OneToThirty, 0.9));

    [Theory]
    [InlineData(0, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(5, double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData(6, 1, 6)]
    public void Six_observations_bound_a_median_but_five_do_not(int count, double low, double high) =>
        Assert.Equal(new Interval(low, high), Quantile.IntervalOf([.. OneToThirty.Take(count)], 0.5));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.1, 3.9)]
    [InlineData(0.5, 15.5)]
    [InlineData(1, 30)]
    public void Quantiles_are_linear_between_ranks(double probability, double expected) => Assert.Equal(expected, Quantile.Of(OneToThirty, probability), 12);

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void Intervals_cover_the_quantile_of_an_exponential_as_often_as_their_ranks_say(double probability)
    {
        // 1,000 samples of 60; the exact coverage has a standard deviation of 0.6 points: +- 4 of them fail a correct program less than once in 10,000 times.
        var truth = -Math.Log(1 - probability);
        var covered = Enumerable.Range(0, 1000).Count(n =>
        {
            var draws = new Draws(3, n);
            double[] sample = [.. Enumerable.Range(0, 60).Select(_ => draws.Exponential(1)).Order()];
            return Quantile.IntervalOf(sample, probability).Contains(truth);
        });

        Assert.Equal(QuantileRanks.Of(60, probability).Coverage, covered / 1000.0, 0.026);
    }
}
