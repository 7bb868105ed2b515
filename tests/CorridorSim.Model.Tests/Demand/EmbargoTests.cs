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
    public void A_review_without_a_period_is_an_error_of_the_file()
    {
        var reading = Corridors.TryRead(Yard("embargoes: { stop: { refuses: [ore], watches: [yard], starts-above: 100 wagon, ends-below: 50 wagon, reviewed: after 10 d } }", onward: 5));

        Assert.True(reading.HasErrors);
    }

    private static string Yard(string embargo, int onward, string uses = "") => $$"""
        warm-up: 0 d
        runs-for: 1 y
        places: { mine: {}, yard: {}, works: {} }
        flows:
          ore: { cargo: wagon, from: mine, to: works, rate: 20 wagon/d, arrives: scheduled{{uses}} }
          mail: { cargo: parcel, from: mine, to: yard, rate: 1 parcel/d, arrives: scheduled }
        rail:
          line: { between: [mine, yard], length: 1000 km, speed: 100 km/d }
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
