using System.Globalization;

namespace CorridorSim.Model.Tests.Sea;

public sealed class FleetOfShipsTests
{
    [Fact]
    public void Repairs_at_even_distances_cost_their_share_of_the_time()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons("1 wagon/d"), "ferry: { count: 10, berth: quay, lane: 100 m, deadweight: 10000 t }", "departs: at once", berths: "10",
            line: "repairs: { every: 60 d, takes: 20 d }", runsFor: "10 y", atBerth: "1 h"));

        // A repair begins when the ship is next empty in port, up to a day late; the last cycle is cut off by the end of the run.
        Assert.InRange(run.Element("sea.crossing.vessels.ferry.count").Down, 20.0 / 82, 20.0 / 80);
    }

    [Fact]
    public void Ships_under_random_repairs_are_in_service_for_their_mean_time_between_repairs()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons("1 wagon/d"), "ferry: { count: 30, berth: quay, lane: 100 m, deadweight: 10000 t }", "departs: at once", berths: "30",
            line: "repairs: { every: exponential 60 d, takes: exponential 20 d }", runsFor: "20 y", atBerth: "1 h"));

        // 2737 repairs; the share has a standard deviation of a(1 - a) (2 / n)^1/2 = 0.005. Within 3.3 of it, and half a day late on average.
        Assert.InRange(run.Element("sea.crossing.vessels.ferry.count").Down, (20 / 80.9) - (3.3 * 0.005), 0.25 + (3.3 * 0.005));
    }

    [Fact]
    public void A_ship_in_repair_holds_no_berth()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons("1 wagon/d"), "ferry: { count: 4, berth: quay, lane: 100 m, deadweight: 10000 t }", "departs: at once",
            line: "repairs: { every: 10 d, takes: 30 d }", atBerth: "1 h"));

        Assert.Equal(0, run.Element("ports.west.berths.quay").Down, 9);
        Assert.InRange(run["voyages.crossing.to-east"], 200, 365 * 24 / 40 * 4);
    }

    [Fact]
    public void The_number_of_ships_follows_its_dates()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons(), "ferry: { count: 2 until 2025-05-01 then 4 until 2025-09-01 then 1, berth: quay, lane: 100 m, deadweight: 10000 t }", berths: "4"));

        var voyages = run.Into("crossing", "sailing").Select(movement => (movement.At, movement.Vehicle)).Distinct().ToList();
        Assert.Equal(2, Ships(voyages, "2025-02-01", "2025-05-01"));
        Assert.Equal(4, Ships(voyages, "2025-05-10", "2025-09-01"));
        Assert.Equal(1, Ships(voyages, "2025-09-10", "2026-01-01"));
    }

    [Fact]
    public void Ships_laid_up_come_back_when_the_class_has_them_again()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons(), "ferry: { count: 2 until 2025-05-01 then 0 until 2025-09-01 then 2, berth: quay, lane: 100 m, deadweight: 10000 t }", berths: "4"));

        var voyages = run.Into("crossing", "sailing").Select(movement => (movement.At, movement.Vehicle)).Distinct().ToList();
        Assert.Equal(0, Ships(voyages, "2025-05-10", "2025-09-01"));
        Assert.Equal(2, Ships(voyages, "2025-09-10", "2026-01-01"));
        Assert.Equal(2, run.Element("sea.crossing.vessels.ferry.count") is var ships ? Math.Round(2 * (ships.Working + ships.Blocked + ships.Starved + ships.Closed + ships.Down), 9) : 0);
    }

    [Fact]
    public void Voyages_per_ship_divide_by_the_ships_that_there_were()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons(), "ferry: { count: 4 until 2025-12-31 then 1, berth: quay, lane: 100 m, deadweight: 10000 t }", berths: "4"));

        var voyages = run["voyages.crossing.to-east"] + run["voyages.crossing.to-west"];
        Assert.Equal(voyages / 4, run["voyages-per-ship.ferry"], voyages / 4 * 0.02);
    }

    [Fact]
    public void Ships_go_where_the_queue_is_longest()
    {
        var follows = TwoLines("longest-queue");
        var stays = TwoLines("fixed");

        // Four ships, two on each line at first, and cargo on one only: all four end up there.
        Assert.Equal(2, follows["voyages.busy.to-hub"] / stays["voyages.busy.to-hub"], 0.1);
        Assert.True(follows["carried.wagons"] > 1.9 * stays["carried.wagons"]);
    }

    [Fact]
    public void A_ship_changes_its_line_only_when_empty_and_in_the_shared_port()
    {
        var run = TwoLines("longest-queue");

        // No ship is ever on the other line with cargo of this one.
        Assert.DoesNotContain(run.Movements, movement => movement.Stage == "idle" && movement.Flow == "wagons");
    }

    [Fact]
    public void A_ferry_more_changes_no_draw_of_the_others()
    {
        const string Deck = "berth: quay, lane: 100 m, deadweight: 10000 t";
        var two = Corridors.Run(Ferries.Crossing(Ferries.Wagons("1 wagon/d"), $"ferry: {{ count: 2, {Deck} }}", "departs: at once", berths: "9", line: "off-berth: lognormal 9 h cv 0.7", atBerth: "0 h"));
        var three = Corridors.Run(Ferries.Crossing(Ferries.Wagons("1 wagon/d"), $"ferry: {{ count: 3, {Deck} }}", "departs: at once", berths: "9", line: "off-berth: lognormal 9 h cv 0.7", atBerth: "0 h"));

        // Work takes no time and berths are plenty, so each ship's way depends on its own draws alone.
        Assert.Equal(three["voyages.crossing.to-east"], two["voyages.crossing.to-east"] * 1.5, 12.0);
        var common = Sailings(two).Intersect(Sailings(three)).Count();
        Assert.True(common > 50, $"only {common} departures in common");
    }

    private static HashSet<(DateTime, string)> Sailings(Outcome run) => [.. run.Into("crossing", "sailing").Select(movement => (movement.At, movement.Vehicle))];

    private static Outcome TwoLines(string follows) => Corridors.Run($$"""
        warm-up: 180 d
        runs-for: 1 y
        places: { hub: {}, north: {}, south: {} }
        flows:
          wagons: { cargo: wagon, from: north, to: hub, rate: 100 wagon/d, arrives: scheduled }
        ports: { hub: { berths: { quay: 4 } }, north: { berths: { quay: 4 } }, south: { berths: { quay: 4 } } }
        sea:
          busy: { between: [north, hub], sailing: 20 h, at-berth: 4 h, departs: when 90 % full, departs-from: { hub: at once } }
          idle: { between: [south, hub], sailing: 20 h, at-berth: 4 h, departs: at once }
        vessels:
          ferry: { count: 4, berth: quay, lane: 100 m, deadweight: 10000 t, serves: [busy, idle], follows: {{follows}}, reviewed: 7 d }
        """);

    private static int Ships(IEnumerable<(DateTime At, string Vehicle)> voyages, string from, string until) => voyages
        .Where(voyage => voyage.At >= DateTime.Parse(from, CultureInfo.InvariantCulture) && voyage.At < DateTime.Parse(until, CultureInfo.InvariantCulture))
        .Select(voyage => voyage.Vehicle).Distinct().Count();
}
