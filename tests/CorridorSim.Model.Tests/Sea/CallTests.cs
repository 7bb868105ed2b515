namespace CorridorSim.Model.Tests.Sea;

public sealed class CallTests
{
    private const string Ferry = "ferry: { count: 1, berth: quay, lane: 100 m, deadweight: 10000 t }";

    [Theory]
    [InlineData("at-berth", 132, 0.65, 0.75)]
    [InlineData("at-anchor", 134, 0, 0.01)]
    public void A_ship_that_waits_for_cargo_keeps_its_berth_or_comes_back_to_load(string waits, double leaves, double leastBlocked, double mostBlocked)
    {
        // A round takes 144 h, of which the ship is away for 44. Six wagons fill the deck, the sixth is there after 132 h; who comes back from the anchorage then loads for half of the 4 h.
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons("1 wagon/d"), line: $"departs-from: {{ east: at once }}\n    waits: {waits}"));

        Assert.Equal(leaves, run.Times("crossing", "sailing")[0], 6);
        Assert.InRange(run.Element("ports.west.berths.quay").Blocked, leastBlocked, mostBlocked);
    }

    [Fact]
    public void Berths_that_other_traffic_keeps_are_as_good_as_none()
    {
        Outcome Run(string berths) => Corridors.Run(Ferries.Crossing($"{Ferries.Wagons()}\n{Ferries.WagonsBack()}", "ferry: { count: 4, berth: quay, lane: 100 m, deadweight: 10000 t }", departs: "departs: at once", atBerth: "30 h", berths: berths));

        Assert.Equal(Run("1").Result.TraceHash, Run("3 }, background: { quay: 2").Result.TraceHash);
        Assert.NotEqual(Run("3").Result.TraceHash, Run("1").Result.TraceHash);
    }

    [Fact]
    public void A_ship_leaves_as_soon_as_the_share_is_reached()
    {
        // A wagon a day; the fourth takes the deck to 60 m of 100 m.
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons("1 wagon/d"), Ferry, "departs: when 60 % full"));

        Assert.All(run.Voyages("wagons"), voyage => Assert.Equal(4, voyage["wagons"]));
        Assert.Equal(365 / 4.0, run["voyages.crossing.to-east"], 1.0);
    }

    [Fact]
    public void The_clock_of_a_departure_starts_when_unloading_has_ended()
    {
        // A few wagons each way: never full, so the clock decides. Landing takes 2 h; 24 h later the ship leaves.
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons("1 wagon/d") + "\n" + Ferries.WagonsBack("1 wagon/d"), Ferry, "departs: when 90 % full or after 24 h", line: ""));

        var landings = run.Movements.Where(movement => movement is { Flow: "wagons", State: "unloading" }).Select(movement => run.HoursOf(movement.At)).Distinct().ToList();
        var departures = run.Movements.Where(movement => movement is { Flow: "back", State: "sailing" }).Select(movement => run.HoursOf(movement.At)).Distinct().ToList();
        Assert.True(landings.Count > 50);
        Assert.All(landings.SkipLast(1).Zip(departures), call => Assert.Equal(26, call.Second - call.First, 6));
    }

    [Fact]
    public void A_ship_that_came_empty_starts_its_clock_at_the_berth()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons("1 wagon/d"), Ferry, "departs: when 90 % full or after 24 h", line: ""));

        // A round: 24 h in the west, 20 h of sailing, 2 h of landing and 24 h in the east, 20 h of sailing.
        var departures = run.Into("crossing", "sailing").Select(movement => run.HoursOf(movement.At)).Distinct().ToList();
        Assert.All(departures.Zip(departures.Skip(1)), pair => Assert.Equal(90, pair.Second - pair.First, 6));
    }

    [Fact]
    public void Each_port_may_have_its_own_rule()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons("1 wagon/d") + "\n" + Ferries.WagonsBack("1 wagon/d"), Ferry, "departs: when 90 % full or after 24 h", line: "departs-from: { east: when 90 % full or after 6 h }"));

        var departures = run.Into("crossing", "sailing").Select(movement => run.HoursOf(movement.At)).Distinct().ToList();
        Assert.All(departures.Skip(2).Zip(departures.Skip(4)), pair => Assert.Equal(20 + 2 + 24 + 20 + 2 + 6, pair.Second - pair.First, 6));
    }

    [Fact]
    public void Services_at_a_fixed_headway_leave_at_that_distance_with_what_is_aboard()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons("4 wagon/d"), "ferry: { count: 6, berth: quay, lane: 100 m, deadweight: 10000 t }", "departs: every 12 h", berths: "4", line: ""));

        var departures = run.Movements.Where(movement => movement is { Flow: "wagons", State: "sailing" }).Select(movement => run.HoursOf(movement.At)).Distinct().ToList();
        Assert.All(departures.Skip(1).Zip(departures.Skip(2)), pair => Assert.Equal(12, pair.Second - pair.First, 6));
    }

    [Fact]
    public void Ships_leave_at_the_times_of_a_timetable_with_what_is_aboard()
    {
        // A wagon each hour from 0:30: twelve a departure, which have waited from half an hour to eleven and a half, 6 h on average.
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons("24 wagon/d"), "ferry: { count: 6, berth: quay, lane: 1000 m, deadweight: 10000 t }", "departs: at 06:00 18:00", berths: "4"));

        var sailing = run.Movements.Where(movement => movement is { Flow: "wagons", State: "sailing" }).ToList();
        var departures = sailing.GroupBy(movement => movement.At).ToList();
        Assert.InRange(departures.Count, 728, 730);
        Assert.All(departures, departure => Assert.Equal(6, run.HoursOf(departure.Key) % 12, 6));
        Assert.All(departures.Skip(1), departure => Assert.Equal(12, departure.Sum(movement => movement.Units)));
        var units = sailing.Sum(movement => movement.Units);
        Assert.Equal(6, sailing.Sum(movement => movement.Units * run.HoursOf(movement.At) / units) - (units / 2.0), 0.1);
    }

    [Fact]
    public void A_full_ship_waits_for_its_time_and_takes_the_first_when_it_is_ready()
    {
        // A round takes 44 h, so it misses the departure of the next day and waits 4 h for the one after it.
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons(), departs: "departs: at 06:00"));

        var departures = run.Times("crossing", "sailing").Distinct().ToList();
        Assert.Equal(departures.Select((_, round) => departures[0] + (48 * round)), departures);
        Assert.Equal(6, departures[0] % 24);
        Assert.All(run.Voyages(), voyage => Assert.Equal(6, voyage["wagons"]));
    }

    [Fact]
    public void Two_ships_of_a_line_never_take_the_same_departure_though_they_carry_different_cargo()
    {
        var flows = Ferries.Wagons() + "\nboxes: { cargo: teu, from: west, to: east, rate: 100 TEU/d, arrives: scheduled }";
        var run = Corridors.Run(Ferries.Crossing(flows, "ferry: { count: 4, berth: quay, lane: 100 m, deadweight: 10000 t }, feeder: { count: 4, berth: quay, slots: 10 TEU, deadweight: 10000 t }", "departs: at 06:00", "0 h", berths: "8"));

        var departures = run.Into("crossing", "sailing").GroupBy(movement => movement.At).ToList();
        Assert.InRange(departures.Count, 363, 365);
        Assert.All(departures, departure => Assert.Single(departure.Select(movement => movement.Vehicle).Distinct()));
    }

    [Fact]
    public void A_ship_that_finds_its_port_closed_leaves_when_it_opens()
    {
        // It lies in port from 20:00 to 02:00 every other night; the storm begins in one of them.
        var storm = "disruptions: { storm: { on: ports.west, from: 2025-01-16, until: 2025-01-31 } }";
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons(), departs: "departs: at 02:00", more: storm));

        var departures = run.Times("crossing", "sailing").Distinct().ToList();
        Assert.Equal(30 * 24, Assert.Single(departures, hour => hour % 24 != 2));
        Assert.DoesNotContain(departures, hour => hour is > 15 * 24 and < 30 * 24);
    }

    [Fact]
    public void An_empty_ship_leaves_an_empty_quay_at_once_and_works_no_time_there()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons("1 wagon/d").Replace("scheduled }", "scheduled, stops: 2025-01-02 }"), Ferry, "departs: at once", atBerth: "100 h"));

        // One wagon in a year: nearly every voyage takes the 20 h of sailing and nothing else.
        Assert.Equal(365 * 24 / 20.0, run["voyages.crossing.to-east"] + run["voyages.crossing.to-west"], 8.0);
    }

    [Fact]
    public void The_second_ship_does_not_load_until_the_first_has_left()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons("4 wagon/d"), "ferry: { count: 4, berth: quay, lane: 100 m, deadweight: 10000 t }", berths: "4"));

        var loading = "";
        foreach (var movement in run.Movements.Where(movement => movement.Flow == "wagons" && movement.Vehicle.Length > 0))
        {
            if (movement.State is "loading" or "filling the vessel")
                loading = loading.Length == 0 || loading == movement.Vehicle ? movement.Vehicle : throw new InvalidOperationException($"{movement.Vehicle} loads at {movement.At} beside {loading}");
            else if (movement.State == "sailing" && movement.Vehicle == loading)
                loading = "";
        }

        Assert.All(run.Voyages(), voyage => Assert.Equal(6, voyage["wagons"]));
    }

    [Fact]
    public void Ships_that_carry_different_cargo_load_side_by_side()
    {
        var flows = Ferries.Wagons("100 wagon/d") + "\nboxes: { cargo: teu, from: west, to: east, rate: 1 TEU/d, arrives: scheduled }";
        var run = Corridors.Run(Ferries.Crossing(flows, $"{Ferry}, feeder: {{ count: 1, berth: quay, slots: 100 TEU, deadweight: 10000 t }}", berths: "2"));

        // The feeder fills for ninety days; the ferry's round of 44 h to 48 h goes on.
        Assert.InRange(run.Voyages("wagons").Count, 365 * 24 / 50, 365 * 24 / 42);
    }

    [Fact]
    public void A_second_ship_waits_for_the_only_berth()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons() + "\n" + Ferries.WagonsBack(), "ferry: { count: 8, berth: quay, lane: 100 m, deadweight: 10000 t }", line: ""));

        // Eight ships need 48 h for a round, of which 4 h in each port: the berth serves all of them in 32 h, so few wait at last.
        var busy = Corridors.Run(Ferries.Crossing(Ferries.Wagons() + "\n" + Ferries.WagonsBack(), "ferry: { count: 20, berth: quay, lane: 100 m, deadweight: 10000 t }", line: ""));
        Assert.Equal(365 * 24 / 48.0 * 8, run["voyages.crossing.to-east"], 10.0);
        Assert.Equal(365 * 24 / 4.0, busy["voyages.crossing.to-east"], 25.0);
        Assert.True(busy.Hours("crossing", "waiting for a berth") > 10 * run.Hours("crossing", "waiting for a berth"));
        Assert.Equal(1, busy.Element("ports.west.berths.quay").Working, 2);
    }

    [Fact]
    public void Time_off_berth_holds_no_berth()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons() + "\n" + Ferries.WagonsBack(), "ferry: { count: 8, berth: quay, lane: 100 m, deadweight: 10000 t }", line: "off-berth: 26 h"));

        // A round of 100 h for each ship, and berths busy a third of the time.
        Assert.Equal(365 * 24 / 100.0 * 8, run["voyages.crossing.to-east"], 10.0);
        Assert.Equal(4, run["at-berth.west.quay"], 0.1);
        Assert.Equal(30, run["turnaround.west.quay"], 1.0);
    }

    [Fact]
    public void A_ship_waits_at_its_berth_until_there_is_room_for_what_it_lands()
    {
        var yaml = $$"""
            warm-up: 0 d
            runs-for: 60 d
            places: { west: {}, east: {}, inland: {} }
            flows: { wagons: { cargo: wagon, from: west, to: inland, rate: 100 wagon/d, arrives: scheduled } }
            ports:
              west: { berths: { quay: 2 } }
              east: { berths: { quay: 2 }, storage: { wagon: 8 } }
            sea:
              crossing:
                between: [west, east]
                vessels: { ferry: { count: 1, berth: quay, lane: 100 m, deadweight: 10000 t } }
                sailing: 20 h
                at-berth: 4 h
                departs: when 90 % full
                departs-from: { east: at once }
            rail: { inland: { between: [east, inland], {{Corridors.NoDistance}}, paths: 1 train/d } }
            trains: { block: { longest: 1 wagon, departs: at once } }
            """;
        var run = Corridors.Run(yaml);

        // One wagon a day leaves the port; the ship brings six a call.
        Assert.True(run.Hours("crossing", "waiting for storage") > 24);
        Assert.True(run.Element("ports.east.berths.quay").Blocked > 0.3);
        Assert.InRange(run["carried.wagons"] * 60 / 365 / 60, 50, 60);
    }

    [Fact]
    public void A_port_full_of_what_came_by_land_still_takes_what_comes_by_sea()
    {
        var yaml = $$"""
            warm-up: 0 d
            runs-for: 60 d
            places: { inland: {}, west: {}, east: {} }
            flows:
              out: { cargo: wagon, from: inland, to: east, rate: 20 wagon/d, arrives: scheduled }
              in: { cargo: wagon, from: east, to: inland, rate: 2 wagon/d, arrives: scheduled }
            ports:
              west: { berths: { quay: 2 }, storage: { wagon: 8 } }
              east: { berths: { quay: 2 } }
            sea:
              crossing:
                between: [west, east]
                vessels: { ferry: { count: 1, berth: quay, lane: 100 m, deadweight: 10000 t } }
                sailing: 20 h
                at-berth: 4 h
                departs: when 90 % full or after 24 h
            rail: { inland: { between: [inland, west], {{Corridors.NoDistance}} } }
            trains: { block: { longest: 1 wagon, departs: at once } }
            """;
        var run = Corridors.Run(yaml);

        Assert.True(run.Hours("inland", "held back") > 1000);
        Assert.Equal(0, run.Hours("crossing", "waiting for storage"), 6);
        Assert.True(run["carried.in"] > 0);
    }
}
