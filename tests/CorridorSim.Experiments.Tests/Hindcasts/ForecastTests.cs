using CorridorSim.Experiments.Hindcasts;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Tests.Hindcasts;

public sealed class ForecastTests
{
    /// <summary>0, 1, ..., 100: the quantiles are the probabilities in per cent.</summary>
    private static readonly double[] Hundred = [.. Enumerable.Range(0, 101).Select(i => (double)i)];

    [Theory]
    [InlineData(50, true, true)]
    [InlineData(10.1, true, true)]
    [InlineData(9.9, false, true)]
    [InlineData(97.4, false, true)]
    [InlineData(97.6, false, false)]
    public void A_value_is_a_hit_when_the_central_share_of_the_replications_spans_it(double observed, bool at80, bool at95)
    {
        var forecast = Of(new Band(observed, observed, "d"));

        Assert.Equal((10, 90), (forecast.Central80.Low, forecast.Central80.High));
        Assert.Equal((2.5, 97.5), (forecast.Central95.Low, forecast.Central95.High));
        Assert.Equal((at80, at95), (forecast.IsHitAt80, forecast.IsHitAt95));
    }

    [Theory]
    [InlineData(95, 120, false, true)]
    [InlineData(85, 120, true, true)]
    [InlineData(98, double.PositiveInfinity, false, false)]
    [InlineData(double.NegativeInfinity, 5, false, true)]
    public void A_range_is_a_hit_when_any_of_it_is_spanned(double low, double high, bool at80, bool at95)
    {
        var forecast = Of(new Band(low, high, "d"));

        Assert.Equal((at80, at95), (forecast.IsHitAt80, forecast.IsHitAt95));
    }

    [Theory]
    [InlineData(40, 40, 0.25)]
    [InlineData(80, 80, -0.375)]
    [InlineData(40, 60, 0)]
    [InlineData(60, 100, -0.125)]
    [InlineData(80, double.PositiveInfinity, -0.375)]
    public void The_difference_is_that_of_the_median_from_the_nearest_observed_value(double low, double high, double difference) =>
        Assert.Equal(difference, Of(new Band(low, high, "d")).Difference, 1e-12);

    [Fact]
    public void Replications_in_which_nothing_happened_do_not_count()
    {
        var forecast = Forecast.Of([double.NaN, 4, double.NaN, 6], new Band(5, 5, "d"));

        Assert.Equal((2, 5.0), (forecast?.Count, forecast?.Mean));
    }

    [Fact]
    public void One_replication_is_no_forecast() => Assert.Null(Forecast.Of([double.NaN, 4], new Band(5, 5, "d")));

    private static Forecast Of(Band observed) => Forecast.Of(Hundred, observed) ?? throw new InvalidOperationException("A hundred values are a forecast.");
}
