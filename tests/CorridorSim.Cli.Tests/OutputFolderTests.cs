using System.IO;
using Xunit;

namespace CorridorSim.Cli.Tests;

public sealed class OutputFolderTests
{
    private static readonly string[] Run = ["run", Repository.Sample("two-ports.yaml"), "--replications", "2", "--quiet"];

    [Fact]
    public void A_run_writes_summary_and_report_and_the_summary_is_that_of_json()
    {
        using var folder = new TemporaryFolder();

        var outcome = CorridorSimProgram.Run([.. Run, "--out", folder.At("deep/out"), "--json"]);

        Assert.Equal(outcome.Output, File.ReadAllText(folder.At("deep/out/summary.json")));
        Assert.Equal(["report.html", "results.db", "summary.json"], Directory.EnumerateFileSystemEntries(folder.At("deep/out")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Results_are_replaced_by_newer_ones()
    {
        using var folder = new TemporaryFolder();

        CorridorSimProgram.Run([.. Run, "--out", folder.At("out")]);
        var outcome = CorridorSimProgram.Run([.. Run, "--random-seed", "5", "--out", folder.At("out")]);

        Assert.Equal(ExitCode.Done, outcome.ExitCode);
        Assert.Contains("\"randomSeed\": 5", File.ReadAllText(folder.At("out/summary.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("summary.json"), """{ "schema": "of somebody else" }""");

        var outcome = CorridorSimProgram.Run([.. Run, "--out", folder.FullName]);

        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains("holds something else than results of CorridorSim", outcome.Error, StringComparison.Ordinal);
        Assert.Equal([folder.At("summary.json")], Directory.EnumerateFileSystemEntries(folder.FullName));
    }

    [Theory]
    [InlineData("LICENSE", "is a file")]
    [InlineData("/proc/out", "cannot be written")]
    [InlineData("LICENSE/out", "cannot be written")]
    [InlineData("", "needs the name of a folder")]
    public void A_place_that_cannot_be_written_is_refused_before_anything_is_simulated(string path, string reason)
    {
        var outcome = CorridorSimProgram.Run([.. Run, "--out", path]);

        Assert.Equal((ExitCode.BadInput, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(reason, outcome.Error, StringComparison.Ordinal);
    }
}
