using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class SampleTests
{
    private static readonly double[] Law = [1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09];

    [Fact]
    public void The_t_interval_is_that_of_Law()
    {
        // A. M. Law, Simulation Modeling and Analysis, example 4.26: mean 1.343, 90 % interval +- 0.237, printed to three decimals.
        // Law rounds the intermediate variance to 0.17; unrounded the half-width is 0.2366.
        var sample = Sample.Of(Law);

        Assert.Equal(1.343, sample.Mean, 1e-12);
        Assert.Equal(0.237, sample.MeanInterval(0.90).HalfWidth, 0.0006);
    }

    [Fact]
    public void What_was_not_observed_does_not_count() =>
        Assert.Equal(Sample.Of([1.0, 3.0]), Sample.Of([1.0, double.NaN, 3.0]));

    [Fact]
    public void A_large_offset_leaves_the_variance()
    {
        var shifted = Sample.Of(Law.Select(value => value + 1e9));

        Assert.Equal(Sample.Of(Law).Variance, shifted.Variance, 1e-6);
    }

    [Fact]
    public void One_observation_bounds_nothing() => Assert.Equal(Interval.Unbounded, Sample.Of([5.0]).MeanInterval());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    public void A_level_outside_0_and_1_is_refused(double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Sample.Of(Law).MeanInterval(confidence));
}
