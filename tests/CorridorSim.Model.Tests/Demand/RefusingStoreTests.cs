using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Tests.Demand;

/// <summary>Stores that are full and refuse, instead of holding trains back or blocking the line.</summary>
public sealed class RefusingStoreTests
{
    [Fact]
    public void A_store_that_refuses_is_an_embargo_that_watches_its_place()
    {
        var refuses = Corridors.Run(Harbour("storage: { wagon: 100 }, when-full: refuse"));
        var embargo = Corridors.Run(Harbour("", "embargoes: { stop: { refuses: [ore, mixed], watches: [harbour], starts-above: 100 wagon, ends-below: 50 wagon, reviewed: every 1 d, exempts: [harbour] } }"));

        Assert.Equal(embargo.Result.TraceHash, refuses.Result.TraceHash);
        Assert.Equal(embargo["embargoed.stop"], refuses["embargoed.harbour-wagon-by-land"]);
        Assert.InRange(refuses["embargoed.harbour-wagon-by-land"], 50, 360);
    }

    [Fact]
    public void What_rolls_already_keeps_coming_so_the_peak_exceeds_the_room_by_about_rate_times_running_time()
    {
        var run = Corridors.Run(Harbour("storage: { wagon: 100 }, when-full: refuse"));

        // 20 wagons a day arrive over a line of five days, and a ship takes 10 every second day: 100 - 25 more come, give or take a ship and a review.
        Assert.InRange(Most(run, "harbour", untilDay: 30), 100 + 75 - 25, 100 + 75 + 25);
        Assert.Equal(0, run.Hours("held back") + run.Hours("blocked"), 6);
        Assert.True(run.Hours("mine", "embargoed") > 1000);
    }

    [Fact]
    public void What_ends_there_and_what_comes_the_other_way_is_not_refused()
    {
        var run = Corridors.Run(Harbour("storage: { wagon: 100 }, when-full: refuse"));

        Assert.Empty(run.Into("island", "embargoed"));
        Assert.DoesNotContain(run.Movements, movement => movement.Flow == "local" && movement.State == "embargoed");
        Assert.Contains(run.Movements, movement => movement.Flow == "mixed" && movement.State == "embargoed");
    }

    [Fact]
    public void Each_direction_has_an_embargo_of_its_own()
    {
        // The railway beyond the harbour takes one train a day of what comes by sea, the ship takes all that comes by land.
        var run = Corridors.Run(Harbour("storage: { wagon: 30 }, when-full: refuse", line: "speed: 200 km/d, paths: 2 train/d", ships: 8, back: 20));

        Assert.True(run["embargoed.harbour-wagon-by-sea"] > 50);
        Assert.NotEmpty(run.Into("island", "embargoed"));
        Assert.DoesNotContain(run.Movements, movement => movement.Flow is "ore" or "mixed" && movement.State == "embargoed" && run["embargoed.harbour-wagon-by-land"] == 0);
    }

    [Fact]
    public void A_yard_refuses_by_line_of_arrival()
    {
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 200 d
            places: { a: {}, b: { storage: { wagon: 20 }, when-full: refuse }, c: {}, d: {} }
            flows:
              east: { cargo: wagon, from: a, to: d, rate: 4 wagon/d, arrives: scheduled }
              west: { cargo: wagon, from: d, to: c, rate: 1 wagon/d, arrives: scheduled }
            rail:
              a-b: { between: [a, b], {{Corridors.NoDistance}} }
              b-c: { between: [b, c], {{Corridors.NoDistance}} }
              b-d: { between: [b, d], {{Corridors.NoDistance}}, paths: 2 train/d }
            trains: { block: { longest: 1 wagon, departs: at once } }
            """);

        Assert.InRange(run["embargoed.b-wagon-by-a-b"], 100, 365);
        Assert.Equal(0, run["embargoed.b-wagon-by-b-d"]);
        Assert.InRange(Most(run, "b", untilDay: 14), 21, 20 + 4 + 1);
        Assert.Equal(2 * 60 * 365, run["carried.east"], 60.0 * 40);
    }

    [Fact]
    public void The_room_may_change_at_dates()
    {
        var run = Corridors.Run(Harbour("storage: { wagon: 1000 until 2025-01-25 then 100 }, when-full: refuse"));

        // Some 15 wagons a day remain at the harbour from the sixth day on: nothing is refused while there is room for 1000.
        Assert.Equal(24 * 24, run.Times("mine", "embargoed").Min(), 24.0);
    }

    [Fact]
    public void An_embargo_may_not_have_the_name_of_that_of_a_store()
    {
        var plan = Refusing(100);
        var own = new EmbargoPlan { Refuses = ["ore"], Watches = ["harbour"], StartsAbove = 100, EndsBelow = 50, Reviewed = new DepartureRule(null, null, null, TimeSpan.FromDays(1)) };

        var failure = Assert.Throws<PlanException>(() => Corridor.Of(plan with { Embargoes = new Dictionary<string, EmbargoPlan> { ["harbour-wagon-by-land"] = own } }));

        Assert.Equal("embargoes.harbour-wagon-by-land", failure.Path);
    }

    private static CorridorPlan Refusing(Dated<double> room)
    {
        var plan = Corridors.Read(Harbour(""));
        var harbour = plan.Ports["harbour"] with { WhenFull = WhenFull.Refuse, Storage = new Dictionary<string, Dated<double>> { ["wagon"] = room } };
        return plan with { Ports = new Dictionary<string, PortPlan>(plan.Ports) { ["harbour"] = harbour } };
    }

    /// <summary>Most units that stood at a place before a day, early enough that no embargo has ended and let in at once what waited.</summary>
    private static double Most(Outcome run, string place, int untilDay)
    {
        var (now, most) = (0, 0);
        var at = new Dictionary<(string, int, int), string>();
        foreach (var movement in run.Movements.TakeWhile(movement => run.HoursOf(movement.At) < 24 * untilDay))
        {
            for (var unit = movement.FirstUnit; unit < movement.FirstUnit + movement.Units; unit++)
            {
                var key = (movement.Flow, movement.Batch, unit);
                now += (movement.Stage == place && movement.State.Length > 0 ? 1 : 0) - (at.GetValueOrDefault(key) == place ? 1 : 0);
                at[key] = movement.State.Length > 0 ? movement.Stage : "";
            }

            most = Math.Max(most, now);
        }

        return most;
    }

    private static string Harbour(string store, string embargo = "", string line = "speed: 200 km/d", int ships = 2, int back = 1) => $$"""
        warm-up: 0 d
        runs-for: 1 y
        places: { mine: {}, harbour: {}, island: {} }
        flows:
          ore: { cargo: wagon, from: mine, to: island, rate: 18 wagon/d, arrives: scheduled }
          mixed: { cargo: wagon, from: mine, to: { island: 50 %, harbour: 50 % }, rate: 4 wagon/d, arrives: random }
          local: { cargo: wagon, from: mine, to: harbour, rate: 1 wagon/d, arrives: scheduled }
          back: { cargo: wagon, from: island, to: mine, rate: {{back}} wagon/d, arrives: scheduled }
        rail: { line: { between: [mine, harbour], length: 1000 km, {{line}} } }
        trains: { block: { longest: 5 wagon, departs: at once } }
        ports: { harbour: { berths: { quay: 8 }{{(store.Length > 0 ? ", " + store : "")}} }, island: { berths: { quay: 8 } } }
        sea:
          crossing: { between: [harbour, island], vessels: { ferry: { count: {{ships}}, berth: quay, lane: 150 m, deadweight: 10000 t } }, sailing: 36 h, at-berth: 6 h, departs: when 90 % full or after 24 h }
        {{embargo}}
        """;
}
