using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class ShowDifferenceTests
{
    [Theory]
    [InlineData("show", "--diff", "scenarios/mini-corridor.yaml", "scenarios/mini-two-more-ferries.yaml")]
    [InlineData("show", "scenarios/mini-corridor.yaml", "--diff", "scenarios/mini-two-more-ferries.yaml")]
    public void What_an_overlay_changes_is_shown_with_both_values_in_the_order_of_the_files_and_what_they_mean(params string[] line)
    {
        var outcome = CorridorSimProgram.Run(line);

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

    [Theory]
    [InlineData("show", "scenarios/mini-corridor.yaml", "--diff")]
    [InlineData("show", "scenarios/mini-corridor.yaml", "scenarios/mini-two-more-ferries.yaml")]
    public void One_scenario_differs_from_nothing_and_two_are_not_shown_whole(params string[] line) =>
        Assert.Equal(new Outcome(ExitCode.BadInput, "", "error: Two scenarios and --diff belong together: show --diff FILE OTHER.\n"), CorridorSimProgram.Run(line));
}
