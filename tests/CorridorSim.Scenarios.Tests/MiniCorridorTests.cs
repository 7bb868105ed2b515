using CorridorSim.Model.Plan;
using Xunit;

namespace CorridorSim.Scenarios.Tests;

public sealed class MiniCorridorTests
{
    [Fact]
    public void The_mini_corridor_reads_without_an_error()
    {
        var reading = ScenarioReader.Read(Shipped.Path("mini-corridor.yaml"), ScenarioOptions.None);

        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == Severity.Error);
        Assert.NotNull(reading.Plan);
    }

    [Fact]
    public void Every_figure_of_the_mini_corridor_arrives_in_the_units_of_the_plan()
    {
        var plan = Plan("mini-corridor.yaml");

        Assert.Equal("mini corridor", plan.Scenario);
        Assert.Equal(new DateOnly(2025, 1, 1), plan.Starts);
        Assert.Equal(14.5, plan.Cargo["wagon"].Length);
        Assert.Equal(600, plan.Places["mangystau"].Storage["wagon"].First);
        Assert.Equal(40, plan.Flows["metals-west"].Rate?.First);
        Assert.Equal(new Arrivals(ArrivalPattern.Random, 20), plan.Flows["metals-west"].Arrives);
        Assert.Equal(1.10, plan.Flows["metals-west"].Season.First[10]);
        Assert.Equal(new LognormalLaw(48, 0.5), plan.Fleets["common-wagons"].UnloadsIn);
        Assert.Equal(280, plan.Rail["zhezkazgan-mangystau"].Speed);
        Assert.Equal(new DepartureRule(40, null, TimeSpan.FromHours(36), null) { AmountOf = CargoUnit.Wagon }, plan.Trains["wagonload"].Departs);
        Assert.Equal(18, plan.Borders["boyuk-kesik"].Hours.First.HoursPerDay);
        Assert.Equal(0.04, plan.Borders["boyuk-kesik"].Steps["held"].Share.First);
        Assert.Equal(7, plan.Sea["kuryk-alat"].Vessels["rail-ferry"].Count.First);
        Assert.Equal(0.85, plan.Sea["kuryk-alat"].Vessels["ro-pax"].DraughtFactor.First);
        Assert.Equal(new DepartureRule(null, 0.8, TimeSpan.FromHours(24), null), plan.Sea["kuryk-alat"].Departs);
        Assert.Equal(new ExponentialLaw(7200), plan.Sea["kuryk-alat"].Repairs?.Every);
        Assert.Equal(0.45, plan.Weather["middle-caspian"].Closed.First[12]);
        Assert.Equal(0.8, plan.Weather["middle-caspian"].Closes["alat"]);
        Assert.Equal(TimeSpan.FromDays(10), plan.Embargoes["kuryk"].Reviewed.First.Every);
        Assert.Equal(1.4e6, plan.Targets["demand-of-2025"].Throughput);
    }

    [Fact]
    public void The_overlay_changes_what_it_names_and_nothing_else()
    {
        var (before, after) = (Plan("mini-corridor.yaml"), Plan("mini-two-more-ferries.yaml"));

        Assert.Equal("two more ferries, border open all night", after.Scenario);
        Assert.Equal(9, after.Sea["kuryk-alat"].Vessels["rail-ferry"].Count.First);
        Assert.Equal(OpeningHours.Always, after.Borders["boyuk-kesik"].Hours.First);
        Assert.Equal([53.6, 52.26, 52.26], after.Flows.Values.Select(flow => flow.Rate!.First));
        Assert.Equal(3, after.Ports["alat"].Berths["rail-ferry"].At(new DateTime(2025, 7, 1)));
        Assert.Equal(before.Rail["mangystau-kuryk"].Length, after.Rail["mangystau-kuryk"].Length);
        Assert.NotEqual(before.Hash, after.Hash);
    }

    [Fact]
    public void The_overlay_lists_what_changed_with_old_and_new_values()
    {
        var changes = Plan("mini-two-more-ferries.yaml").Changes;

        Assert.Equal(new PlanChange("sea.kuryk-alat.vessels.rail-ferry.count", "7", "9", "", "mini-two-more-ferries.yaml", 6), changes[0]);
        Assert.Equal(new PlanChange("flows.trucks-east.rate", "39 truck/d", "52.26 truck/d", "", "mini-two-more-ferries.yaml", 8), changes[4]);
    }

    private static CorridorPlan Plan(string name)
    {
        var reading = ScenarioReader.Read(Shipped.Path(name), ScenarioOptions.None);
        return reading.Plan ?? throw new InvalidOperationException(string.Join('\n', reading.Findings));
    }
}
