using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class HolmTests
{
    [Fact]
    public void P_values_are_multiplied_by_the_tests_still_open_and_stay_in_order() =>
        Assert.Equal([0.03, 0.06, 0.06, 0.02], Holm.Adjust([0.01, 0.04, 0.03, 0.005]).Select(p => Math.Round(p, 12)));

    [Fact]
    public void Nothing_exceeds_1() => Assert.Equal([1, 1], Holm.Adjust([0.9, 0.6]));

    [Fact]
    public void No_comparison_needs_no_correction() => Assert.Empty(Holm.Adjust([]));
}
