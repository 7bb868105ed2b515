namespace CorridorSim.Model.Tests.Demand;

public sealed class WagonFleetTests
{
    [Fact]
    public void A_fleet_carries_its_wagons_over_its_cycle_time()
    {
        var run = Corridors.Run(Fleet("ore: { cargo: wagon, from: mine, to: works, rate: 5 wagon/d, arrives: scheduled, uses: pool }", "count: 24 wagon, unloads-in: 2 d"));

        // Five days out, two of unloading, five back: 24 wagons in 12 days.
        Assert.Equal(2 * 365 * 60, run["carried.ore"], 60 * 24.0);
        Assert.Equal(1, run.Element("fleets.pool.count").Working, 2);
        Assert.True(run.Hours("mine", "waiting for empty wagons") > 1000);
    }

    [Theory]
    [InlineData("24 wagon until 2025-07-02 then 12 wagon", 182, 183)]
    [InlineData("12 wagon until 2025-07-02 then 24 wagon", 183, 182)]
    [InlineData("24 wagon until 2025-07-02 then 3 wagon until 2025-07-04 then 24 wagon", 365, 0)]
    public void A_fleet_may_grow_and_shrink(string count, int daysWithAll, int daysWithHalf)
    {
        var run = Corridors.Run(Fleet("ore: { cargo: wagon, from: mine, to: works, rate: 5 wagon/d, arrives: scheduled, uses: pool }", $"count: {count}, unloads-in: 2 d"));

        // A round takes twelve days, so 24 wagons carry two a day and 12 one. What leaves does so at home within a round; what is wanted again in two days has hardly begun to leave.
        Assert.Equal(((daysWithAll * 2) + daysWithHalf) * 60, run["carried.ore"], 60 * 24.0);
    }

    [Fact]
    public void Wagons_that_return_outside_the_model_are_home_at_once()
    {
        var run = Corridors.Run(Fleet("ore: { cargo: wagon, from: mine, to: works, rate: 9 wagon/d, arrives: scheduled, uses: pool }", "count: 21 wagon, unloads-in: 2 d, returns: outside"));

        Assert.Equal(3 * 365 * 60, run["carried.ore"], 60 * 21.0);
        Assert.DoesNotContain(run.Movements, movement => !movement.Loaded);
    }

    [Fact]
    public void Every_wagon_that_went_out_loaded_comes_back_empty_by_the_same_way()
    {
        var run = Corridors.Run(Fleet("ore: { cargo: wagon, from: mine, to: works, rate: 1 wagon/d, arrives: scheduled, uses: pool, stops: 2025-06-01 }", "count: 24 wagon, unloads-in: 2 d"));

        // Thirty days of warm-up and 151 days of demand.
        Assert.Equal(181, run.Movements.Count(movement => movement is { Loaded: true, Stage: "line", State: "running" }));
        Assert.Equal(181, run.Movements.Count(movement => movement is { Loaded: false, Stage: "line", State: "running" }));
    }

    [Fact]
    public void Wagons_take_a_load_where_they_are_unloaded_when_one_waits()
    {
        var flows = """
            ore: { cargo: wagon, from: mine, to: works, rate: 3 wagon/d, arrives: scheduled, uses: pool }
            coal: { cargo: wagon, from: works, to: mine, rate: 3 wagon/d, arrives: scheduled, uses: pool }
            """;
        var run = Corridors.Run(Fleet(flows, "count: 24 wagon, unloads-in: 1 d"));

        // 5 d out, 1 d unloading, 5 d back loaded, 1 d unloading: two a day each way, and hardly an empty.
        Assert.Equal(2 * 365 * 60, run["carried.ore"], 60 * 40.0);
        Assert.Equal(2 * 365 * 60, run["carried.coal"], 60 * 60.0);
    }

    [Fact]
    public void Wagons_that_a_waiting_load_does_not_need_go_home()
    {
        var flows = """
            ore: { cargo: wagon, from: mine, to: works, rate: 20 wagon/d, arrives: scheduled groups of 20 wagon, uses: pool }
            coal: { cargo: wagon, from: works, to: mine, rate: 1 wagon/d, arrives: scheduled, begins: 2025-03-01, stops: 2025-03-02, uses: pool }
            """;
        var run = Corridors.Run(Fleet(flows, "count: 20 wagon, unloads-in: 1 d", longest: 20, departs: "when 20 wagon or after 12 h"));

        // One wagon of coal in March must not keep the other nineteen at the works for ever: a cycle of 11 to 12 days goes on.
        Assert.InRange(run["carried.ore"], 25 * 20 * 60, 34 * 20 * 60);
    }

    [Fact]
    public void Empties_take_room_on_ferries()
    {
        var run = Corridors.Run("""
            warm-up: 0 d
            runs-for: 1 y
            places: { west: {}, east: {} }
            flows: { ore: { cargo: wagon, from: west, to: east, rate: 4 wagon/d, arrives: scheduled, uses: pool } }
            fleets: { pool: { cargo: wagon, count: 100 wagon, unloads-in: 1 d } }
            ports: { west: { berths: { quay: 1 } }, east: { berths: { quay: 1 } } }
            sea:
              crossing:
                between: [west, east]
                vessels: { ferry: { count: 1, berth: quay, lane: 100 m, deadweight: 10000 t } }
                sailing: 20 h
                at-berth: 4 h
                departs: when 90 % full or after 12 h
            """);

        Assert.Equal(run["units.crossing.to-east.wagon.loaded"], run["units.crossing.to-west.wagon.empty"], 100.0);
        Assert.Equal(0, run["units.crossing.to-east.wagon.empty"]);
        Assert.True(run["units.crossing.to-west.wagon.empty"] > 500);
    }

    [Fact]
    public void A_place_that_no_wagon_of_the_fleet_ever_reaches_is_an_error_of_the_plan()
    {
        var flows = """
            ore: { cargo: wagon, from: mine, to: works, rate: 3 wagon/d, uses: pool }
            coal: { cargo: wagon, from: pit, to: mine, rate: 3 wagon/d, uses: pool }
            """;
        var plan = Corridors.Read(Fleet(flows, "count: 24 wagon"));

        Assert.Throws<PlanException>(() => Corridor.Of(plan));
    }

    [Fact]
    public void A_fleet_that_nobody_uses_is_no_reason_to_fail()
    {
        var run = Corridors.Run(Fleet("ore: { cargo: wagon, from: mine, to: works, rate: 3 wagon/d }", "count: 24 wagon"));

        Assert.True(run["carried.ore"] > 0);
    }

    private static string Fleet(string flows, string fleet, int longest = 1, string departs = "at once") => $$"""
        warm-up: 30 d
        runs-for: 1 y
        places: { mine: {}, works: {}, pit: {} }
        flows:
        {{string.Join('\n', flows.Split('\n').Select(flow => "  " + flow.Trim()))}}
        fleets: { pool: { cargo: wagon, {{fleet}} } }
        rail:
          line: { between: [mine, works], length: 500 km, speed: 100 km/d }
          branch: { between: [pit, mine], {{Corridors.NoDistance}} }
        trains: { block: { longest: {{longest}} wagon, departs: {{departs}} } }
        """;
}
