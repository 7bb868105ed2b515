using CorridorSim.Model.Tests.Sea;

namespace CorridorSim.Model.Tests.Measures;

public sealed class CountingTests
{
    [Fact]
    public void A_tonne_counts_when_it_is_landed()
    {
        // Twenty days of loading, twenty hours at sea, twenty days of landing.
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons(), atBerth: "40 d", runsFor: "100 d", more: "screenlines: { sea: { across: [crossing] } }"));

        var weeks = run.Result.TonnesByWeek[0];
        var landed = run.Arrivals("wagons");
        Assert.Equal((int)(landed[0] / 168), Array.FindIndex(weeks, tonnes => tonnes > 0));
        Assert.Equal(run.Movements.Where(movement => movement.State.Length == 0).Sum(movement => movement.Units) * 60.0, weeks.Sum(), 6);
    }

    [Fact]
    public void A_horizon_of_several_years_is_counted_by_calendar_year_at_the_rate_of_the_days_measured()
    {
        var run = Corridors.Run("""
            starts: 2025-07-01
            warm-up: 30 d
            runs-for: 30 month
            places: { a: {}, b: {} }
            flows: { ore: { cargo: wagon, from: a, to: b, rate: 10 wagon/d until 2026-01-01 then 20 wagon/d until 2027-01-01 then 30 wagon/d, arrives: scheduled } }
            rail: { line: { between: [a, b], length: 10 km, speed: 1000 km/d, paths: 100 train/d until 2027-01-01 then 25 train/d } }
            trains: { block: { longest: 1 wagon, departs: at once } }
            screenlines: { line: { across: [line] } }
            """);

        // 2025 is measured for its last 184 days; in 2027 the line carries 25 of the 30 wagons that come a day.
        double[] offered = [10 * 60 * 365, 20 * 60 * 365, 30 * 60 * 365];
        double[] carried = [10 * 60 * 365, 20 * 60 * 365, 25 * 60 * 365];
        for (var year = 0; year < 3; year++)
        {
            Assert.Equal(offered[year], run[$"offered.line.{2025 + year}"], 60.0 * 2);
            Assert.Equal(carried[year], run[$"throughput.line.{2025 + year}"], 60.0 * 2);
        }

        Assert.Equal(run["throughput.line"] * ((184 / 365.0) + 2), (carried[0] * 184 / 365) + carried[1] + carried[2], 60.0 * 4);
    }

    [Fact]
    public void Nothing_of_the_warm_up_counts()
    {
        var yaml = Ferries.Crossing(Ferries.Wagons(), runsFor: "30 d", more: "screenlines: { sea: { across: [crossing] } }").Replace("warm-up: 0 d", "warm-up: 300 d");
        var run = Corridors.Run(yaml);

        // A round of the ferry takes 44 h to 48 h and brings six wagons.
        Assert.InRange(run.Result.TonnesByWeek[0].Sum(), 15 * 360 - 720, 17 * 360);
        Assert.Equal(run.Result.TonnesByWeek[0].Sum(), run["throughput.sea"] * 30 / 365, 6);
    }

    [Fact]
    public void Both_directions_count_unless_one_is_named()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons() + "\n" + Ferries.WagonsBack(), line: "", more: """
            screenlines:
              both: { across: [crossing] }
              eastward: { across: [crossing], direction: east }
              westward: { across: [crossing], direction: west }
            """));

        Assert.Equal(run["throughput.both"], run["throughput.eastward"] + run["throughput.westward"], 6);
        Assert.Equal(run["carried.wagons"], run["throughput.eastward"], 6);
        Assert.Equal(run["carried.back"], run["throughput.westward"], 6);
        Assert.True(run["carried.back"] > 0);
    }

    [Fact]
    public void Only_the_cargo_named_counts()
    {
        var flows = Ferries.Wagons("2 wagon/d") + "\ntrucks: { cargo: truck, from: west, to: east, rate: 2 truck/d, arrives: scheduled }";
        var run = Corridors.Run(Ferries.Crossing(flows, "ferry: { count: 2, berth: quay, lane: 200 m, deadweight: 10000 t }", "departs: when 90 % full or after 12 h", line: "", more: """
            screenlines:
              all: { across: [crossing] }
              road: { across: [crossing], counts: [truck] }
            """));

        Assert.Equal(run["carried.trucks"], run["throughput.road"], 6);
        Assert.Equal(run["carried.trucks"] + run["carried.wagons"], run["throughput.all"], 6);
        Assert.Equal(run["throughput.all.truck"], run["throughput.road"], 6);
        Assert.Equal(2 * 365 * 20, run["offered.road"], 20.0);
    }

    [Fact]
    public void By_rail_a_tonne_counts_at_the_end_of_the_line_before_the_border_there()
    {
        var run = Corridors.Run("""
            warm-up: 0 d
            runs-for: 100 d
            places: { a: {}, b: {}, c: {} }
            flows: { ore: { cargo: wagon, from: a, to: c, rate: 1 wagon/d, arrives: scheduled } }
            rail:
              first: { between: [a, b], length: 1000 km, speed: 100 km/d }
              second: { between: [b, c], length: 1000 km, speed: 100 km/d }
            trains: { block: { longest: 1 wagon, departs: at once } }
            borders: { b: { steps: { control: { takes: 20 d } } } }
            screenlines: { first: { across: [first] }, second: { across: [second] } }
            """);

        // The n-th wagon sets out at n - 0.5 d.
        Assert.Equal(90 * 60, run["throughput.first"] * 100 / 365, 6);
        Assert.Equal(60 * 60, run["throughput.second"] * 100 / 365, 6);
    }

    [Fact]
    public void Empties_and_tare_weigh_nothing_at_a_screenline()
    {
        var run = Corridors.Run("""
            warm-up: 0 d
            runs-for: 100 d
            places: { a: {}, b: {} }
            flows: { ore: { cargo: wagon, from: a, to: b, rate: 1 wagon/d, arrives: scheduled, uses: pool } }
            fleets: { pool: { cargo: wagon, count: 100 wagon } }
            rail: { line: { between: [a, b], length: 100 km, speed: 100 km/d } }
            trains: { block: { longest: 1 wagon, departs: at once } }
            screenlines: { line: { across: [line] }, homeward: { across: [line], direction: a } }
            """);

        Assert.Equal(99 * 60, run["throughput.line"] * 100 / 365, 6);
        Assert.Equal(0, run["throughput.homeward"]);
    }

    [Fact]
    public void Rates_a_year_divide_by_the_days_of_that_very_year()
    {
        const string Line = """
            starts: 2024-01-01
            warm-up: 0 d
            runs-for: 1 y
            places: { a: {}, b: {} }
            flows: { ore: { cargo: wagon, from: a, to: b, rate: 1 wagon/d, arrives: scheduled } }
            rail: { line: { between: [a, b], length: 0.1 km, speed: 10000 km/d } }
            trains: { block: { longest: 1 wagon, departs: at once } }
            screenlines: { line: { across: [line] } }
            """;

        Assert.Equal(366 * 60, Corridors.Run(Line)["throughput.line"], 6);
        Assert.Equal(366 * 60, Corridors.Run(Line.Replace("1 y", "61 d").Replace("2024-01-01", "2024-03-01"))["throughput.line"], 6);
        Assert.Equal(365 * 60, Corridors.Run(Line.Replace("1 y", "61 d").Replace("2024-01-01", "2025-03-01"))["throughput.line"], 6);
    }

    [Fact]
    public void Transit_times_run_from_loading_to_arrival()
    {
        var run = Corridors.Run("""
            warm-up: 0 d
            runs-for: 1 y
            places: { a: {}, b: {} }
            flows: { ore: { cargo: wagon, from: a, to: b, rate: 1 wagon/d, arrives: scheduled } }
            rail: { line: { between: [a, b], length: 1000 km, speed: 100 km/d } }
            trains: { block: { longest: 2 wagon, departs: after 12 h } }
            """);

        Assert.Equal(10.5, run["transit.ore.mean"], 6);
        Assert.Equal(10.5, run["transit.ore.p50"], 0.1);
        Assert.Equal(10 / 355.0, run["transit.ore.unfinished"], 0.001);
    }

    [Fact]
    public void The_weeks_of_a_year_hold_all_of_its_tonnes_and_closures_and_queues()
    {
        var run = Corridors.Run(Corridors.Shipped("mini-corridor.yaml"));

        Assert.Equal(53, run.Corridor.Catalogue.Weeks.Count);
        Assert.Equal(run["throughput.caspian"], run.Result.TonnesByWeek[0].Sum(), 3);
        Assert.Equal(run["closed.kuryk"] * 8760, run.Result.ClosedHoursByWeek[0].Sum(), 6);
        Assert.All(run.Result.QueueByWeek, queue => Assert.All(queue, units => Assert.True(double.IsFinite(units) && units >= 0)));
    }
}
