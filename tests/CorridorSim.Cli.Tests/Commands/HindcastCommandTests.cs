using System.IO;
using System.Text.Json;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class HindcastCommandTests
{
    private static readonly string[] Hindcast = ["hindcast", Repository.Sample("seen.yaml"), "--replications", "10", "--quiet"];

    [Fact]
    public void Hits_misses_and_rows_without_comparison_are_shown_alike()
    {
        var outcome = CorridorSimProgram.Run(Hindcast);

        Golden.Check("hindcast.txt", outcome.Output);
        Assert.Equal((ExitCode.Done, ""), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public void The_same_stands_in_json_and_in_csv_and_the_figure_is_kept()
    {
        using var folder = new TemporaryFolder();

        var outcome = CorridorSimProgram.Run([.. Hindcast, "--json", "--out", folder.FullName]);

        using var json = JsonDocument.Parse(outcome.Output);
        var rows = json.RootElement.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("id").GetString()).ToList();
        var lines = File.ReadAllLines(folder.At("hindcast.csv"));
        Assert.True(File.Exists(folder.At("figures.json")));
        Assert.Equal(["ore-2025", "ore-june", "lorries-2025", "ore-2024", "closed-days"], rows);
        Assert.Equal(rows, lines.Skip(1).Select(line => line.Split(',')[0]));
        Assert.StartsWith("id,quantity,place,from,to,direction,loaded,role,source,quality,unit,observed_low,observed_high,", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Results_do_not_depend_on_threads() =>
        Assert.Equal(CorridorSimProgram.Run([.. Hindcast, "--json", "--threads", "1"]).Output, CorridorSimProgram.Run([.. Hindcast, "--json", "--threads", "4"]).Output);

    [Fact]
    public void What_is_laid_over_is_laid_over_every_scenario()
    {
        var outcome = CorridorSimProgram.Run([.. Hindcast, "--set", "flows.lorries.rate=times 3", "--json"]);

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.InRange(json.RootElement.GetProperty("rows")[2].GetProperty("p50").GetDouble(), 20, 50);
    }

    [Theory]
    [InlineData("two-ports.yaml", "is no hindcast but a scenario")]
    [InlineData("storm.yaml", "is no hindcast but a shock")]
    [InlineData("bad.yaml", "Nothing was simulated.")]
    [InlineData("sen.yaml", "Did you mean 'seen.yaml'?")]
    public void What_is_no_hindcast_ends_with_1(string file, string message)
    {
        var outcome = CorridorSimProgram.Run("hindcast", Repository.Sample(file));

        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.BadInput, ""), (outcome.ExitCode, outcome.Output));
    }

    [Fact]
    public void One_replication_makes_no_interval()
    {
        var outcome = CorridorSimProgram.Run("hindcast", Repository.Sample("seen.yaml"), "--replications", "1");

        Assert.Equal("--replications: an interval needs two of them at least.\n", outcome.Error.Replace("error: ", "", StringComparison.Ordinal));
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
    }

    [Theory]
    [InlineData("run")]
    [InlineData("compare")]
    public void A_hindcast_cannot_be_simulated_as_a_scenario(string verb)
    {
        string[] second = verb == "compare" ? [Repository.Sample("two-ports.yaml")] : [];

        var outcome = CorridorSimProgram.Run([verb, Repository.Sample("seen.yaml"), .. second]);

        Assert.Contains("is a hindcast, which is no scenario: corridorsim hindcast", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
    }

    [Fact]
    public void Check_accepts_a_hindcast_alone() => Assert.Equal(ExitCode.Done, CorridorSimProgram.Run("check", "--strict", Repository.Sample("seen.yaml")).ExitCode);

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_hindcast_passes_the_strict_check(string file)
    {
        var outcome = CorridorSimProgram.Run("check", "--strict", file);

        Assert.Equal((ExitCode.Done, ""), (outcome.ExitCode, outcome.Error));
    }

    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "scenarios"), "hindcast*.yaml").Select(file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal)];
}
