using System.IO;
using System.Text.Json;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class StoredResultsTests
{
    private static readonly string TwoPorts = Repository.Sample("two-ports.yaml");

    [Fact]
    public void A_stopped_run_goes_on_where_it_was_and_ends_with_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        string[] study = ["run", TwoPorts, "--replications", "300", "--json"];
        var whole = CorridorSimProgram.Run([.. study, "--quiet", "--out", folder.At("whole")]);

        var stopped = CorridorSimProgram.RunUntilItSpeaks([.. study, "--out", folder.At("stopped")]);
        var resumed = CorridorSimProgram.Run([.. study, "--quiet", "--out", folder.At("stopped"), "--resume"]);

        Assert.Contains("Stopped early: 8 of 300 replications were made", stopped.Output, StringComparison.Ordinal);
        Assert.Equal(whole, resumed with { Error = resumed.Error.Replace("stopped", "whole", StringComparison.Ordinal) });
        Assert.Equal(File.ReadAllBytes(folder.At("whole/report.html")), File.ReadAllBytes(folder.At("stopped/report.html")));
    }

    [Fact]
    public void A_stored_study_is_extended_without_making_anything_twice()
    {
        using var folder = new TemporaryFolder();
        string[] study = ["run", TwoPorts, "--out", folder.At("study"), "--quiet", "--json"];
        CorridorSimProgram.Run([.. study, "--replications", "6"]);

        using var extended = JsonDocument.Parse(CorridorSimProgram.Run([.. study, "--replications", "9", "--extend"]).Output);
        using var inOneGo = JsonDocument.Parse(CorridorSimProgram.Run("run", TwoPorts, "--quiet", "--json", "--replications", "9").Output);

        Assert.Equal(inOneGo.RootElement.GetProperty("kpis").GetRawText(), extended.RootElement.GetProperty("kpis").GetRawText());
        Assert.Equal(9, extended.RootElement.GetProperty("replications").GetInt32());
    }

    [Fact]
    public void An_extended_study_gives_intervals_that_allow_for_the_look_before()
    {
        using var folder = new TemporaryFolder();
        string[] study = ["run", TwoPorts, "--out", folder.At("study"), "--quiet"];
        CorridorSimProgram.Run([.. study, "--replications", "6"]);

        var extended = CorridorSimProgram.Run([.. study, "--replications", "9", "--extend"]);

        Assert.Contains("probabilities: confidence sequence", extended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--extend needs --out DIR")]
    [InlineData("There is nothing to extend", "--out", "nowhere")]
    public void To_extend_needs_a_stored_study(string message, params string[] options)
    {
        using var folder = new TemporaryFolder();

        var outcome = CorridorSimProgram.Run(["run", TwoPorts, "--extend", "--quiet", "--replications", "3", .. options.Select(option => option == "nowhere" ? folder.At("new") : option)]);

        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
    }

    [Fact]
    public void To_resume_needs_a_folder()
    {
        var outcome = CorridorSimProgram.Run("run", TwoPorts, "--resume");

        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.StartsWith("error: --resume needs --out DIR", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_is_made_again_from_stored_results()
    {
        using var folder = new TemporaryFolder();
        CorridorSimProgram.Run("run", TwoPorts, "--replications", "3", "--quiet", "--out", folder.FullName);
        var (report, summary) = (File.ReadAllBytes(folder.At("report.html")), File.ReadAllBytes(folder.At("summary.json")));
        File.Delete(folder.At("report.html"));

        var outcome = CorridorSimProgram.Run("report", folder.FullName);

        Assert.Equal(new Outcome(ExitCode.Done, $"{folder.At("report.html")}\n", ""), outcome);
        Assert.Equal(report, File.ReadAllBytes(folder.At("report.html")));
        Assert.Equal(summary, File.ReadAllBytes(folder.At("summary.json")));
    }

    [Fact]
    public void Tables_are_equal_from_stored_results_and_from_a_run()
    {
        using var folder = new TemporaryFolder();
        string[] study = [TwoPorts, "--replications", "3", "--quiet"];
        CorridorSimProgram.Run(["run", .. study, "--out", folder.At("results")]);

        CorridorSimProgram.Run("export", folder.At("results"), "--out", folder.At("stored"));
        CorridorSimProgram.Run(["export", .. study, "--out", folder.At("simulated")]);

        var tables = Directory.EnumerateFiles(folder.At("stored")).Select(Path.GetFileName).Order().ToList();
        Assert.Contains("indicators.csv", tables);
        Assert.All(tables, table => Assert.Equal(File.ReadAllText(folder.At($"stored/{table}")), File.ReadAllText(folder.At($"simulated/{table}"))));
    }

    [Fact]
    public void Figures_are_drawn_from_stored_results()
    {
        using var folder = new TemporaryFolder();
        CorridorSimProgram.Run("run", TwoPorts, "--replications", "3", "--quiet", "--out", folder.At("results"));

        var outcome = CorridorSimProgram.Run("figures", folder.At("results"), "--out", folder.At("figures"));

        Assert.Equal((ExitCode.Done, ""), (outcome.ExitCode, outcome.Error));
        Assert.All(outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), file => Assert.StartsWith("<svg", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("report")]
    [InlineData("figures")]
    [InlineData("export")]
    public void A_folder_without_results_says_so(string verb)
    {
        using var folder = new TemporaryFolder();

        var outcome = CorridorSimProgram.Run(verb, folder.FullName, "--out", folder.At("out"));

        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.StartsWith("error: There are no stored results at", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("figures")]
    public void A_scenario_is_not_simulated_but_told_how_to(string verb)
    {
        using var folder = new TemporaryFolder();

        var outcome = CorridorSimProgram.Run(verb, TwoPorts, "--out", folder.At("out"));

        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains($"corridorsim run {TwoPorts} --out DIR, then corridorsim {verb} DIR", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("out")));
    }

    [Fact]
    public void Several_results_are_set_side_by_side()
    {
        using var folder = new TemporaryFolder();
        string[] study = ["run", TwoPorts, "--replications", "3", "--quiet"];
        CorridorSimProgram.Run([.. study, "--out", folder.At("base")]);
        CorridorSimProgram.Run([.. study, "--set", "scenario=more ships", "--out", folder.At("plan")]);

        var report = CorridorSimProgram.Run("report", folder.At("base"), folder.At("plan"), "--out", folder.At("both"));
        var figures = CorridorSimProgram.Run("figures", folder.At("base"), folder.At("plan"), "--out", folder.At("figures"));

        Assert.Equal(new Outcome(ExitCode.Done, $"{folder.At("both/report.html")}\n", ""), report);
        Assert.Contains("more ships", File.ReadAllText(folder.At("both/report.html")), StringComparison.Ordinal);
        Assert.Contains("risk-plot.", figures.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_over_different_random_numbers_are_not_compared()
    {
        using var folder = new TemporaryFolder();
        string[] study = ["run", TwoPorts, "--replications", "2", "--quiet"];
        CorridorSimProgram.Run([.. study, "--out", folder.At("base")]);
        CorridorSimProgram.Run([.. study, "--set", "scenario=more ships", "--random-seed", "2", "--out", folder.At("plan")]);

        var outcome = CorridorSimProgram.Run("report", folder.At("base"), folder.At("plan"), "--out", folder.At("both"));

        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains("--random-seed", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Stored_results_cannot_be_given_other_options()
    {
        using var folder = new TemporaryFolder();
        CorridorSimProgram.Run("run", TwoPorts, "--replications", "2", "--quiet", "--out", folder.FullName);

        var outcome = CorridorSimProgram.Run("export", folder.FullName, "--random-seed", "2", "--out", folder.At("out"));

        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.StartsWith("error: --random-seed is for scenarios;", outcome.Error, StringComparison.Ordinal);
    }
}
