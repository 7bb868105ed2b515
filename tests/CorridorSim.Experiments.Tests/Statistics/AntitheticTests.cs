using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class AntitheticTests
{
    [Fact]
    public void The_integral_of_the_exponential_is_sharpened_sixtyfold()
    {
        // Integral of e^u over [0, 1]: variance of the pair mean 0.003912, of a plain value 0.242036. 20,000 draws give 2 %.
        var u = Enumerable.Range(0, 20_000).Select(n => new Draws(1, n).Uniform()).ToList();

        var plain = Sample.Of(u.Select(Math.Exp));
        var pairs = Antithetic.PairMeans([.. u.Select(Math.Exp)], [.. u.Select(value => Math.Exp(1 - value))]);

        Assert.Equal(0.242036, plain.Variance, 0.242036 * 0.05);
        Assert.Equal(0.003912, pairs.Variance, 0.003912 * 0.05);
    }
}
