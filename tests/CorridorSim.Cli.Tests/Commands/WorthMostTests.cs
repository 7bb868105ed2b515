using System.IO;
using System.Text.Json;
using CorridorSim.Experiments.Worth;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class WorthMostTests
{
    private static readonly string Overloaded = Repository.Sample("overloaded.yaml");

    [Fact]
    public void A_target_missed_for_want_of_capacity_asks_what_one_more_is_worth()
    {
        var outcome = CorridorSimProgram.Run("run", Overloaded, "--replications", "12", "--quiet");

        Assert.Matches(@"(?m)^Worth most +\+1 ferry berth at East Port and \+1 Ferry on crossing together \+[0-9]+ \+- [0-9]+ kt/y; \+1 Ferry on crossing \+[0-9]+ \+- [0-9]+", outcome.Output);
    }

    [Theory]
    [InlineData("two-ports.yaml")]
    [InlineData("overloaded.yaml", "--worth-most", "never")]
    public void Otherwise_it_is_not_asked(string sample, params string[] options)
    {
        var outcome = CorridorSimProgram.Run(["run", Repository.Sample(sample), "--replications", "12", "--quiet", "--json", .. options]);

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("worthMost").ValueKind);
    }

    [Fact]
    public void Asked_for_everything_is_tried_whatever_the_verdict()
    {
        var outcome = CorridorSimProgram.Run("run", Repository.Sample("two-ports.yaml"), "--replications", "6", "--quiet", "--worth-most", "always");

        Assert.Contains("Added (3 of 3)", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("ports.west-port.berths.ferry: plus 1", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_result_is_stored_and_the_same_for_any_number_of_threads()
    {
        using var folder = new TemporaryFolder();
        string[] run = ["run", Overloaded, "--replications", "12", "--quiet", "--json"];

        var one = CorridorSimProgram.Run([.. run, "--threads", "1", "--out", folder.FullName]);

        Assert.Equal(one.Output, CorridorSimProgram.Run([.. run, "--threads", "3"]).Output);
        using var store = Results.Store.ResultStore.OpenToRead(folder.At("results.db"));
        var stored = store.Read();
        Assert.Equal(one.Output, System.Text.Encoding.UTF8.GetString(Results.SummaryJson.Write(stored)));
        Assert.NotNull(stored.WorthMost);
    }

    [Fact]
    public void Plus_one_by_an_overlay_and_compare_agrees_within_both_intervals()
    {
        using var worth = JsonDocument.Parse(CorridorSimProgram.Run("run", Overloaded, "--replications", "24", "--quiet", "--json").Output);
        using var folder = new TemporaryFolder();
        foreach (var single in worth.RootElement.GetProperty("worthMost").GetProperty("singles").EnumerateArray())
        {
            var added = single.GetProperty("adds")[0];
            var overlay = folder.At("one-more.yaml");
            File.Copy(Repository.Sample("two-ports.yaml"), folder.At("two-ports.yaml"), overwrite: true);
            File.Copy(Overloaded, folder.At("overloaded.yaml"), overwrite: true);
            File.WriteAllText(overlay, $"overlay: one more\nextends: overloaded.yaml\nchange:\n  {added.GetProperty("path").GetString()}: {added.GetProperty("change").GetString()}\n");

            // Other years than those of the table, so that the two are independent.
            using var comparison = JsonDocument.Parse(CorridorSimProgram.Run("compare", folder.At("overloaded.yaml"), overlay, "--replications", "24", "--random-seed", "2", "--quiet", "--json").Output);

            var difference = comparison.RootElement.GetProperty("differences").EnumerateArray().First(row => row.GetProperty("kpi").GetString() == "throughput.strait");
            Assert.True(Overlap(single.GetProperty("ci95"), difference.GetProperty("ci95")), $"{single} against {difference}");
        }
    }

    [Theory]
    [InlineData("scenarios/ambition-10mt.yaml")]
    [InlineData("scenarios/mini-corridor.yaml")]
    public void Each_addition_is_the_change_that_it_names(string scenario)
    {
        var plan = PlanOf(scenario);
        var additions = Additions.Of(plan);

        Assert.NotEmpty(additions);
        Assert.All(additions, addition => Assert.Equal(Text(PlanOf(scenario, $"{addition.Path}={addition.Change}")), Text(addition.To(plan))));
    }

    private static bool Overlap(JsonElement first, JsonElement second) =>
        first[0].GetDouble() <= second[1].GetDouble() && second[0].GetDouble() <= first[1].GetDouble();

    private static CorridorPlan PlanOf(string scenario, params string[] sets)
    {
        var reading = ScenarioReader.Read(scenario, new ScenarioOptions { Sets = sets });
        return reading.Plan ?? throw new InvalidOperationException(string.Join("\n", reading.Findings));
    }

    /// <summary>All that may differ between two plans of one scenario, without where it was written.</summary>
    private static string Text(CorridorPlan plan) => JsonSerializer.Serialize(plan with { Assumptions = [], Changes = [], Hash = "" });
}
