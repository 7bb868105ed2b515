using CorridorSim.Experiments.Verification;

namespace CorridorSim.Experiments.Tests.Verification;

public sealed class VerifierTests
{
    [Fact]
    public void Every_known_answer_of_the_quick_mode_is_found_again()
    {
        // About fifteen simulated rows, each failing a correct program once in 1,000 times; the random seed is fixed.
        var told = new List<(string Name, int Of)>();

        var report = new Verifier(new Replicator(2)).Run(quick: true, found: (result, of) => told.Add((result.Name, of)));

        Assert.All(report.Results, result => Assert.True(result.HasPassed, result.ToString()));
        Assert.True(report.HasPassed);
        Assert.Equal(report.Results.Select(result => (result.Name, report.Results.Count)), told);
    }

    [Fact]
    public void A_wide_interval_proves_nothing() =>
        Assert.False(new VerificationResult("x", "y", 10, new(8, 12), 0.05, 0).HasPassed);

    [Fact]
    public void A_narrow_interval_elsewhere_fails() =>
        Assert.False(new VerificationResult("x", "y", 10, new(10.1, 10.2), 0.05, 0).HasPassed);
}
