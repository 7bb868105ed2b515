using CorridorSim.Experiments.Designs;

namespace CorridorSim.Experiments.Tests.Designs;

public sealed class FactorTests
{
    [Fact]
    public void A_count_takes_every_whole_number_equally_often()
    {
        var factor = Factor.Count("vessels", 7, 9);

        Assert.Equal([7, 7, 8, 8, 9, 9], new[] { 0, 0.33, 0.34, 0.66, 0.67, 1 }.Select(factor.Quantile));
    }

    [Fact]
    public void A_triangle_has_its_ends_and_its_middle()
    {
        var factor = Factor.Triangular("dwell", 1, 2, 5, "d");

        Assert.Equal([1, 2, 5], new[] { 0, 0.25, 1 }.Select(level => Math.Round(factor.Quantile(level), 12)));
        Assert.Equal("2.5 d", factor.Text(2.5));
    }
}
