using System.Text.Json;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class ShowCommandTests
{
    [Fact]
    public void Every_value_is_shown_with_where_it_comes_from()
    {
        var outcome = CorridorSimProgram.Run("show", Repository.Sample("more-ferries.yaml"), "--set", "sea.crossing.sailing=25 h");

        Golden.Check("show.txt", outcome.Output);
        Assert.Equal((ExitCode.Done, ""), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public void Values_come_as_JSON_and_nothing_else()
    {
        var outcome = CorridorSimProgram.Run("show", Repository.Sample("more-ferries.yaml"), "--json");

        using var json = JsonDocument.Parse(outcome.Output);
        var count = json.RootElement.GetProperty("values").EnumerateArray().Single(value => value.GetProperty("path").GetString() == "sea.crossing.vessels.ferry.count");
        Assert.Equal(("5", "more-ferries.yaml", 4), (count.GetProperty("value").GetString(), count.GetProperty("file").GetString(), count.GetProperty("line").GetInt32()));
    }

    [Fact]
    public void A_bad_file_ends_with_1_and_says_why_on_standard_error()
    {
        var outcome = CorridorSimProgram.Run("show", Repository.Sample("bad.yaml"));

        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains("not-a-date", outcome.Error, StringComparison.Ordinal);
    }
}
