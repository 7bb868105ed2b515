using System.Text.Json;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    [Fact]
    public void A_bad_file_is_told_mistake_by_mistake_and_ends_with_1()
    {
        var outcome = CorridorSimProgram.Run("check", Repository.Sample("bad.yaml"));

        Golden.Check("check-bad.txt", outcome.Output);
        Assert.Equal((ExitCode.BadInput, ""), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public void A_good_file_is_OK_and_ends_with_0()
    {
        var outcome = CorridorSimProgram.Run("check", Repository.Sample("two-ports.yaml"));

        Assert.Matches(@"OK\. \d+ hints?\.\n$", outcome.Output);
        Assert.Equal((ExitCode.Done, ""), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public void Overlays_and_shocks_are_checked_alone() =>
        Assert.Equal(ExitCode.Done, CorridorSimProgram.Run("check", Repository.Sample("more-ferries.yaml"), Repository.Sample("storm.yaml")).ExitCode);

    [Fact]
    public void A_warning_is_an_error_when_strictness_is_asked_for()
    {
        var file = Repository.Sample("overloaded.yaml");

        Assert.Equal(ExitCode.Done, CorridorSimProgram.Run("check", file).ExitCode);
        Assert.Equal(ExitCode.BadInput, CorridorSimProgram.Run("check", file, "--strict").ExitCode);
    }

    [Fact]
    public void Findings_come_as_JSON_and_nothing_else()
    {
        var outcome = CorridorSimProgram.Run("check", Repository.Sample("bad.yaml"), "--json");

        using var json = JsonDocument.Parse(outcome.Output);
        var first = json.RootElement.GetProperty("findings")[0];
        Assert.Equal(("error", "not-a-date", 2, 9, "starts"), (first.GetProperty("severity").GetString(), first.GetProperty("rule").GetString(), first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32(), first.GetProperty("path").GetString()));
        Assert.Equal((ExitCode.BadInput, ""), (outcome.ExitCode, outcome.Error));
    }

    [Theory]
    [InlineData("nowhere.yaml")]
    [InlineData("scenarios")]
    [InlineData("CorridorSim.sln")]
    public void What_is_no_scenario_file_ends_with_1(string path)
    {
        var outcome = CorridorSimProgram.Run("check", path);

        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains("error: ", outcome.Output, StringComparison.Ordinal);
    }
}
