using CorridorSim.Experiments.Designs;

namespace CorridorSim.Experiments.Tests.Designs;

public sealed class SobolPointsTests
{
    [Fact]
    public void The_first_points_are_the_published_ones()
    {
        // Joe and Kuo's generator, first points in two and three dimensions.
        double[][] published = [[0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625], [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375]];

        Assert.Equal(published, SobolPoints.Of(8, 3));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(7UL)]
    public void Every_factor_has_one_value_in_each_of_1024_parts(ulong? randomSeed)
    {
        var points = SobolPoints.Of(1024, SobolPoints.MostFactors, randomSeed);

        for (var factor = 0; factor < SobolPoints.MostFactors; factor++)
            Assert.Equal(Enumerable.Range(0, 1024), points.Select(point => (int)(point[factor] * 1024)).Order());
    }

    [Fact]
    public void A_smooth_integral_converges_nearly_as_one_over_n()
    {
        // The integral over five factors of the product of 1 + (x - 1/2) is 1; plain Monte Carlo would be off by about 0.01.
        var mean = SobolPoints.Of(4096, 5, 3).Average(point => point.Aggregate(1.0, (product, x) => product * (0.5 + x)));

        Assert.Equal(1, mean, 0.0015);
    }

    [Fact]
    public void More_factors_than_the_table_has_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => SobolPoints.Of(2, SobolPoints.MostFactors + 1));
}
