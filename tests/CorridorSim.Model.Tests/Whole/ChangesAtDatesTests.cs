using CorridorSim.Model.Measures;

namespace CorridorSim.Model.Tests.Whole;

/// <summary>What a change at a date means, by hand: durations and prices of what begins, rules for what waits.</summary>
public sealed class ChangesAtDatesTests
{
    [Fact]
    public void A_train_runs_at_the_speed_of_the_day_on_which_it_entered_the_line()
    {
        // A wagon sets out at noon of each day and takes a day, or half a day from the third on.
        var run = Corridors.Run(Line("speed: 240 km/d until 2025-01-03 then 480 km/d"));

        Assert.Equal([36.0, 60, 72, 96], run.Arrivals("ore").Take(4));
    }

    [Fact]
    public void The_warm_up_has_the_values_that_hold_when_measurement_starts()
    {
        const string Uneven = "warm-up: 30 d";

        Assert.Equal(
            Corridors.Run(Line("speed: 480 km/d", start: Uneven)).Result.TraceHash,
            Corridors.Run(Line("speed: 240 km/d until 2024-12-20 then 480 km/d", start: Uneven)).Result.TraceHash);
    }

    [Fact]
    public void Trains_are_as_long_as_the_day_allows()
    {
        // One wagon a day, at noon.
        var run = Corridors.Run(Line("speed: 240 km/d", train: "longest: 4 wagon until 2025-01-09 then 2 wagon, departs: after 30 d until 2025-01-09 then when 2 wagon"));

        var departures = run.Times("a-b", "running");
        Assert.Equal([84.0, 180, 228, 276], departures.Distinct().Take(4));
        Assert.Equal([4, 4, 2, 2], departures.GroupBy(at => at).Select(train => train.Count()).Take(4));
    }

    [Fact]
    public void Wagons_that_wait_for_a_number_leave_at_once_when_the_day_comes_on_which_fewer_suffice()
    {
        var run = Corridors.Run(Line("speed: 240 km/d", train: "longest: 40 wagon, departs: when 40 wagon until 2025-01-09 then when 8 wagon"));

        Assert.Equal([192.0, 372], run.Times("a-b", "running").Distinct().Take(2));
    }

    [Fact]
    public void Trains_follow_a_timetable_from_its_day_on()
    {
        var run = Corridors.Run(Line("speed: 240 km/d", train: "longest: 40 wagon, departs: at once until 2025-01-04 then at 06:00"));

        Assert.Equal([12.0, 36, 60, 102, 126], run.Times("a-b", "running").Distinct().Take(5));
    }

    [Fact]
    public void A_ship_takes_the_sailing_time_of_the_day_on_which_it_leaves()
    {
        var run = Corridors.Run(Sea.Ferries.Crossing(Sea.Ferries.Wagons("6 wagon/d"), departs: "departs: at once").Replace("sailing: 20 h", "sailing: 20 h until 2025-01-10 then 10 h", StringComparison.Ordinal));

        var voyages = run.Movements.Where(movement => movement.Vehicle.Length > 0 && movement.Stage == "crossing").GroupBy(movement => (movement.Flow, movement.Batch)).Where(batch => batch.Last().State != "sailing")
            .Select(batch => (Sails: batch.First(movement => movement.State == "sailing").At, Lands: batch.First(movement => movement.State != "sailing" && movement.At > batch.First(at => at.State == "sailing").At).At)).ToList();
        Assert.Contains(voyages, voyage => voyage.Sails < new DateTime(2025, 1, 10) && voyage.Lands > new DateTime(2025, 1, 10));
        Assert.All(voyages, voyage => Assert.Equal(voyage.Sails < new DateTime(2025, 1, 10) ? 20 : 10, (voyage.Lands - voyage.Sails).TotalHours, 6));
    }

    [Fact]
    public void A_journey_is_charged_what_holds_when_it_begins()
    {
        // 4 USD/t for a journey that begins in the first half of twenty days, and 8 for the others.
        var run = Corridors.Run(Line("speed: 4800 km/d, tariff: 0.016666666666666666 USD/t/km until 2025-01-11 then 0.033333333333333333 USD/t/km"));

        Assert.Equal(6, run["cost.ore"], 9);
        Assert.Equal(6, run["cost.ore.a-b"], 9);
    }

    [Fact]
    public void Growth_compounds_at_the_rate_of_each_time()
    {
        var plan = Corridors.Read("""
            warm-up: 0 d
            runs-for: 3 y
            places: { a: {} , b: {} }
            flows: { ore: { cargo: wagon, from: a, to: b, rate: 100 wagon/d, arrives: scheduled, growth: 0 % until 2026-01-01 then 50 % until 2027-01-01 then 0 % } }
            rail: { a-b: { between: [a, b], length: 1 km, speed: 10000 km/d } }
            trains: { block: { longest: 1 wagon, departs: at once } }
            """);

        var units = Corridor.Of(plan).DemandByYear(1, 0).Select(year => (double)year.Offered).ToArray();

        // Over the second year the mean of 1.5 to the power of the time, (1.5 - 1) / ln 1.5; from the third on 1.5.
        Assert.Equal(36500, units[0], 2.0);
        Assert.Equal(36500 * 0.5 / Math.Log(1.5), units[1], 40.0);
        Assert.Equal(36500 * 1.5, units[2], 60.0);
    }

    [Fact]
    public void Storms_that_begin_at_a_date_leave_the_ports_open_before()
    {
        var run = Corridors.Run(Sea.Ferries.Crossing(
            Sea.Ferries.Wagons("6 wagon/d"),
            line: "weather: sea",
            more: "weather: { sea: { closed: 0 % until 2025-07-02 then 60 %, spell: 12 h, closes: { west: 100 %, east: 100 % } } }"));

        var hours = run.Result.ClosedHoursByWeek[0];
        Assert.All(hours.Take(26), closed => Assert.Equal(0, closed)); // 26 weeks are 182 days, up to the second of July
        Assert.InRange(hours.Skip(26).Take(26).Sum() / (26 * 168), 0.5, 0.7);
    }

    [Fact]
    public void Random_events_keep_their_draws_when_their_rate_changes()
    {
        const string Floods = "disruptions: { flood: { on: rail.a-b, rate: RATE, lasts: 12 h } }";
        var rare = Corridors.Run(Line("speed: 240 km/d", more: Floods.Replace("RATE", "1 event/y until 2025-01-05 then 400 event/y", StringComparison.Ordinal)));
        var never = Corridors.Run(Line("speed: 240 km/d"));
        var often = Corridors.Run(Line("speed: 240 km/d", more: Floods.Replace("RATE", "0 event/y until 2025-01-05 then 400 event/y", StringComparison.Ordinal)));

        Assert.Equal(never.Times("a-b", "running").Take(4), often.Times("a-b", "running").Take(4));
        Assert.NotEqual(never.Times("a-b", "running"), often.Times("a-b", "running"));
        Assert.NotEqual(never.Times("a-b", "running"), rare.Times("a-b", "running"));
    }

    [Fact]
    public void A_stay_at_a_border_is_that_of_the_day_of_arrival()
    {
        var run = Corridors.Run("""
            warm-up: 0 d
            runs-for: 20 d
            places: { a: {}, b: {}, c: {} }
            flows: { ore: { cargo: wagon, from: a, to: c, rate: 1 wagon/d, arrives: scheduled } }
            rail: { a-b: { between: [a, b], length: 120 km, speed: 240 km/d }, b-c: { between: [b, c], length: 120 km, speed: 240 km/d } }
            borders: { b: { steps: { control: { stay: 10 h until 2025-01-03 then 20 h } } } }
            trains: { block: { longest: 1 wagon, departs: at once } }
            """);

        // At the border at midnight of each day; half a day to go on.
        Assert.Equal([24.0 + 10 + 12, 48 + 20 + 12, 72 + 20 + 12], run.Arrivals("ore").Take(3));
    }

    [Fact]
    public void A_shared_ship_is_reviewed_as_often_as_the_day_says()
    {
        string Pool(string reviewed) => $$"""
            warm-up: 0 d
            runs-for: 60 d
            places: { west: {}, east: {}, south: {} }
            flows:
              east: { cargo: wagon, from: west, to: east, rate: 2 wagon/d, arrives: scheduled }
              south: { cargo: wagon, from: west, to: south, rate: 30 wagon/d, arrives: scheduled }
            ports: { west: { berths: { quay: 4 } }, east: { berths: { quay: 4 } }, south: { berths: { quay: 4 } } }
            vessels: { ferry: { count: 4, berth: quay, lane: 100 m, deadweight: 10000 t, serves: [eastern, southern], follows: longest-queue, reviewed: {{reviewed}} } }
            sea:
              eastern: { between: [west, east], sailing: 20 h, at-berth: 4 h, departs: at once }
              southern: { between: [west, south], sailing: 20 h, at-berth: 4 h, departs: at once }
            """;

        var seldom = Corridors.Run(Pool("1000 d"));
        var later = Corridors.Run(Pool("20 d until 2025-01-05 then 1000 d"));

        Assert.Equal(Until(seldom), Until(later));
        Assert.NotEqual(seldom.Result.TraceHash, Corridors.Run(Pool("20 d until 2025-01-25 then 1 d")).Result.TraceHash);

        static List<Movement> Until(Outcome run) => [.. run.Movements.Where(movement => movement.At < new DateTime(2025, 1, 20))];
    }

    private static string Line(string line, string train = "longest: 1 wagon, departs: at once", string start = "warm-up: 0 d", string more = "") => $$"""
        {{start}}
        runs-for: 20 d
        places: { a: {}, b: {} }
        flows: { ore: { cargo: wagon, from: a, to: b, rate: 1 wagon/d, arrives: scheduled } }
        rail: { a-b: { between: [a, b], length: 240 km, {{line}} } }
        trains: { block: { {{train}} } }
        {{more}}
        """;
}
