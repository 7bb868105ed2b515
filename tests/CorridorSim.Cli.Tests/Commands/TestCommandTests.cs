using System.IO;
using System.Xml.Linq;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class TestCommandTests
{
    [Fact]
    public void What_is_expected_and_found_passes()
    {
        using var folder = new TemporaryFolder();

        var outcome = Test(folder, "throughput.strait in 0.1..3 Mt/y", "p90(throughput.strait) <= 3 Mt/y", "p(throughput.strait >= 0.1 Mt/y) >= 50 %");

        Assert.Equal((ExitCode.Done, ""), (outcome.ExitCode, outcome.Error));
        Assert.Matches("check +two ports: expectations +in [0-9 ]+ t = out [0-9 ]+ \\+ inside [0-9 ]+ +ok\n", outcome.Output);
        Assert.EndsWith("4 ok, 0 failed, 0 undecided\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_found_fails_and_says_so_everywhere()
    {
        using var folder = new TemporaryFolder();

        var outcome = Test(folder, ["--annotate", "--junit", folder.At("junit.xml"), "--markdown", folder.At("test.md")], "throughput.strait >= 30 Mt/y");

        Assert.Equal(ExitCode.Failed, outcome.ExitCode);
        Assert.Matches("expect +two ports: expectations +throughput.strait >= 30 Mt/y .* FAIL\n", outcome.Output);
        Assert.Matches($"::error file=.*expectations.yaml,line=4,title=two ports%3A expectations%3A e0::throughput.strait >= 30 Mt/y", outcome.Output);
        var junit = XDocument.Load(folder.At("junit.xml")).Root!; // A document has a root.
        Assert.Equal(("2", "1", "0"), ((string?)junit.Element("testsuite")?.Attribute("tests"), (string?)junit.Element("testsuite")?.Attribute("failures"), (string?)junit.Element("testsuite")?.Attribute("errors")));
        Assert.Equal("failed", (string?)junit.Descendants("failure").Single().Attribute("type"));
        Assert.Contains("| **FAIL** |", File.ReadAllText(folder.At("test.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_budget_cannot_decide_is_undecided()
    {
        using var folder = new TemporaryFolder();
        var half = Median(folder);

        var outcome = TestWith(Clocks.Racing, folder, ["--budget", "1s"], "flows.ore.rate: times 1", $"p(throughput.strait >= {half} t/y) >= 50 %");

        Assert.Equal(ExitCode.Undecided, outcome.ExitCode);
        Assert.Matches(" \\d+/30 .* UNDECIDED\n", outcome.Output);
    }

    [Fact]
    public void An_indicator_that_does_not_exist_is_an_error_before_anything_runs()
    {
        using var folder = new TemporaryFolder();

        var outcome = Test(folder, "throughput.straight >= 1 Mt/y");

        Assert.Equal((ExitCode.BadInput, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("has no indicator 'throughput.straight'. Did you mean 'throughput.strait'?", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_that_expects_nothing_cannot_pass()
    {
        var outcome = CorridorSimProgram.Run("test", Repository.Sample("two-ports.yaml"));

        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains("None of these scenarios expects anything", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unchanged_scenario_is_identical_to_its_baseline_and_accepting_it_again_changes_no_byte()
    {
        using var folder = new TemporaryFolder();
        var baseline = folder.At("baseline.json");
        Test(folder, ["--baseline", baseline, "--update"], "change(throughput.strait) in -2..2 %");
        var accepted = File.ReadAllBytes(baseline);

        var again = Test(folder, ["--baseline", baseline], "change(throughput.strait) in -2..2 %");
        Test(folder, ["--baseline", baseline, "--update"], "change(throughput.strait) in -2..2 %");

        Assert.Equal(ExitCode.Done, again.ExitCode);
        Assert.Contains("identical to the baseline in 30 replications", again.Output, StringComparison.Ordinal);
        Assert.Equal(accepted, File.ReadAllBytes(baseline));
    }

    [Fact]
    public void Other_random_numbers_than_the_accepted_ones_raise_no_alarm()
    {
        using var folder = new TemporaryFolder();
        var baseline = folder.At("baseline.json");
        Test(folder, ["--baseline", baseline, "--update"], "throughput.strait >= 0.1 Mt/y");

        var other = Test(folder, ["--baseline", baseline, "--random-seed", "7"], "throughput.strait >= 0.1 Mt/y");

        Assert.Contains("differs from the baseline (accepted with random seed 1): compared by statistics", other.Output, StringComparison.Ordinal);
        Assert.Contains(" 0 failed, ", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_corridor_that_comes_to_a_standstill_breaks_the_test_and_says_what_waits_for_what()
    {
        using var folder = new TemporaryFolder();

        var outcome = CorridorSimProgram.Run("test", Repository.Sample("standstill.yaml"), "--quiet", "--junit", folder.At("junit.xml"), "--annotate");

        Assert.Equal(ExitCode.Broken, outcome.ExitCode);
        Assert.Contains("deadlock: ", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("0 ok, 0 failed, 0 undecided, 1 broken\n::error file=tests/CorridorSim.Cli.Tests/Samples/standstill.yaml,line=1,", outcome.Output[..(outcome.Output.IndexOf("line=1,", StringComparison.Ordinal) + 7)], StringComparison.Ordinal);
        Assert.Equal("1", (string?)XDocument.Load(folder.At("junit.xml")).Descendants("testsuite").Single().Attribute("errors"));
    }

    [Fact]
    public void The_page_shows_every_check_and_what_was_accepted_beside_what_was_found()
    {
        using var folder = new TemporaryFolder();
        var baseline = folder.At("baseline.json");
        Test(folder, ["--baseline", baseline, "--update"], "throughput.strait >= 0.1 Mt/y");

        TestWith(folder, ["--baseline", baseline, "--diff", folder.At("diff.html")], "flows.ore.rate: times 0.9", "throughput.strait >= 0.1 Mt/y");

        var page = File.ReadAllText(folder.At("diff.html"));
        Assert.Contains("throughput.strait &gt;= 0.1 Mt/y: ok", page, StringComparison.Ordinal);
        Assert.Contains("change(throughput.strait) in -2..2&#xA0;%: failed", page, StringComparison.Ordinal);
        Assert.Contains("Accepted: 60 replications", page, StringComparison.Ordinal);
        Assert.Equal(30, page.Split("width=\"1\" height=\"6\"").Length - 1);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("throughput.strait >= 0.1 Mt/y", ExitCode.Done, "ok")]
    [InlineData("throughput.strait >= 30 Mt/y", ExitCode.Failed, "FAIL")]
    public void A_run_judges_what_the_scenario_expects_when_asked_to(string expected, int code, string verdict)
    {
        using var folder = new TemporaryFolder();
        Test(folder, expected);

        var outcome = CorridorSimProgram.Run("run", folder.At("expectations.yaml"), "--replications", "30", "--quiet", "--expect");

        Assert.Equal(code, outcome.ExitCode);
        Assert.Matches($"Expected  throughput.strait >= .*, 30 replications: {verdict}\n$", outcome.Output);
    }

    [Fact]
    public void A_run_cannot_judge_a_scenario_that_expects_nothing()
    {
        var outcome = CorridorSimProgram.Run("run", Repository.Sample("two-ports.yaml"), "--replications", "2", "--expect");

        Assert.Equal((ExitCode.BadInput, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("--expect has nothing to judge", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.00", ExitCode.Done)]
    [InlineData("0.99", ExitCode.Done)]
    [InlineData("0.96", ExitCode.Failed)]
    public void A_loss_beyond_the_tolerance_is_found_and_one_within_it_is_not(string times, int code)
    {
        using var folder = new TemporaryFolder();
        var baseline = folder.At("baseline.json");
        Test(folder, ["--baseline", baseline, "--update"], "throughput.strait >= 0.1 Mt/y");

        var changed = TestWith(folder, ["--baseline", baseline, "--budget", "1h"], $"flows.*.rate: times {times}", "throughput.strait >= 0.1 Mt/y");

        Assert.Equal(code, changed.ExitCode);
    }

    [Fact]
    public void Fresh_random_seeds_raise_no_false_alarm()
    {
        using var folder = new TemporaryFolder();
        var baseline = folder.At("baseline.json");
        Test(folder, ["--baseline", baseline, "--update"], "throughput.strait >= 0.1 Mt/y");

        var outcome = Test(folder, ["--baseline", baseline, .. Enumerable.Range(101, 20).SelectMany(seed => (string[])["--random-seed", $"{seed}"])], "throughput.strait >= 0.1 Mt/y");

        Assert.Contains(" 0 failed, ", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(20, outcome.Output.Split("accepted with random seed 1").Length - 1);
    }

    [Fact]
    public void A_planted_regression_is_found_by_paired_differences()
    {
        using var folder = new TemporaryFolder();
        var baseline = folder.At("baseline.json");
        Test(folder, ["--baseline", baseline, "--update"], "throughput.strait >= 0.1 Mt/y");

        var worse = TestWith(folder, ["--baseline", baseline], "flows.ore.rate: times 0.9", "throughput.strait >= 0.1 Mt/y");

        Assert.Equal(ExitCode.Failed, worse.ExitCode);
        Assert.Contains("differs from the baseline (the scenario changed): compared by statistics", worse.Output, StringComparison.Ordinal);
        Assert.Matches(@"regress +.*change\(throughput.strait\) in -2..2 % .*-\d.* FAIL\n", worse.Output);
    }

    [Fact]
    public void A_baseline_that_does_not_exist_is_made_only_when_asked_for()
    {
        using var folder = new TemporaryFolder();

        var outcome = Test(folder, ["--baseline", folder.At("none.json")], "throughput.strait >= 0.1 Mt/y");

        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains("There is no baseline", outcome.Error, StringComparison.Ordinal);
    }

    private static Outcome Test(TemporaryFolder folder, params string[] expectations) => Test(folder, [], expectations);

    private static Outcome Test(TemporaryFolder folder, string[] options, params string[] expectations) => TestWith(folder, options, "flows.ore.rate: times 1", expectations);

    /// <summary>Tests an overlay of the small corridor with one change and some expectations.</summary>
    private static Outcome TestWith(TemporaryFolder folder, string[] options, string change, params string[] expectations) => TestWith(TimeProvider.System, folder, options, change, expectations);

    /// <inheritdoc cref="TestWith(TemporaryFolder, string[], string, string[])"/>
    private static Outcome TestWith(TimeProvider clock, TemporaryFolder folder, string[] options, string change, params string[] expectations)
    {
        File.Copy(Repository.Sample("two-ports.yaml"), folder.At("two-ports.yaml"), overwrite: true);
        string[] lines = ["overlay: 'two ports: expectations'", "extends: two-ports.yaml", "change:", .. expectations.Select((text, i) => $"  expect.e{i}: {text}"), $"  {change}"];
        File.WriteAllLines(folder.At("expectations.yaml"), lines);
        return CorridorSimProgram.Run(clock, ["test", folder.At("expectations.yaml"), "--quiet", .. options]);
    }

    /// <summary>A throughput that is reached in half of the years, as far as 200 of them tell.</summary>
    private static string Median(TemporaryFolder folder)
    {
        CorridorSimProgram.Run("run", Repository.Sample("two-ports.yaml"), "--replications", "200", "--quiet", "--out", folder.At("run"));
        using var summary = System.Text.Json.JsonDocument.Parse(File.ReadAllBytes(folder.At("run/summary.json")));
        return summary.RootElement.GetProperty("kpis").EnumerateArray().First(kpi => kpi.GetProperty("name").GetString() == "throughput.strait").GetProperty("p50").GetDouble().ToString("0.0");
    }
}
