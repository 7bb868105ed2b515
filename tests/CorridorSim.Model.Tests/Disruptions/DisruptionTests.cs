namespace CorridorSim.Model.Tests.Disruptions;

public sealed class DisruptionTests
{
    [Fact]
    public void A_closed_line_carries_nothing_until_it_is_open_again()
    {
        var run = Corridors.Run(Line("closure: { on: rail.a-b, from: 2025-02-01, until: 2025-03-01 }"));

        Assert.DoesNotContain(run.Times("a-b", "running"), hours => hours > 31 * 24 && hours < 59 * 24);
        Assert.Equal(365 * 60, run["carried.ore"], 60.0);
    }

    [Fact]
    public void A_share_of_the_paths_is_left()
    {
        var run = Corridors.Run(Line("works: { on: rail.a-b, from: 2025-02-01, until: 2025-03-01, capacity-left: 50 % }", "paths: 2 train/d", "10 wagon/d"));

        var february = run.Times("a-b", "running").Count(hours => hours >= 31 * 24 && hours < 59 * 24);
        Assert.InRange(february, 27, 29);
    }

    [Fact]
    public void Of_two_closures_that_overlap_the_later_end_counts()
    {
        var run = Corridors.Run(Line("""
            flood: { on: rail.a-b, from: 2025-02-01, until: 2025-02-10 }
            works: { on: rail.a-b, from: 2025-02-05, until: 2025-03-01 }
            """));

        Assert.DoesNotContain(run.Times("a-b", "running"), hours => hours > 31 * 24 && hours < 59 * 24);
    }

    [Fact]
    public void A_scheduled_event_happens_with_its_probability_and_that_is_drawn_once_per_replication()
    {
        var plan = Corridors.Read(Line("strike: { on: rail.a-b, from: 2025-02-01, until: 2025-03-01, probability: 60 % }"));

        var struck = Corridors.RunMany(plan, 400).Count(run => run["transit.ore.p90"] > 1 || run["transit.ore.mean"] > 0.6);

        // Binomial with 400 draws: within 3.3 standard deviations of 240; a false alarm once in a thousand.
        Assert.InRange(struck, 240 - 33, 240 + 33);
    }

    [Fact]
    public void An_event_of_an_uncertain_date_happens_once_on_it_or_never_and_lasts_its_time()
    {
        var plan = Corridors.Read(Line("quake: { on: rail.a-b, from: fault, lasts: 20 d }") + "\ndates: { fault: { earliest: 2025-03-01, latest: 2025-09-01, never: 40 % } }");

        var pauses = Enumerable.Range(0, 100).Select(replication => LongestPause(Corridors.Run(plan, replication))).ToList();

        // One train a day, so a pause of 21 days where it happened. Binomial with 100 draws: within 3.3 standard deviations of 60.
        var struck = pauses.Where(pause => pause.Hours > 48).ToList();
        Assert.InRange(struck.Count, 60 - 16, 60 + 16);
        Assert.All(struck, pause => Assert.InRange(pause.Hours, 19.9 * 24, 21.1 * 24));
        Assert.All(struck, pause => Assert.InRange(pause.Until, (59 + 20) * 24, ((243 + 21) * 24) + 24));
        Assert.InRange(struck.Select(pause => pause.Until).Max() - struck.Select(pause => pause.Until).Min(), 100 * 24, 190 * 24);

        static (double Hours, double Until) LongestPause(Outcome run) =>
            run.Times("a-b", "running").Zip(run.Times("a-b", "running").Skip(1), (first, second) => (second - first, second)).Max();
    }

    [Fact]
    public void Random_events_come_at_their_rate_and_last_as_they_say()
    {
        var run = Corridors.Run(Line("accident: { on: ports.p, rate: 12 event/y, lasts: 3 d }", runsFor: "100 y"));

        // Each cycle takes 365.25 / 12 + 3 days: 1095 events, within 3.3 standard errors of 3 %.
        Assert.Equal(3 / ((365.25 / 12) + 3), run["closed.p"], 0.09 * 3 * 0.033 * 1.1);
    }

    [Fact]
    public void Berths_under_repair_are_not_used()
    {
        var run = Corridors.Run(Line("repair: { on: ports.p.berths.quay, from: 2025-02-01, until: 2025-03-01, capacity-left: 50 % }"));

        Assert.Equal(0.5 * 28 / 365, run.Element("ports.p.berths.quay").Down, 9);
    }

    [Fact]
    public void Vessels_lent_to_another_trade_do_not_sail_meanwhile()
    {
        var run = Corridors.Run(Line("charter: { on: sea.crossing.vessels.ferry, from: 2025-02-01, until: 2025-03-01, capacity-left: 50 % }").Replace("ferry: { count: 1", "ferry: { count: 2", StringComparison.Ordinal).Replace("rate: 1 truck/d", "rate: 50 truck/d", StringComparison.Ordinal));

        // A round takes 48 h, so three days later whoever was under way has come in.
        Assert.Single(ShipsBetween(34, 58));
        Assert.Equal(2, ShipsBetween(0, 30).Count());
        Assert.Equal(2, ShipsBetween(62, 90).Count());

        IEnumerable<string> ShipsBetween(int first, int last) => run.Into("crossing", "sailing")
            .Where(movement => run.HoursOf(movement.At) > first * 24 && run.HoursOf(movement.At) < last * 24).Select(movement => movement.Vehicle).Distinct();
    }

    [Fact]
    public void Locomotives_out_of_service_haul_nothing()
    {
        var run = Corridors.Run(Line("strike: { on: locomotives.diesel, from: 2025-02-01, until: 2025-03-01, capacity-left: 50 % }", "locomotives: diesel") + "\nlocomotives: { diesel: { count: 2 } }");

        Assert.Equal(0.5 * 28 / 365, run.Element("locomotives.diesel.count").Down, 6);
    }

    [Fact]
    public void The_same_disruptions_come_whatever_the_capacity()
    {
        var few = Corridors.Run(Line("accident: { on: ports.p, rate: 12 event/y, lasts: exponential 3 d }"));
        var many = Corridors.Run(Line("accident: { on: ports.p, rate: 12 event/y, lasts: exponential 3 d }", "paths: 1 train/d", "50 wagon/d"));

        Assert.Equal(few.Result.ClosedHoursByWeek, many.Result.ClosedHoursByWeek);
    }

    private static string Line(string disruption, string line = "background: 0 train/d", string rate = "1 wagon/d", string runsFor = "1 y") => $$"""
        warm-up: 0 d
        runs-for: {{runsFor}}
        places: { a: {}, b: {}, p: {}, q: {} }
        flows:
          ore: { cargo: wagon, from: a, to: b, rate: {{rate}}, arrives: scheduled }
          trucks: { cargo: truck, from: p, to: q, rate: 1 truck/d, arrives: scheduled }
        rail: { a-b: { between: [a, b], {{Corridors.NoDistance}}, {{line}} } }
        trains: { block: { longest: 1 wagon, departs: at once } }
        ports: { p: { berths: { quay: 2 } }, q: { berths: { quay: 2 } } }
        sea:
          crossing: { between: [p, q], vessels: { ferry: { count: 1, berth: quay, lane: 100 m, deadweight: 10000 t } }, sailing: 20 h, at-berth: 4 h, departs: at once }
        disruptions:
        {{string.Join('\n', disruption.Split('\n').Select(line => "  " + line.Trim()))}}
        """;
}
