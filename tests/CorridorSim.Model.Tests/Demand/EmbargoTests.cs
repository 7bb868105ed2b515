namespace CorridorSim.Model.Tests.Demand;

public sealed class EmbargoTests
{
    [Fact]
    public void The_peak_exceeds_the_limit_by_rate_times_running_time()
    {
        var run = Corridors.Run(Yard("embargoes: { stop: { refuses: [ore], watches: [yard], starts-above: 100 wagon, ends-below: 50 wagon, reviewed: every 1 d, refused: is-lost } }", onward: 5));

        // 20 wagons a day arrive, 5 leave; ten days of running hold another 200, of which 50 leave meanwhile. One day of review on top.
        Assert.InRange(Peak(run), 100 + 150 - 20, 100 + 150 + 20);
    }

    [Fact]
    public void Who_watches_what_is_under_way_too_overshoots_by_a_review_at_most()
    {
        var run = Corridors.Run(Yard("embargoes: { stop: { refuses: [ore], watches: [yard, under-way], starts-above: 250 wagon, ends-below: 100 wagon, reviewed: every 1 d, refused: is-lost } }", onward: 5));

        Assert.InRange(Peak(run), 150, 250 + 20);
    }

    [Fact]
    public void An_embargo_changes_only_at_its_reviews()
    {
        var run = Corridors.Run(Yard("embargoes: { stop: { refuses: [ore], watches: [yard], starts-above: 100 wagon, ends-below: 50 wagon, reviewed: every 10 d } }", onward: 5));

        var refused = run.Times("mine", "embargoed");
        var resumed = run.Movements.Where(movement => movement is { Stage: "mine", State: "waiting for a train" }).GroupBy(movement => movement.At).Where(instant => instant.Count() > 5).Select(instant => run.HoursOf(instant.Key)).ToList();
        Assert.NotEmpty(refused);
        Assert.NotEmpty(resumed);
        Assert.All(resumed, hours => Assert.Equal(0, hours % 240, 6));
    }

    [Fact]
    public void Refused_demand_waits_at_its_origin_and_enters_in_order()
    {
        var run = Corridors.Run(Yard("embargoes: { stop: { refuses: [ore], watches: [yard], starts-above: 100 wagon, ends-below: 50 wagon, reviewed: every 1 d } }", onward: 5));

        var entered = run.Into("line", "running").Where(movement => movement.Flow == "ore").Select(movement => movement.Batch).ToList();
        Assert.Equal(entered.Order(), entered);
        Assert.True(run.Hours("mine", "embargoed") > 1000);
        Assert.InRange(run["embargoed.stop"], 100, 365);
    }

    [Fact]
    public void Refused_demand_may_be_lost()
    {
        var run = Corridors.Run(Yard("embargoes: { stop: { refuses: [ore], watches: [yard], starts-above: 100 wagon, ends-below: 50 wagon, reviewed: every 1 d, refused: is-lost } }", onward: 5));

        // The line behind the yard takes five wagons a day and is never short of them.
        Assert.Empty(run.Into("mine", "embargoed"));
        Assert.InRange(run["carried.ore"], 60 * 5 * (365 - 16 - 10.0), 60 * 5 * 365);
        Assert.True(run["offered.line"] > 3.5 * run["carried.ore"]);

        // Offered = carried + refused + what is inside at the end, and 20 wagons are refused on each day of the embargo.
        Assert.Equal(20 * 365 * 60, (run["carried.ore"] * (1 + run["transit.ore.unfinished"])) + run["refused.ore"], 0.01);
        Assert.Equal(20 * run["embargoed.stop"], run["refused.ore"] / 60, 1);
    }

    [Fact]
    public void A_neighbour_may_hand_over_less_while_an_embargo_is_in_force()
    {
        // Four servers take 6 h for a train: 16 a day, and 4 with a quarter of them. The embargo begins at the first review and never ends; two days of 100 go by before.
        Outcome Run(string throttles) => Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 100 d
            places: { mine: {}, border: {}, works: {} }
            flows:
              ore: { cargo: wagon, from: mine, to: works, rate: 8 wagon/d, arrives: scheduled }
              coal: { cargo: wagon, from: mine, to: works, rate: 8 wagon/d, arrives: scheduled }
            rail:
              line: { between: [mine, border], length: 100 km, speed: 100 km/d }
              onward: { between: [border, works], {{Corridors.NoDistance}} }
            trains: { block: { longest: 1 wagon, departs: at once } }
            borders: { border: { servers: 4, steps: { control: { takes: 6 h } } } }
            embargoes: { stop: { refuses: [ore], watches: [border, under-way], starts-above: 0 wagon, ends-below: 0 wagon, reviewed: every 1 d{{throttles}} } }
            """);

        Assert.Equal(8 * 365 * 60, Run("")["carried.coal"], 0.05 * 8 * 365 * 60);
        Assert.Equal(4 * 365 * 60, Run(", throttles: { border: 25 % }")["carried.coal"], 0.05 * 4 * 365 * 60);
    }

    [Fact]
    public void Only_the_flows_named_are_refused()
    {
        var run = Corridors.Run(Yard("embargoes: { stop: { refuses: [ore], watches: [yard], starts-above: 100 wagon, ends-below: 50 wagon, reviewed: every 1 d } }", onward: 5));

        Assert.DoesNotContain(run.Movements, movement => movement.Flow == "mail" && movement.State == "embargoed");
    }

    [Fact]
    public void Demand_that_waits_for_wagons_is_not_loaded_during_an_embargo()
    {
        // Ten wagons, so that most of the demand waits for empties; the embargo stands from the first review on, since one wagon is too many.
        var run = Corridors.Run(Yard("embargoes: { stop: { refuses: [ore], watches: [yard, under-way], starts-above: 0 wagon, ends-below: 0 wagon, reviewed: every 1 d } }\nfleets: { pool: { cargo: wagon, count: 10 wagon } }", onward: 50, uses: ", uses: pool"));

        var loadedAfter = run.Movements.Where(movement => movement is { Flow: "ore", Loaded: true, Stage: "line", State: "running" }).Max(movement => run.HoursOf(movement.At));
        Assert.InRange(loadedAfter, 0, 25);
    }

    [Fact]
    public void Demand_that_had_asked_for_wagons_before_an_embargo_is_loaded_before_what_arose_during_it()
    {
        var run = Corridors.Run(Yard("embargoes: { stop: { refuses: [ore], watches: [yard, under-way], starts-above: 60 wagon, ends-below: 40 wagon, reviewed: every 5 d } }\nfleets: { pool: { cargo: wagon, count: 80 wagon } }", onward: 50, uses: ", uses: pool"));

        var entered = run.Movements.Where(movement => movement is { Flow: "ore", Loaded: true, Stage: "line", State: "running" }).Select(movement => movement.Batch).ToList();
        Assert.True(run["embargoed.stop"] > 10);
        Assert.Equal(entered.Order(), entered);
    }

    [Fact]
    public void Units_with_an_exempt_destination_are_loaded_all_the_same()
    {
        var yard = Yard("embargoes: { stop: { refuses: [ore], watches: [yard], starts-above: 100 wagon, ends-below: 50 wagon, reviewed: every 1 d, exempts: [pass] } }", onward: 2)
            .Replace("from: mine, to: works, rate", "from: mine, to: { works: 60 %, pass: 40 % }, rate", StringComparison.Ordinal);

        var run = Corridors.Run(yard);

        // On each day of the embargo 20 wagons arise, 40 % of them exempt; 3.3 standard deviations of the binomial share.
        var arose = 20 * run["embargoed.stop"];
        Assert.True(arose > 2000);
        Assert.Equal(0.6, run.Into("mine", "embargoed").Count / arose, 3.3 * Math.Sqrt(0.6 * 0.4 / arose));
        Assert.Equal(0.4 * 20 * 365, run.Into("beside", "running").Count, 3.3 * Math.Sqrt(0.6 * 0.4 * 7300));
    }

    [Fact]
    public void Refused_demand_may_take_an_outside_way_and_is_never_loaded()
    {
        var run = Corridors.Run(Yard($"{Stop}, refused: diverts }} }}\n{Choice("away: { outside: yes, share: 0 % }")}", onward: 5));

        // 20 wagons arise on each day of the embargo and all of them go.
        Assert.Empty(run.Into("mine", "embargoed"));
        Assert.InRange(run["embargoed.stop"], 100, 365);
        Assert.Equal(20 * run["embargoed.stop"], run["diverted.ore"] / 60, 1);
        Assert.Equal(run["diverted.ore"] / 60 / (20 * 365), run["chosen.split.away"], 0.01);
        AssertOfferedIsCarriedDivertedOrInside(run, carriedOnTheWay: run["carried.ore"]);
    }

    [Fact]
    public void Refused_demand_may_take_another_way_that_passes_no_place_watched()
    {
        var run = Corridors.Run(Yard($"{Stop}, refused: diverts }} }}\n{Choice("by-pass: { via: [pass], share: 0 % }")}", onward: 5));

        // Two days on the other way, so what was diverted in the last two may still be under way.
        Assert.Empty(run.Into("mine", "embargoed"));
        Assert.InRange((20 * run["embargoed.stop"]) - (run["diverted.ore"] / 60), -0.5, 40.5);
        Assert.Equal(run["diverted.ore"] / 60, run.Times("beside", "running").Count(hours => hours < 363 * 24), 1);
        Assert.InRange(Peak(run), 100 + 150 - 20, 100 + 150 + 20);
        AssertOfferedIsCarriedDivertedOrInside(run, carriedOnTheWay: run["carried.ore"] - run["diverted.ore"]);
    }

    [Fact]
    public void Refused_demand_that_finds_no_open_way_waits()
    {
        var run = Corridors.Run(Yard($"{Stop}, refused: diverts }} }}\n{Choice("by-pass: { via: [pass], opens: 2030-01-01 }")}", onward: 5));

        Assert.True(run.Hours("mine", "embargoed") > 1000);
        Assert.Equal(0, run["diverted.ore"]);
    }

    [Fact]
    public void Demand_that_waits_for_wagons_is_diverted_too()
    {
        var run = Corridors.Run(Yard($"{Stop}, refused: diverts }} }}\n{Choice("by-pass: { via: [pass], share: 0 % }")}\nfleets: {{ pool: {{ cargo: wagon, count: 300 wagon }} }}", onward: 5, uses: ", uses: pool"));

        var loadedToYard = run.Movements.Where(movement => movement is { Flow: "ore", Loaded: true, Stage: "line", State: "running" }).Select(movement => run.HoursOf(movement.At)).ToList();
        Assert.True(run["diverted.ore"] > 0);
        Assert.Empty(run.Into("mine", "embargoed"));
        Assert.InRange(run["embargoed.stop"], 30, 365);
        Assert.NotEmpty(loadedToYard);
    }

    [Fact]
    public void What_is_to_divert_needs_a_way_that_passes_no_place_watched()
    {
        var nowhere = Assert.Throws<PlanException>(() => Corridor.Of(Corridors.Read(Yard($"{Stop}, refused: diverts }} }}\n{Choice("late: { via: [pass, yard] }")}", onward: 5))));

        Assert.Equal("embargoes.stop.refused", nowhere.Path);
        Assert.True(Corridors.TryRead(Yard($"{Stop}, refused: diverts }} }}", onward: 5)).HasErrors);
    }

    [Fact]
    public void What_waited_is_loaded_at_the_rate_at_which_it_is_released_and_what_arises_meanwhile_behind_it()
    {
        var run = Corridors.Run(Yard($"{Stop}, releases: 60 wagon/d }} }}", onward: 5));

        // 60 wagons a day are 0.4 h apart; new demand, 1.2 h apart, enters behind what waits.
        var waited = run.Into("mine", "embargoed").Select(movement => movement.Batch).ToHashSet();
        var loaded = run.Into("mine", "waiting for a train").Where(movement => movement.Flow == "ore").DistinctBy(movement => movement.Batch).ToList();
        var released = loaded.Where(movement => waited.Contains(movement.Batch)).Select(movement => run.HoursOf(movement.At)).ToList();
        Assert.Equal(loaded.Select(movement => movement.Batch).Order(), loaded.Select(movement => movement.Batch));
        Assert.True(released.Count > 1000);
        Assert.All(released.Zip(released.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 0.4 - 1e-6));

        // Up to two days between a review that starts and one that ends it, ten days of running: 60 a day beyond the five that leave.
        Assert.InRange(Peak(run), 100 + 150, 100 + (60 * 12));
    }

    [Fact]
    public void Released_demand_gives_way_to_demand_as_it_arises_when_it_has_gone()
    {
        // One embargo of ten days: 200 wagons wait, 20 more arise a day, 60 are loaded: gone after five days.
        var run = Corridors.Run(Yard("embargoes: { stop: { refuses: [ore], watches: [yard, under-way], starts-above: 5 wagon, ends-below: 1 wagon, reviewed: every 10 d, releases: 60 wagon/d } }", onward: 50, stops: ", stops: 2025-01-26"));

        var loaded = run.Into("mine", "waiting for a train").Where(movement => movement.Flow == "ore").DistinctBy(movement => movement.Batch).Select(movement => run.HoursOf(movement.At)).ToList();
        var pauses = loaded.Zip(loaded.Skip(1), (first, second) => (second, hours: second - first)).ToList();
        var ended = pauses.First(pause => pause.hours > 24).second;
        Assert.Equal(0, ended % 240, 6);
        Assert.All(pauses.Where(pause => pause.second > ended && pause.second < ended + (4.9 * 24)), pause => Assert.Equal(0.4, pause.hours, 6));
        Assert.Equal(20 * 25, loaded.Count);
    }

    [Fact]
    public void A_review_without_a_period_is_an_error_of_the_file()
    {
        var reading = Corridors.TryRead(Yard("embargoes: { stop: { refuses: [ore], watches: [yard], starts-above: 100 wagon, ends-below: 50 wagon, reviewed: after 10 d } }", onward: 5));

        Assert.True(reading.HasErrors);
    }

    private const string Stop = "embargoes: { stop: { refuses: [ore], watches: [yard], starts-above: 100 wagon, ends-below: 50 wagon, reviewed: every 1 d";

    /// <summary>All take the way by the yard, unless an embargo makes them take the other.</summary>
    private static string Choice(string other) => $"routes: {{ split: {{ flows: [ore], at: mine, options: {{ yard: {{ via: [yard] }}, {other} }} }} }}";

    /// <summary>20 wagons a day for a year = what was carried on the way chosen + what was diverted + what is inside at the end.</summary>
    private static void AssertOfferedIsCarriedDivertedOrInside(Outcome run, double carriedOnTheWay)
    {
        var inside = run["transit.ore.unfinished"] * run["carried.ore"];
        Assert.Equal(20 * 365 * 60, carriedOnTheWay + run["diverted.ore"] + inside, 0.01);
    }

    private static string Yard(string embargo, int onward, string uses = "", string stops = "") => $$"""
        warm-up: 0 d
        runs-for: 1 y
        places: { mine: {}, yard: {}, pass: {}, works: {} }
        flows:
          ore: { cargo: wagon, from: mine, to: works, rate: 20 wagon/d, arrives: scheduled{{uses}}{{stops}} }
          mail: { cargo: parcel, from: mine, to: yard, rate: 1 parcel/d, arrives: scheduled }
        rail:
          line: { between: [mine, yard], length: 900 km, speed: 90 km/d }
          beside: { between: [mine, pass], length: 1000 km, speed: 1000 km/d }
          beside-on: { between: [pass, works], length: 1000 km, speed: 1000 km/d }
          pass-yard: { between: [pass, yard], length: 1000 km, speed: 1000 km/d }
          onward: { between: [yard, works], {{Corridors.NoDistance}}, paths: {{onward}} train/d }
        trains: { block: { longest: 1 wagon, departs: at once } }
        screenlines: { line: { across: [line], counts: [wagon] } }
        {{embargo}}
        """;

    /// <summary>The most wagons of ore that ever stood in the yard.</summary>
    private static int Peak(Outcome run)
    {
        var (inside, most) = (0, 0);
        var at = new Dictionary<int, string>();
        foreach (var movement in run.Movements.Where(movement => movement.Flow == "ore"))
        {
            var was = at.GetValueOrDefault(movement.Batch) == "yard";
            inside += (movement.Stage == "yard" ? 1 : 0) - (was ? 1 : 0);
            at[movement.Batch] = movement.Stage;
            most = Math.Max(most, inside);
        }

        return most;
    }
}
