namespace CorridorSim.Model.Tests.Demand;

public sealed class BacklogAndCostTests
{
    [Fact]
    public void A_backlog_waits_at_its_place_when_the_run_starts()
    {
        var run = Corridors.Run(Line("backlog: { a: { units: { ore: 100 } } }", "paths: 10 train/d", "rate: 1 wagon/d, begins: 2025-03-01"));

        // Ten wagons a day from the first hour on, without any warm-up.
        Assert.Equal(DateTime.Parse("2025-01-01", System.Globalization.CultureInfo.InvariantCulture), run.Movements[0].At);
        Assert.Equal(100, run.Into("b-c", "running").Count(movement => run.HoursOf(movement.At) <= 240));
        Assert.Equal(100, run.Into("a-b", "running").Count(movement => run.HoursOf(movement.At) < 59 * 24));
    }

    [Fact]
    public void The_cost_of_a_tonne_is_tariff_times_distance_and_fees_and_the_days_in_transit()
    {
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 1 y
            places: { a: {}, b: {}, c: {} }
            flows: { ore: { cargo: wagon, from: a, to: c, rate: 1 wagon/d, arrives: scheduled, waiting-cost: 1.5 USD/t/d } }
            rail:
              a-b: { between: [a, b], length: 100 km, speed: 50 km/d, tariff: 0.04 USD/t/km }
              b-c: { between: [b, c], length: 300 km, speed: 100 km/d, tariff: 0.02 USD/t/km }
            borders: { b: { fee: 15 USD/t, steps: { control: { takes: 24 h } } } }
            trains: { block: { longest: 1 wagon, departs: at once } }
            """);

        // 4 + 6 for the lines, 15 at the border, and 2 + 1 + 3 days.
        Assert.Equal(4 + 6 + 15 + (6 * 1.5), run["cost.ore"], 1e-6);
    }

    [Fact]
    public void Freight_of_a_sea_line_enters_the_cost()
    {
        var run = Corridors.Run("""
            warm-up: 0 d
            runs-for: 1 y
            places: { west: {}, east: {} }
            flows: { ore: { cargo: wagon, from: west, to: east, rate: 1 wagon/d, arrives: scheduled } }
            ports: { west: { berths: { quay: 1 } }, east: { berths: { quay: 1 } } }
            sea: { crossing: { between: [west, east], freight: 20 USD/t, vessels: { ferry: { count: 1, berth: quay, lane: 100 m, deadweight: 1000 t } }, sailing: 20 h, at-berth: 4 h, departs: at once } }
            """);

        Assert.Equal(20, run["cost.ore"], 1e-6);
    }

    [Fact]
    public void Loading_is_part_of_the_cycle_of_a_wagon()
    {
        var run = Corridors.Run("""
            warm-up: 30 d
            runs-for: 1 y
            places: { a: {}, b: {} }
            flows: { ore: { cargo: wagon, from: a, to: b, rate: 9 wagon/d, arrives: scheduled, uses: pool } }
            fleets: { pool: { cargo: wagon, count: 24 wagon, loads-in: 1 d, unloads-in: 1 d } }
            rail: { a-b: { between: [a, b], length: 300 km, speed: 100 km/d } }
            trains: { block: { longest: 1 wagon, departs: at once } }
            """);

        // 1 + 3 + 1 + 3 days.
        Assert.Equal(24 / 8.0 * 365 * 60, run["carried.ore"], 60 * 24.0);
    }

    private static string Line(string more, string line, string flow) => $$"""
        runs-for: 1 y
        places: { a: {}, b: {}, c: {} }
        flows: { ore: { cargo: wagon, from: a, to: c, {{flow}}, arrives: scheduled } }
        rail:
          a-b: { between: [a, b], {{Corridors.NoDistance}} }
          b-c: { between: [b, c], {{Corridors.NoDistance}}, {{line}} }
        trains: { block: { longest: 1 wagon, departs: at once } }
        {{more}}
        """;
}
