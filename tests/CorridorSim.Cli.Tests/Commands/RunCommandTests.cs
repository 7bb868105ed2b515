using System.IO;
using System.Text.Json;
using System.Threading;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class RunCommandTests
{
    private static readonly string TwoPorts = Repository.Sample("two-ports.yaml");

    [Fact]
    public void The_verdict_comes_first_and_the_number_of_replications_is_what_the_targets_need()
    {
        var outcome = CorridorSimProgram.Run(Clocks.Stopped, "run", TwoPorts);

        Assert.Equal((ExitCode.Done, "about 30 replications, under 1 s\n"), (outcome.ExitCode, outcome.Error));
        Assert.StartsWith("No", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("30 replications, random seed 1; means: Student's t; probabilities: confidence sequence", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_is_the_summary_and_nothing_else()
    {
        var outcome = CorridorSimProgram.Run("run", TwoPorts, "--replications", "4", "--random-seed", "7", "--json", "--quiet");

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal((7, 4, ""), (json.RootElement.GetProperty("randomSeed").GetInt32(), json.RootElement.GetProperty("replications").GetInt32(), outcome.Error));
    }

    [Fact]
    public void A_standstill_names_what_waits_for_what_its_date_and_a_remedy_and_ends_with_4()
    {
        var outcome = CorridorSimProgram.Run("run", Repository.Sample("standstill.yaml"), "--replications", "1", "--quiet");

        Assert.Equal((ExitCode.Broken, ""), (outcome.ExitCode, outcome.Output));
        var said = outcome.Error.Split('\n').Single(line => line.StartsWith("deadlock: ", StringComparison.Ordinal));
        Assert.Matches(@"has not moved since 2025-01-01 [0-9]{2}:[0-9]{2} and never can again \(replication 0\)", said);
        Assert.All(["storage for wagon at a", "storage for wagon at b", "storage for wagon at c"], store => Assert.Contains(store, said, StringComparison.Ordinal));
        Assert.EndsWith("Give one of these more room, or let its store hold trains back.", said.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_and_two_threads_give_the_same_bytes()
    {
        string[] study = ["run", TwoPorts, "--replications", "12", "--json", "--quiet"];

        Assert.Equal(CorridorSimProgram.Run([.. study, "--threads", "1"]), CorridorSimProgram.Run([.. study, "--threads", "2"]));
    }

    [Fact]
    public void Overlays_shocks_and_values_are_laid_over_in_order()
    {
        var outcome = CorridorSimProgram.Run("run", Repository.Sample("more-ferries.yaml"), "--with", Repository.Sample("storm.yaml"), "--set", "sea.crossing.vessels.ferry.count=plus 1", "--replications", "2");

        Assert.Contains("two ports, five ferries, with slow crossings", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Changed    sea.crossing.vessels.ferry.count 3 -> 5\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Changed    sea.crossing.vessels.ferry.count 5 -> 6\n", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Changed    sea.crossing.sailing lognormal 20 h cv 0.12 -> lognormal 40 h cv 0.2\n", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bad.yaml")]
    [InlineData("storm.yaml")]
    [InlineData("nowhere.yaml")]
    public void Bad_input_ends_with_1_and_writes_nothing(string file)
    {
        using var folder = new TemporaryFolder();

        var outcome = CorridorSimProgram.Run("run", Repository.Sample(file), "--out", folder.At("out"), "--json");

        Assert.Equal((ExitCode.BadInput, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("error: ", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.FullName));
    }

    [Fact]
    public void A_budget_ends_the_study_with_what_there_is_but_not_before_the_pilot_is_made()
    {
        var outcome = CorridorSimProgram.Run(Clocks.Racing, "run", TwoPorts, "--replications", "100000", "--budget", "0.5s", "--quiet");

        Assert.Equal((ExitCode.Done, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains("Warning    The time budget of 0.5 s ended after 8 of 100000 replications.", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stopped_study_ends_with_130_and_shows_what_was_finished()
    {
        var outcome = CorridorSimProgram.RunUntilItSpeaks("run", TwoPorts, "--replications", "100000");

        Assert.Equal(ExitCode.Interrupted, outcome.ExitCode);
        Assert.StartsWith("100000 replications, ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Warning    Stopped early: 8 of 100000 replications were made", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_stopped_at_once_says_so_and_writes_nothing()
    {
        using var folder = new TemporaryFolder();

        var outcome = CorridorSimProgram.Run(new CancellationToken(canceled: true), "run", TwoPorts, "--out", folder.At("out"));

        Assert.Equal(new Outcome(ExitCode.Interrupted, "", "Stopped before anything was finished.\n"), outcome);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.FullName));
    }
}
