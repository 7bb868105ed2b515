using CorridorSim.Experiments.Verification;

namespace CorridorSim.Experiments.Tests.Verification;

public sealed class CorridorChecksTests
{
    [Fact]
    public void Nothing_stays_on_crowded_single_tracks() =>
        Assert.All(Enumerable.Range(0, 200), number => Assert.Equal(0, CorridorChecks.TonnesLeft(1, number)));
}
