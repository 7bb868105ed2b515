using System.IO;
using System.Text.RegularExpressions;
using CorridorSim.Cli.Views;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Plan;
using CorridorSim.Results.Report;
using CorridorSim.Scenarios;
using Xunit;

namespace CorridorSim.Cli.Tests.Views;

public sealed class StudyViewTests
{
    [Fact]
    public void The_summary_says_the_verdict_first_and_no_more_than_is_needed() =>
        Golden.Check("summary.txt", Printed(Invented()).Replace(VerdictText.Headline(Invented()), "(the headline of the report)", StringComparison.Ordinal));

    [Fact]
    public void On_a_terminal_of_80_columns_no_line_is_longer() =>
        Golden.Check("summary-80.txt", Printed(Invented(), width: 79));

    [Fact]
    public void Colour_is_for_the_verdict_alone()
    {
        var coloured = Printed(Invented(), hasColour: true);

        Assert.Equal(2, Regex.Count(coloured, "\u001b\\[1;[0-9]+mN?O?T? ?MET"));
        Assert.Equal(Printed(Invented()), Regex.Replace(coloured, "\u001b\\[[0-9;]*m", ""));
    }

    [Fact]
    public void A_scenario_cannot_steer_the_terminal()
    {
        var study = Invented();

        var printed = Printed(study with { Plan = study.Plan with { Scenario = "red \u001b[31m\rname" } });

        Assert.DoesNotContain('\u001b', printed);
        Assert.DoesNotContain('\r', printed);
    }

    private static string Printed(Study study, bool hasColour = false, int? width = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        StudyView.Write(new Terminal(output, TextWriter.Null) { HasColour = hasColour, Width = width }, study);
        return output.ToString();
    }

    /// <summary>A study with invented numbers, so that the text changes only when the view does.</summary>
    private static Study Invented()
    {
        var plan = ScenarioReader.Read(Repository.Sample("two-ports.yaml"), ScenarioOptions.None).Plan!; // A sample of these tests is right.
        var real = new StudyRunner(new Replicator(1), TimeProvider.System).Run(plan, new StudyOptions { Replications = 2, SearchSaturation = false }, TestContext.Current.CancellationToken);
        return real with
        {
            Plan = plan with { Scenario = "two ports, more ferries", Changes = [new PlanChange("sea.crossing.vessels.ferry.count", "3", "5", "C52 B", "more.yaml", 4), new PlanChange("ports.east-port.sidings", "", "2", "", "more.yaml", 5)] },
            Kpis =
            [
                new("throughput.strait", "t/y", 38, 8.71e6, new Interval(8.63e6, 8.79e6), 8.38e6, 8.7e6, 9.02e6),
                new("throughput.strait.wagon", "t/y", 38, 8.01e6, new Interval(7.93e6, 8.09e6), 7.68e6, 8e6, 8.32e6),
                new("throughput.strait.truck", "t/y", 38, 7.0e5, new Interval(5.0e5, 9.0e5), 6.9e5, 7e5, 7.1e5),
                new("carried.ore", "t/y", 38, 8e6, new Interval(7e6, 9e6), 7e6, 8e6, 9e6),
                new("transit.ore.p50", "d", 38, 21.44, new Interval(20.9, 21.9), 17.04, 21, 27.76),
                new("transit.lorries.p50", "d", 0, double.NaN, Interval.Unbounded, double.NaN, double.NaN, double.NaN),
            ],
            Targets =
            [
                new("easy", "strait", 5e5, 0.8, 38, 38, new Interval(0.908, 1), "confidence sequence", Verdict.Met, 1.12),
                new("hard", "strait", 10e6, 0.8, 0, 38, new Interval(0, 0.092), "confidence sequence", Verdict.NotMetCapacityLimited, 1.12),
            ],
            Bottlenecks =
            [
                new("ports.east-port.berths.ferry", "East Port, ferry berths", 0.9, 0.5, 0.61, new Interval(0.5, 0.7)),
                new("demand", "demand", 0, 0, 0.22, new Interval(0.2, 0.3)),
                new("sea.crossing.vessels.ferry.count", "Ferry crossing, vessels", 0.9, 0.5, 0.004, new Interval(0, 0.01)),
            ],
            Warnings = ["fleets.platforms has quality D."],
        };
    }
}
