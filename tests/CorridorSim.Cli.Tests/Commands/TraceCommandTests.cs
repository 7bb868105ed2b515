using System.IO;
using System.Text.Json;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class TraceCommandTests
{
    private static readonly string[] TwoPorts = ["trace", Repository.Sample("two-ports.yaml"), "--set", "runs-for=30 d"];

    [Fact]
    public void A_trace_is_a_table_in_which_each_unit_is_in_one_state_at_a_time()
    {
        var rows = CorridorSimProgram.Run(TwoPorts).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToList();

        Assert.Equal(["flow", "batch", "first_unit", "units", "loaded", "stage", "state", "vehicle", "from", "to"], rows[0]);
        var third = rows.Skip(1).Where(row => row[0] == "ore" && row[1] == "3" && int.Parse(row[2]) <= 4 && int.Parse(row[2]) + int.Parse(row[3]) > 4 && row[4] == "loaded").ToList();
        Assert.NotEmpty(third);
        Assert.All(third.Zip(third.Skip(1)), pair => Assert.Equal(pair.First[9], pair.Second[8]));
    }

    [Fact]
    public void A_consignment_tells_its_story()
    {
        var outcome = CorridorSimProgram.Run([.. TwoPorts, "--consignment", "ore:3"]);

        Assert.Matches("from +for +where +what +units +with\n20[0-9-]+ [0-9:]+ +[0-9.]+ (min|h|d) +[a-z-]+ +", outcome.Output.ReplaceLineEndings("\n"));
        Assert.Equal(ExitCode.Done, outcome.ExitCode);
    }

    [Fact]
    public void What_became_of_demand_is_told_by_flow_and_calendar_year()
    {
        var outcome = CorridorSimProgram.Run("trace", Repository.Sample("two-ports.yaml"), "--set", "runs-for=18 month", "--demand");

        var rows = outcome.Output.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(row => row is [_, "ore", ..]).ToList();
        Assert.Equal(["2025", "2026"], rows.Select(row => row[0]));
        Assert.All(rows.Select(row => row[3..].Select(int.Parse).ToArray()), row => Assert.Equal(row[1], row[2] + row[3] + row[4] + row[5] - row[0]));
        Assert.Equal(rows[0][8], rows[1][3]);
        Assert.Equal(ExitCode.Done, outcome.ExitCode);
    }

    [Theory]
    [InlineData("oer:3", "There is no flow 'oer'. Did you mean 'ore'?")]
    [InlineData("ore:99999", "ore has no arrival number 99999")]
    [InlineData("ore", "expected a flow and the number of an arrival")]
    public void A_consignment_that_does_not_exist_ends_with_1(string name, string message)
    {
        var outcome = CorridorSimProgram.Run([.. TwoPorts, "--consignment", name]);

        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
    }

    [Fact]
    public void A_trace_is_verified_against_an_earlier_one()
    {
        using var folder = new TemporaryFolder();
        CorridorSimProgram.Run([.. TwoPorts, "--out", folder.FullName]);
        var file = folder.At("trace.csv");

        Assert.Equal(ExitCode.Done, CorridorSimProgram.Run([.. TwoPorts, "--verify", file]).ExitCode);
        var other = CorridorSimProgram.Run([.. TwoPorts, "--replication", "1", "--verify", file]);

        Assert.Equal(ExitCode.Failed, other.ExitCode);
        Assert.StartsWith("Different from line 2 on:", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shorter_trace_differs()
    {
        using var folder = new TemporaryFolder();
        CorridorSimProgram.Run([.. TwoPorts, "--out", folder.FullName]);
        var file = folder.At("trace.csv");
        File.WriteAllLines(file, File.ReadAllLines(file)[..^1]);

        Assert.Equal(ExitCode.Failed, CorridorSimProgram.Run([.. TwoPorts, "--verify", file]).ExitCode);
    }

    [Fact]
    public void Viewers_get_a_slice_for_each_stay()
    {
        using var folder = new TemporaryFolder();
        CorridorSimProgram.Run([.. TwoPorts, "--out", folder.FullName]);

        using var json = JsonDocument.Parse(File.ReadAllText(folder.At("trace.json")));
        var events = json.RootElement.GetProperty("traceEvents").EnumerateArray().Select(slice => slice.GetProperty("ph").GetString()).ToList();

        var ended = File.ReadLines(folder.At("trace.csv")).Skip(1).Count(line => !line.EndsWith(','));
        Assert.Equal((ended, ended, 2), (events.Count(phase => phase == "b"), events.Count(phase => phase == "e"), events.Count(phase => phase == "M")));
    }

    [Fact]
    public void String_lines_get_each_vehicle_at_one_place_at_a_time()
    {
        using var folder = new TemporaryFolder();
        CorridorSimProgram.Run([.. TwoPorts, "--out", folder.FullName]);

        var rows = File.ReadLines(folder.At("vehicles.csv")).Skip(1).Select(line => line.Split(',')).ToList();

        Assert.NotEmpty(rows);
        foreach (var vehicle in rows.GroupBy(row => row[0]))
            Assert.All(vehicle.Zip(vehicle.Skip(1)).Where(pair => pair.First[1] != pair.Second[1]), pair => Assert.True(string.CompareOrdinal(pair.First[4], pair.Second[3]) <= 0));
    }
}
