using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class EquivalenceTests
{
    [Fact]
    public void Equivalence_is_shown_exactly_when_the_90_percent_interval_lies_in_the_band()
    {
        var differences = Sample.Of([0.01, -0.02, 0.03, 0.00, 0.01, -0.01]);
        var edge = Math.Max(Math.Abs(differences.MeanInterval(0.9).Low), Math.Abs(differences.MeanInterval(0.9).High));

        Assert.True(Equivalence.Of(differences, edge * 1.001).IsShown);
        Assert.False(Equivalence.Of(differences, edge * 0.999).IsShown);
    }

    [Fact]
    public void Few_noisy_replications_show_nothing() => Assert.False(Equivalence.Of(Sample.Of([1.0, -1.0, 0.5]), 0.5).IsShown);

    [Fact]
    public void Equal_plans_are_equivalent() => Assert.True(Equivalence.Of(Sample.Of([0.0, 0.0, 0.0]), 0.1).IsShown);
}
