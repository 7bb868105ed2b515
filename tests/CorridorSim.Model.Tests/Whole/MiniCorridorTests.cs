using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Tests.Whole;

/// <summary>The shipped mini corridor, changed in one place: what must happen, in the mean of paired replications.</summary>
public sealed class MiniCorridorTests
{
    private const int Replications = 8;

    [Fact]
    public void A_capacity_that_never_binds_changes_nothing_at_all()
    {
        string[] plenty = ["ports.alat.berths.rail-ferry=40", "ports.kuryk.berths.rail-ferry=40", "fleets.common-wagons.count=100000 wagon", "borders.boyuk-kesik.servers=900", "borders.boyuk-kesik.sidings=900 train", "ports.kuryk.storage.truck=100000"];
        string[] more = ["ports.alat.berths.rail-ferry=80", "ports.kuryk.berths.rail-ferry=90", "fleets.common-wagons.count=200000 wagon", "borders.boyuk-kesik.servers=1800", "borders.boyuk-kesik.sidings=1800 train", "ports.kuryk.storage.truck=200000"];

        var (one, other) = (Corridors.Run(Corridors.Shipped("mini-corridor.yaml", plenty)), Corridors.Run(Corridors.Shipped("mini-corridor.yaml", more)));

        Assert.Equal(one.Result.TraceHash, other.Result.TraceHash);
        Assert.Equal(one.Result.Kpis, other.Result.Kpis);
        Assert.Equal(one.Result.UnitHours, other.Result.UnitHours);
    }

    [Fact]
    public void Weather_and_arrivals_are_the_same_to_the_last_draw_when_only_capacities_differ()
    {
        var (one, other) = (Corridors.Run(Mini()), Corridors.Run(Mini("ports.alat.berths.rail-ferry=3", "sea.kuryk-alat.vessels.rail-ferry.count=5", "rail.mangystau-kuryk.paths=4 train/d")));

        Assert.Equal(one.Result.ClosedHoursByWeek, other.Result.ClosedHoursByWeek);
        Assert.Equal(Arose(one), Arose(other));
        Assert.Equal(one["offered.caspian"], other["offered.caspian"]);
    }

    [Fact]
    public void A_ferry_lost_lowers_the_tonnes() =>
        Assert.True(MeanChange("throughput.caspian", ["sea.kuryk-alat.vessels.rail-ferry.count=4"], ["sea.kuryk-alat.vessels.rail-ferry.count=3"]) < 0);

    [Theory]
    [InlineData("ports.alat.berths.rail-ferry=3")]
    [InlineData("ports.kuryk.berths.rail-ferry=3")]
    public void A_berth_more_never_lowers_the_tonnes(string berth)
    {
        // Paired over eight years; half a per cent is left for chance.
        string[] demand = ["flows.metals-west.rate=times 2"];

        var change = MeanChange("throughput.caspian", demand, [.. demand, berth]);

        Assert.True(change > -0.005 * 1.4e6, $"{change:0} t");
    }

    [Fact]
    public void Worse_weather_lowers_the_tonnes_of_a_busy_crossing()
    {
        string[] demand = ["flows.metals-west.rate=times 3"];

        Assert.True(MeanChange("throughput.caspian", demand, [.. demand, "weather.middle-caspian.closed=times 1.5"]) < -10_000);
    }

    [Fact]
    public void A_slower_border_lengthens_the_way() =>
        // With little demand: where ferries are short, wagons kept longer at the border are missed at the mine, and the queue before the sea shrinks.
        Assert.InRange(MeanChange("transit.metals-west.mean", ["flows.*.rate=times 0.3"], ["flows.*.rate=times 0.3", "borders.boyuk-kesik.steps.control.takes=times 2"]), 0.4, 0.8);

    [Fact]
    public void Load_per_call_falls_when_truck_demand_doubles() =>
        Assert.True(MeanChange("load-per-voyage.kuryk-alat.to-alat", [], ["flows.trucks-*.rate=times 2"]) < 0);

    [Fact]
    public void A_rail_ferry_loads_more_wagons_when_two_ships_for_trucks_are_added()
    {
        // More ro-pax ships take the trucks off the decks of the rail ferries; wagons are plenty.
        string[] demand = ["flows.metals-west.rate=times 3"];

        var before = WagonsPerRailFerryCall(Corridors.Run(Mini(demand)));
        var after = WagonsPerRailFerryCall(Corridors.Run(Mini([.. demand, "sea.kuryk-alat.vessels.ro-pax.count=4"])));

        Assert.True(after > before, $"{before:0.00} wagons a call before, {after:0.00} after");
    }

    private static double WagonsPerRailFerryCall(Outcome run)
    {
        var calls = run.Into("kuryk-alat", "sailing").Where(movement => movement.Vehicle.Contains("rail-ferry") && movement.Flow != "trucks-east" && movement.Loaded).GroupBy(movement => (movement.At, movement.Vehicle)).ToList();
        return calls.Average(call => call.Where(movement => movement.Flow == "metals-west").Sum(movement => movement.Units));
    }

    private static double MeanChange(string kpi, string[] before, string[] after)
    {
        var (one, other) = (Corridors.RunMany(Mini(before), Replications), Corridors.RunMany(Mini(after), Replications));
        return one.Zip(other).Average(pair => pair.Second[kpi] - pair.First[kpi]);
    }

    private static List<(string, int, DateTime)> Arose(Outcome run) =>
        [.. run.Movements.Where(movement => movement.FirstUnit == 0).GroupBy(movement => (movement.Flow, movement.Batch)).Select(batch => (batch.Key.Flow, batch.Key.Batch, batch.First().At)).Order()];

    private static CorridorPlan Mini(params string[] sets) => Corridors.Shipped("mini-corridor.yaml", sets);
}
