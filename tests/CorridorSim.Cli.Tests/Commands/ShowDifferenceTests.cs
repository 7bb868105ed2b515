using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class ShowDifferenceTests
{
    [Fact]
    public void What_an_overlay_changes_is_shown_with_both_values_and_what_they_mean()
    {
        var outcome = CorridorSimProgram.Run("show", "scenarios/mini-corridor.yaml", "--diff", "scenarios/mini-two-more-ferries.yaml");

        Assert.Matches(@"sea\.kuryk-alat\.vessels\.rail-ferry\.count +7 +9 ", outcome.Output);
        Assert.Contains("borders.boyuk-kesik.hours", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sea.kuryk-alat.sailing", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, outcome.ExitCode);
    }

    [Fact]
    public void A_scenario_does_not_differ_from_itself()
    {
        var outcome = CorridorSimProgram.Run("show", "scenarios/mini-corridor.yaml", "--diff", "scenarios/mini-corridor.yaml");

        Assert.Equal("No value differs.\n", outcome.Output);
    }
}
