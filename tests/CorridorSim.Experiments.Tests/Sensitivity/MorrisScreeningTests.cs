using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Sensitivity;

namespace CorridorSim.Experiments.Tests.Sensitivity;

public sealed class MorrisScreeningTests
{
    private static readonly Factor[] Three = [Factor.Uniform("a", new(0, 1)), Factor.Uniform("b", new(0, 10)), Factor.Uniform("c", new(0, 1))];

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(99UL)]
    public void A_linear_function_gives_its_coefficients_without_any_spread(ulong randomSeed)
    {
        var effects = new MorrisScreening(new Replicator(2)).Run(Three, x => Exactly((3 * x[0]) - (0.2 * x[1])), "y", 5, randomSeed);

        Assert.Equal([3, -2, 0], effects.Select(effect => Math.Round(effect.Mean, 12)));
        Assert.Equal([3, 2, 0], effects.Select(effect => Math.Round(effect.MeanSize, 12)));
        Assert.All(effects, effect => Assert.Equal(0, effect.Deviation, 1e-12));
        Assert.All(effects, effect => Assert.Equal(0, effect.MeanSizeCi95.HalfWidth, 1e-12));
    }

    [Fact]
    public void An_interaction_shows_as_spread()
    {
        var effects = new MorrisScreening(new Replicator(2)).Run(Three, x => Exactly(x[0] * x[2] * 4), "y", 20);

        Assert.InRange(effects[0].Deviation, 0.5, 3);
        Assert.True(effects[0].MeanSizeCi95.Contains(effects[0].MeanSize));
        Assert.Equal(0, effects[1].MeanSize, 1e-12);
    }

    [Fact]
    public void Noise_shared_along_a_trajectory_does_not_disturb_a_linear_effect()
    {
        var effects = new MorrisScreening(new Replicator(2)).Run(Three, x => new Toy(["y"], (draws, _) => [x[0] + (100 * draws.Normal())]), "y", 5);

        Assert.Equal(1, effects[0].Mean, 1e-9);
    }

    [Fact]
    public void An_unknown_indicator_is_refused() => Assert.Throws<ArgumentException>(() => new MorrisScreening(new Replicator(2)).Run(Three, _ => Exactly(1), "z", 5));

    [Fact]
    public void An_invalid_point_is_named() =>
        Assert.Equal("no ships", Assert.Throws<DesignPointException>(() => new MorrisScreening(new Replicator(2)).Run(Three, Breaking(), "y", 5)).InnerException?.Message);

    private static Func<IReadOnlyList<double>, Toy> Breaking()
    {
        var made = 0;
        return _ => ++made > 3 ? throw new FormatException("no ships") : Exactly(1);
    }

    private static Toy Exactly(double value) => new(["y"], (_, _) => [value]);
}
