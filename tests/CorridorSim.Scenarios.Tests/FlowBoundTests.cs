using CorridorSim.Model;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Rules;
using Xunit;

namespace CorridorSim.Scenarios.Tests;

public sealed class FlowBoundTests
{
    /// <summary>By hand: 26 hours a crossing with its call, 20 wagons of 10 t in 200 m of deck and more deadweight than they weigh.</summary>
    [Fact]
    public void Ferries_bound_what_crosses_by_their_round_trips()
    {
        var bound = Bound(Strait(paths: 10, ferries: 2));

        Assert.Equal(2 / (2 * 26.0) * 24 * 366 * 200, bound.Tonnes, 1e-6);
        Assert.Equal(["sea.ferry"], bound.Cut);
    }

    /// <summary>By hand: half a path a day for trains of 4 wagons of 10 t.</summary>
    [Fact]
    public void A_line_with_few_paths_bounds_what_arrives_at_the_ferries()
    {
        var bound = Bound(Strait(paths: 0.5, ferries: 2));

        Assert.Equal(0.5 * 366 * 4 * 10, bound.Tonnes, 1e-6);
        Assert.Equal(["rail.inland"], bound.Cut);
    }

    [Fact]
    public void Demand_that_a_cut_refuses_is_told_beside_the_bound()
    {
        var bound = Bound(Strait(paths: 0.5, ferries: 2));

        Assert.Equal(100 * 365 * 10, bound.Offered, 1e-6);
        Assert.Equal(bound.Tonnes, bound.OfOffered, 1e-6);
        Assert.Equal(["rail.inland"], bound.CutOfOffered);
    }

    [Fact]
    public void Demand_below_all_capacities_is_its_own_cut()
    {
        var bound = Bound(Plan("mini-corridor.yaml"), "caspian");

        Assert.Equal(bound.Offered, bound.OfOffered, 1e-3);
        Assert.Equal(["flows.metals-west", "flows.trucks-east", "flows.trucks-west"], bound.CutOfOffered.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("mini-corridor.yaml", 1)]
    [InlineData("mini-corridor.yaml", 5)]
    [InlineData("middle-corridor-2025.yaml", 1)]
    [InlineData("middle-corridor-2025.yaml", 3)]
    [InlineData("ambition-10mt.yaml", 1)]
    [InlineData("iran-route-lost-fivefold.yaml", 1)]
    public void No_simulation_carries_more_than_the_bound_of_any_screenline(string scenario, double demand)
    {
        var plan = Plan(scenario).WithDemandTimes(demand);
        var corridor = Corridor.Of(plan);
        var run = corridor.Run(1, 0);

        Assert.All(plan.Screenlines.Keys, screenline =>
            Assert.InRange(run.Kpis[corridor.Catalogue.IndexOf($"throughput.{screenline}")], 1, Bound(plan, screenline).Tonnes));
    }

    private static FlowBound Bound(CorridorPlan plan, string screenline = "strait") =>
        FlowBoundRules.Of(new PlanReview(plan, null!), screenline) ?? throw new InvalidOperationException("Nothing crosses.");

    private static CorridorPlan Plan(string name) => ScenarioReader.Read(Shipped.Path(name), ScenarioOptions.None).Plan!;

    private static CorridorPlan Strait(double paths, int ferries)
    {
        using var folder = new ScratchFolder();
        return ScenarioReader.Read(folder.Write("strait.yaml", FormattableString.Invariant($$"""
            scenario: strait
            starts: 2025-01-01
            cargo: { wagon: { unit: wagon, load: 10 t, tare: 10 t, length: 10 m } }
            places: { mine: {}, west: {}, east: {} }
            flows: { ore: { cargo: wagon, from: mine, to: east, rate: 100 wagon/d } }
            rail: { inland: { between: [mine, west], length: 100 km, speed: 300 km/d, paths: {{paths}} train/d } }
            trains: { ore-train: { longest: 4 wagon, departs: when 4 wagon or after 24 h } }
            ports: { west: { berths: { ferry: 9 } }, east: { berths: { ferry: 9 } } }
            sea:
              ferry:
                between: [west, east]
                length: 100 km
                vessels: { ferry: { count: {{ferries}}, berth: ferry, lane: 200 m, deadweight: 900 t } }
                sailing: 20 h
                at-berth: 6 h
                departs: when 80 % full or after 24 h
            screenlines: { strait: { across: [ferry] } }
            targets: { some: { at: strait, throughput: 1 Mt/y } }
            """)), ScenarioOptions.None).Plan!;
    }
}
