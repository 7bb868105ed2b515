namespace CorridorSim.Model.Tests.Disruptions;

/// <summary>Capacity that is taken away at clock times, day by day or week by week.</summary>
public sealed class PossessionTests
{
    private const double Day = 24;
    private const string Crowded = "14 wagon/d";

    [Fact]
    public void A_line_closed_every_night_lets_through_what_the_paths_of_the_day_hold()
    {
        var run = Corridors.Run(Line("{ on: rail.a-b, from: 2025-06-01, until: 2025-08-31, starts: at 00:30, lasts: 4.5 h }", Crowded));

        // Twelve paths a day are one every 2 h. From the first at 05:00 to the last before 00:30 there are 19.5 h: at 05:00, 07:00 ... 23:00, ten trains.
        Assert.All(Enumerable.Range(0, 150), day => Assert.Equal(12, TrainsOn(run, day + 0.02)));
        Assert.All(Enumerable.Range(151, 91), day => Assert.Equal(10, TrainsOn(run, day + 0.02)));
        Assert.All(Enumerable.Range(243, 100), day => Assert.Equal(12, TrainsOn(run, day + 0.02)));
        Assert.DoesNotContain(run.Times("a-b", "running"), hours => hours > 151 * Day && hours < 242 * Day && hours % Day is > 0.5 and < 5 - 1e-6);
    }

    [Fact]
    public void Half_of_the_paths_is_left_every_night()
    {
        var run = Corridors.Run(Line("{ on: rail.a-b, starts: at 00:30, lasts: 4 h, capacity-left: 50 % }", Crowded));

        // One train leaves in the first 2 h of the four, and the next follows 4 h later instead of 2 h: 24 h = 10 x 2 h + 4 h.
        Assert.All(Enumerable.Range(1, 360), day => Assert.Equal(11, TrainsOn(run, day + 0.02)));
    }

    [Fact]
    public void Days_of_the_week_may_be_named_and_a_possession_reaches_into_the_next_day()
    {
        var run = Corridors.Run(Line("{ on: rail.a-b, starts: on Tue Fri at 22:00, lasts: 6 h }", Crowded));

        var times = run.Into("a-b", "running").Select(movement => movement.At).Where(at => at >= new DateTime(2025, 1, 2)).ToList();
        Assert.DoesNotContain(times, at => IsClosed(at));
        Assert.All(Enumerable.Range(2, 50), week => Assert.Equal((7 * 12) - 6, times.Count(at => (at - new DateTime(2025, 1, 1)).TotalDays - (7 * week) is >= 0.02 and < 7.02)));

        static bool IsClosed(DateTime at) => at.AddHours(2) is var later && later.DayOfWeek is DayOfWeek.Wednesday or DayOfWeek.Saturday && later.TimeOfDay > TimeSpan.Zero && later.TimeOfDay < TimeSpan.FromHours(6);
    }

    [Theory]
    [InlineData("borders.c", "borders.c.servers")]
    [InlineData("ports.p.berths.quay", "ports.p.berths.quay")]
    [InlineData("locomotives.diesel", "locomotives.diesel.count")]
    public void Any_element_may_lose_half_of_its_capacity_for_four_hours_a_day(string on, string element)
    {
        var run = Corridors.Run(Line($"{{ on: {on}, starts: at 01:00, lasts: 4 h, capacity-left: 50 % }}"));

        // Two of each, and one of them is down for 4 h of 24. The single train of a day is through before the night.
        Assert.Equal(0.5 * 4 / 24, run.Element(element).Down, 9);
    }

    [Fact]
    public void A_port_may_be_closed_at_clock_times()
    {
        var run = Corridors.Run(Line("{ on: ports.p, starts: at 06:00 18:00, lasts: 90 min }"));

        Assert.Equal(2 * 1.5 / 24, run["closed.p"], 9);
    }

    [Fact]
    public void Possessions_that_follow_one_another_leave_no_moment_between_them()
    {
        var run = Corridors.Run(Line("{ on: rail.a-b, from: 2025-02-01, until: 2025-03-01, starts: at 01:00, lasts: 24 h }", Crowded));

        Assert.DoesNotContain(run.Times("a-b", "running"), hours => hours > (31 * Day) + 1.5 && hours < (59 * Day) + 1 - 1e-6);
        Assert.Contains(run.Times("a-b", "running"), hours => hours >= (59 * Day) + 1 && hours < (59 * Day) + 1.01);
    }

    [Fact]
    public void Possessions_longer_than_their_distance_overlap()
    {
        var run = Corridors.Run(Line("{ on: ports.p, starts: at 00:00 12:00, lasts: 18 h, from: 2025-02-01, until: 2025-02-11 }"));

        // Twenty begin in ten days; the last at noon of 10 February ends at 06:00 of the 11th.
        Assert.Equal(((10 * Day) + 6) / (365 * Day), run["closed.p"], 9);
    }

    [Fact]
    public void The_first_may_begin_in_the_first_moment_of_its_day_and_none_begins_on_the_last()
    {
        var run = Corridors.Run(Line("{ on: ports.p, from: 2025-02-01, until: 2025-02-11, starts: at 00:00, lasts: 2 h }"));

        Assert.Equal(10 * 2 / (365 * Day), run["closed.p"], 9);
    }

    [Fact]
    public void Whether_they_come_at_all_is_drawn_once_per_replication()
    {
        var plan = Corridors.Read(Line("{ on: ports.p, starts: at 00:00, lasts: 2 h, probability: 60 % }"));

        var closed = Corridors.RunMany(plan, 300).Select(run => run["closed.p"]).ToList();

        // Binomial with 300 draws: within 3.3 standard deviations of 180; a false alarm once in a thousand.
        Assert.All(closed, share => Assert.True(Math.Abs(share - (2.0 / 24)) < 1e-9 || share == 0, $"{share}"));
        Assert.InRange(closed.Count(share => share > 0), 180 - 28, 180 + 28);
    }

    [Fact]
    public void They_may_begin_with_an_uncertain_date()
    {
        var plan = Corridors.Read(Line("{ on: ports.p, from: renewal, starts: at 00:00, lasts: 12 h }") + "\ndates: { renewal: { earliest: 2025-03-01, latest: 2025-09-01, never: 50 % } }");

        var days = Corridors.RunMany(plan, 60).Select(run => run["closed.p"] * 365 * 2).ToList();

        Assert.All(days, count => Assert.Equal(Math.Round(count), count, 1e-6));
        Assert.Contains(days, count => count < 0.5);
        Assert.All(days.Where(count => count > 0.5), count => Assert.InRange(count, 122, 306));
    }

    [Fact]
    public void They_last_as_their_law_says()
    {
        var run = Corridors.Run(Line("{ on: ports.p, starts: at 00:00, lasts: exponential 3 h }", runsFor: "20 y"));

        // 7305 lengths of 3 h with standard deviation 3 h: within 3.3 standard errors; they hardly ever overlap (e^-8).
        Assert.Equal(3.0 / 24, run["closed.p"], 3.3 * 3.0 / 24 / Math.Sqrt(7305));
    }

    [Fact]
    public void A_line_that_becomes_clear_in_the_night_is_entered_in_the_morning()
    {
        var run = Corridors.Run(Line("{ on: rail.a-b, starts: at 00:30, lasts: 4.5 h }", "2 wagon/d", border: "servers: 1, sidings: 0 train, steps: { control: { takes: 20 h } }"));

        // Trains stand on the line while the one before is served for 20 h; the next is always there in time, though the line is let free at any hour.
        Assert.DoesNotContain(run.Times("a-b", "running"), hours => hours % Day is > 0.5 and < 5 - 1e-6);
        Assert.InRange(run.Times("b", "served").Length, (365 * Day / 20) - 2, (365 * Day / 20) + 1);
    }

    private static int TrainsOn(Outcome run, double day) => run.Times("a-b", "running").Count(hours => hours >= day * Day && hours < (day + 1) * Day);

    private static string Line(string possession, string rate = "1 wagon/d", string runsFor = "1 y", string? border = null) => $$"""
        warm-up: 0 d
        runs-for: {{runsFor}}
        places: { a: {}, b: {}, c: {}, d: {}, p: {}, q: {} }
        flows:
          ore: { cargo: wagon, from: a, to: b, rate: {{rate}}, arrives: scheduled }
          coal: { cargo: wagon, from: b, to: d, rate: 1 wagon/d, arrives: scheduled }
          trucks: { cargo: truck, from: p, to: q, rate: 1 truck/d, arrives: scheduled }
        rail:
          a-b: { between: [a, b], {{Corridors.NoDistance}}, paths: 12 train/d }
          b-c: { between: [b, c], {{Corridors.NoDistance}}, locomotives: diesel }
          c-d: { between: [c, d], {{Corridors.NoDistance}} }
        trains: { block: { longest: 1 wagon, departs: at once } }
        locomotives: { diesel: { count: 2 } }
        borders: { c: { servers: 2, steps: { control: { takes: 1 h } } }{{(border is null ? "" : $", b: {{ {border} }}")}} }
        ports: { p: { berths: { quay: 2 } }, q: { berths: { quay: 2 } } }
        sea:
          crossing: { between: [p, q], vessels: { ferry: { count: 1, berth: quay, lane: 100 m, deadweight: 10000 t } }, sailing: 20 h, at-berth: 4 h, departs: at once }
        disruptions: { possession: {{possession}} }
        """;
}
