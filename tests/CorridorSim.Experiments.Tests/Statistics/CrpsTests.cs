using CorridorSim.Experiments.Statistics;
using MathNet.Numerics.Distributions;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class CrpsTests
{
    [Fact]
    public void A_forecast_of_one_number_scores_its_absolute_error() => Assert.Equal(3, Crps.Of([7, 7, 7], 10), 1e-12);

    [Theory]
    [InlineData(0.5, 0.25)] // Integrals of (F(z) - 1{y <= z})^2 over steps, by hand.
    [InlineData(2, 1.25)]
    [InlineData(-1, 1.25)]
    [InlineData(0, 0.25)]
    public void Two_values_score_what_the_integral_gives(double observed, double score) => Assert.Equal(score, Crps.Of([0, 1], observed), 1e-12);

    [Theory]
    [InlineData(0)]
    [InlineData(0.7)]
    [InlineData(-2)]
    public void A_normal_forecast_scores_its_closed_form(double observed)
    {
        // CRPS(N(0, 1), y) = y (2 Phi(y) - 1) + 2 phi(y) - 1 / sqrt(pi). Source: Gneiting and Raftery 2007, equation 21.
        var expected = (observed * ((2 * Normal.CDF(0, 1, observed)) - 1)) + (2 * Normal.PDF(0, 1, observed)) - (1 / Math.Sqrt(Math.PI));

        Assert.Equal(expected, Crps.Of(Quantiles(deviation: 1), observed), 2e-3);
    }

    [Fact]
    public void What_is_forecast_inside_an_observed_range_costs_nothing()
    {
        Assert.Equal(0, Crps.Of([1, 2, 3], new Interval(1, 3)), 1e-12);
        Assert.Equal(2 / 9.0, Crps.Of([0, 2, 4], new Interval(1, 3)), 1e-12); // One ninth below the range, one ninth above, by hand.
    }

    [Fact]
    public void A_range_may_have_one_end()
    {
        Assert.Equal(0.5, Crps.Of([8, 12], new Interval(10, double.PositiveInfinity)), 1e-12);
        Assert.Equal(0.5, Crps.Of([8, 12], new Interval(double.NegativeInfinity, 10)), 1e-12);
        Assert.Equal(0, Crps.Of([11, 12], new Interval(10, double.PositiveInfinity)), 1e-12);
    }

    [Fact]
    public void A_range_of_no_width_scores_like_its_value() => Assert.Equal(Crps.Of([1, 4, 6], 3), Crps.Of([1, 4, 6], new Interval(3, 3)), 1e-12);

    [Fact]
    public void On_average_the_right_spread_scores_best()
    {
        double Mean(double deviation) => Quantiles(1, count: 200).Average(observed => Crps.Of(Quantiles(deviation, count: 200), observed));

        Assert.True(Mean(1) < Mean(0.6));
        Assert.True(Mean(1) < Mean(1.6));
    }

    private static List<double> Quantiles(double deviation, int count = 4000) => [.. Enumerable.Range(0, count).Select(i => Normal.InvCDF(0, deviation, (i + 0.5) / count))];
}
