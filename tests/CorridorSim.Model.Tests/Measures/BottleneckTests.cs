using System.IO;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios;

namespace CorridorSim.Model.Tests.Measures;

/// <summary>The corridor of <c>three-answers.yaml</c>: utilisation, active period and marginal value each point elsewhere.</summary>
public sealed class BottleneckTests
{
    private const int Replications = 20;

    [Fact]
    public void Utilisation_points_at_the_busy_line()
    {
        var runs = Runs();

        Assert.Equal(0.95, runs.Average(run => run.Element("rail.busy.paths.to-yard").Working), 0.001);
        Assert.Equal(0.60, runs.Average(run => run.Element("rail.frail.paths.to-port").Working), 0.01);
    }

    [Fact]
    public void Queue_and_active_period_point_at_the_line_that_lies_still_now_and_then()
    {
        var runs = Runs();

        // Once a year 190 trains queue up in 20 days, and are gone 30 days later: 50 days of 365 with 95 trains on average make 13.
        Assert.Equal(13, runs.Average(run => run.Element("rail.frail.paths.to-port").MeanQueue), 4.0);
        Assert.Equal(0, runs.Average(run => run.Element("rail.busy.paths.to-yard").MeanQueue), 1e-6);
        Assert.InRange(runs.Average(run => run.Element("rail.frail.paths.to-port").BindingShare), 0.05, 0.15);
        Assert.All(runs, run => Assert.Equal(0, run.Element("rail.busy.paths.to-yard").BindingShare));
    }

    [Theory]
    [InlineData("rail.busy.paths=plus 1 train/d")]
    [InlineData("rail.frail.paths=plus 1 train/d")]
    public void A_path_more_on_either_line_brings_no_tonnes(string more)
    {
        var (asIs, changed) = (Runs(), Runs(more));

        Assert.Equal(asIs.Average(run => run["throughput.port"]), changed.Average(run => run["throughput.port"]), 0.001 * 208_050);
    }

    [Fact]
    public void More_demand_brings_them()
    {
        var (asIs, changed) = (Runs(), Runs("flows.ore.rate=times 1.04"));

        Assert.Equal(1.04, changed.Average(run => run["throughput.port"]) / asIs.Average(run => run["throughput.port"]), 0.002);
    }

    private static Outcome[] Runs(params string[] sets) => Corridors.RunMany(ThreeAnswers(sets), Replications);

    private static CorridorPlan ThreeAnswers(string[] sets) =>
        ScenarioReader.Read(Path.Combine(Corridors.Repository, "tests", "CorridorSim.Model.Tests", "Measures", "three-answers.yaml"), new ScenarioOptions { Sets = sets }).Plan!; // it has no error, else no test here passes
}
