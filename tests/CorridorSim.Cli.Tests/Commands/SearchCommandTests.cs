using System.IO;
using System.Text.Json;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

/// <summary><c>compare</c>, <c>sweep</c> and <c>seek</c>: many plans at once.</summary>
public sealed class SearchCommandTests
{
    private static readonly string TwoPorts = Repository.Sample("two-ports.yaml");
    private static readonly string MoreFerries = Repository.Sample("more-ferries.yaml");

    [Fact]
    public void A_comparison_gives_the_answer_first()
    {
        var outcome = CorridorSimProgram.Run("compare", TwoPorts, MoreFerries, "--replications", "8", "--quiet");

        Assert.Matches("^Tonnage across Strait over 8 paired replications: two ports, five ferries has 0.0[0-9]+ Mt/y more than the base", outcome.Output);
        Assert.Equal(ExitCode.Done, outcome.ExitCode);
    }

    [Fact]
    public void A_comparison_comes_as_JSON_and_is_the_same_for_any_number_of_threads()
    {
        string[] comparison = ["compare", TwoPorts, MoreFerries, "--replications", "8", "--quiet", "--json"];

        var one = CorridorSimProgram.Run([.. comparison, "--threads", "1"]);

        using var json = JsonDocument.Parse(one.Output);
        Assert.Equal("more", json.RootElement.GetProperty("differences")[0].GetProperty("conclusion").GetString());
        Assert.Equal(one.Output, CorridorSimProgram.Run([.. comparison, "--threads", "2"]).Output);
    }

    [Fact]
    public void A_budget_that_ends_before_anything_is_paired_says_so()
    {
        var outcome = CorridorSimProgram.Run(Clocks.Racing, "compare", TwoPorts, MoreFerries, "--budget", "1s", "--quiet");

        Assert.Equal(new Outcome(ExitCode.BadInput, "", "error: The time budget ended before there was anything to conclude from. Give more time with --budget.\n"), outcome);
    }

    [Fact]
    public void A_comparison_says_how_much_more_probable_a_target_gets()
    {
        var outcome = CorridorSimProgram.Run("compare", TwoPorts, MoreFerries, "--replications", "8", "--quiet", "--json");

        using var json = JsonDocument.Parse(outcome.Output);
        var row = json.RootElement.GetProperty("targets")[0];
        Assert.Equal("easy", row.GetProperty("target").GetString());
        Assert.InRange(row.GetProperty("difference").GetDouble(), row.GetProperty("ci95")[0].GetDouble(), row.GetProperty("ci95")[1].GetDouble());
    }

    [Fact]
    public void The_best_of_several_plans_is_found()
    {
        var outcome = CorridorSimProgram.Run("compare", TwoPorts, MoreFerries, "--best", "--band", "20kt/y", "--quiet");

        Assert.StartsWith("two ports, five ferries is the best of 2 by tonnage across Strait, or within 20.0 kt/y of it, with 95 % confidence.", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, outcome.ExitCode);
    }

    [Theory]
    [InlineData("--best needs --band AMOUNT")]
    [InlineData("--best makes as many replications", "--band", "20kt/y", "--replications", "30")]
    public void A_search_for_the_best_needs_the_difference_that_matters_and_no_number(string message, params string[] options)
    {
        var outcome = CorridorSimProgram.Run(["compare", TwoPorts, MoreFerries, "--best", .. options]);

        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
    }

    [Theory]
    [InlineData("'0.02' has no unit. Write '0.02 t/y' if that is what you mean. 'throughput.strait' is in t/y: for example --band 20kt/y.", "0.02")]
    [InlineData("'20 kt' is", "20 kt")]
    [InlineData("'2 %' is", "2%")]
    [InlineData("The amount must be greater than 0.", "0 kt/y")]
    [InlineData("'much' is not a number.", "much")]
    public void The_difference_that_does_not_matter_is_a_quantity_of_the_indicator(string message, string band)
    {
        foreach (var best in new string[][] { [], ["--best"] })
        {
            var outcome = CorridorSimProgram.Run(["compare", TwoPorts, MoreFerries, "--band", band, .. best]);

            Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
            Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        }
    }

    [Fact]
    public void A_shock_is_compared_as_laid_over_the_base()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("calm.yaml"), "shock: calm sea\nchange:\n  sea.crossing.sailing: times 0.8\n");

        var outcome = CorridorSimProgram.Run("compare", TwoPorts, folder.At("calm.yaml"), "--replications", "4", "--quiet");

        Assert.Contains("two ports, with calm sea", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, outcome.ExitCode);
    }

    [Theory]
    [InlineData("Two plans are called 'two ports'.", "two-ports.yaml")]
    [InlineData("'two ports' does not measure 'throughput.strat'. Did you mean 'throughput.strait'?", "more-ferries.yaml", "--by", "throughput.strat")]
    public void A_comparison_that_makes_no_sense_ends_with_1(string message, string plan, params string[] options)
    {
        var outcome = CorridorSimProgram.Run(["compare", TwoPorts, Repository.Sample(plan), .. options]);

        Assert.Contains($"error: {message}", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
    }

    [Fact]
    public void A_sweep_runs_every_combination()
    {
        using var folder = new TemporaryFolder();

        var outcome = CorridorSimProgram.Run(
            "sweep", TwoPorts, "--vary", "sea.crossing.vessels.ferry.count=2..4", "--vary", "sea.crossing.sailing=15 h,25 h", "--replications", "2", "--quiet", "--json", "--out", folder.FullName);

        using var json = JsonDocument.Parse(outcome.Output);
        var points = json.RootElement.GetProperty("points").EnumerateArray().Select(point => string.Join(" and ", point.GetProperty("settings").EnumerateObject().Select(setting => setting.Value.GetString())));
        Assert.Equal(["2 and 15 h", "2 and 25 h", "3 and 15 h", "3 and 25 h", "4 and 15 h", "4 and 25 h"], points);
        Assert.StartsWith("sea.crossing.vessels.ferry.count,sea.crossing.sailing,replications,kpi,", File.ReadAllText(folder.At("sweep.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("latin-hypercube")]
    [InlineData("sobol")]
    public void A_sweep_spreads_points_over_ranges(string design)
    {
        var outcome = CorridorSimProgram.Run(
            "sweep", TwoPorts, "--vary", "sea.crossing.vessels.ferry.count=2..4", "--vary", "sea.crossing.sailing=15.5..23.5 h", "--design", design, "--points", "8", "--replications", "1", "--quiet", "--json");

        using var json = JsonDocument.Parse(outcome.Output);
        var settings = json.RootElement.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("settings")).ToList();
        Assert.Equal(["2", "3", "4"], settings.Select(point => point.GetProperty("sea.crossing.vessels.ferry.count").GetString()).Distinct().Order());
        // One point in each hour of the eight.
        var hours = settings.Select(point => double.Parse(point.GetProperty("sea.crossing.sailing").GetString()!.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(0, 8), hours.Select(value => (int)Math.Floor(value - 15.5)).Order());
    }

    [Theory]
    [InlineData("a grid needs values", "sea.crossing.sailing=15.5..25 h")]
    [InlineData("points are spread over ranges", "sea.crossing.sailing=15 h,25 h", "--design", "sobol")]
    [InlineData("--points is for points that are spread", "sea.crossing.sailing=15 h,25 h", "--points", "3")]
    [InlineData("expected grid, latin-hypercube or sobol", "sea.crossing.sailing=15..25 h", "--design", "latin")]
    [InlineData("--design cannot be used with --shard", "sea.crossing.sailing=15..25 h", "--design", "sobol", "--shard", "1/2", "--out", "out/nowhere")]
    public void A_design_that_makes_no_sense_ends_with_1(string message, string vary, params string[] options)
    {
        var outcome = CorridorSimProgram.Run(["sweep", TwoPorts, "--vary", vary, .. options]);

        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Equal((ExitCode.BadInput, ""), (outcome.ExitCode, outcome.Output));
        Assert.False(Directory.Exists("out/nowhere"));
    }

    [Fact]
    public void A_wrong_setting_is_told_before_anything_is_simulated()
    {
        var outcome = CorridorSimProgram.Run("sweep", TwoPorts, "--vary", "sea.crossing.vessels.ferry.count=1..2 cow");

        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
        Assert.Contains("'cow' is not a unit", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_finds_the_cheapest_plan_and_certifies_it()
    {
        var outcome = CorridorSimProgram.Run(
            "seek", TwoPorts, "--target", "hard", "--set", "flows.ore.rate=60 wagon/d", "--set", "targets.hard.throughput=1.1 Mt/y", "--quiet", "--json",
            "--lever", "sea.crossing.vessels.ferry.count=3..5 cost 30 each monotone", "--lever", "ports.east-port.berths.ferry=1,2 cost 0,25 monotone");

        using var json = JsonDocument.Parse(outcome.Output);
        var cheapest = json.RootElement.GetProperty("plans").EnumerateArray().Single(plan => plan.GetProperty("cheapest").GetBoolean());
        Assert.Equal(("4", "2", 55.0), (cheapest.GetProperty("settings").GetProperty("sea.crossing.vessels.ferry.count").GetString(), cheapest.GetProperty("settings").GetProperty("ports.east-port.berths.ferry").GetString(), cheapest.GetProperty("cost").GetDouble()));
        Assert.Equal(ExitCode.Done, outcome.ExitCode);
    }

    [Fact]
    public void A_search_that_leaves_plans_undecided_says_what_would_decide_them()
    {
        var outcome = CorridorSimProgram.Run("seek", TwoPorts, "--target", "easy", "--lever", "sea.crossing.vessels.ferry.count=3", "--replications", "8", "--quiet");

        Assert.Contains("1 is undecided after 8 replications: so near to what is asked that only more of them can tell (--replications 32).", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_asks_which_target_is_meant()
    {
        var outcome = CorridorSimProgram.Run("seek", TwoPorts, "--lever", "sea.crossing.vessels.ferry.count=3..5");

        Assert.Equal(new Outcome(ExitCode.BadInput, "", "error: The scenario states several targets. Say which with --target: easy, hard.\n"), outcome);
    }
}
