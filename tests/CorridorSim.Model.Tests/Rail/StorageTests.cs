namespace CorridorSim.Model.Tests.Rail;

public sealed class StorageTests
{
    [Fact]
    public void Where_the_next_store_is_full_and_holds_back_a_train_stays_where_it_is()
    {
        var run = Corridors.Run(TwoLines("hold-back"));

        // One wagon leaves b a day, four arrive at a: after the first two, trains wait at a and none stands on the line.
        Assert.Equal(0, run.Hours("blocked"), 6);
        Assert.True(run.Hours("a", "held back") > 100);
        Assert.Equal(2, Most(run, "b"));
    }

    [Fact]
    public void Where_the_next_store_is_full_and_blocks_a_train_stands_on_the_line()
    {
        var run = Corridors.Run(TwoLines("block"));

        Assert.Equal(0, run.Hours("held back"), 6);
        Assert.True(run.Hours("a-b", "blocked") > 100);
        Assert.Equal(2, Most(run, "b"));
    }

    [Fact]
    public void A_train_that_stands_on_the_line_stops_those_behind_it()
    {
        var run = Corridors.Run(TwoLines("block"));

        // The line itself holds one train; the rest cannot leave a.
        Assert.Equal(1, Most(run, "a-b", "blocked"));
        Assert.True(run.Hours("a", "waiting for a path") > 100);
    }

    [Fact]
    public void Room_is_kept_apart_for_each_line_of_arrival()
    {
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 20 d
            places: { a: {}, b: { storage: { wagon: 2 } }, c: {}, d: {} }
            flows:
              east: { cargo: wagon, from: a, to: d, rate: 4 wagon/d, arrives: scheduled }
              west: { cargo: wagon, from: d, to: c, rate: 1 wagon/d, arrives: scheduled }
            rail:
              a-b: { between: [a, b], {{Corridors.NoDistance}} }
              b-c: { between: [b, c], {{Corridors.NoDistance}} }
              b-d: { between: [b, d], {{Corridors.NoDistance}}, paths: 1 train/d }
            trains: { block: { longest: 1 wagon, departs: at once } }
            """);

        // What comes from a fills its two places; what comes from d finds its own.
        Assert.True(run.Hours("a", "held back") > 100);
        Assert.DoesNotContain(run.Movements, movement => movement.Flow == "west" && movement.State == "held back");
    }

    [Fact]
    public void Two_trains_of_several_consignments_do_not_lock_one_another_out_of_a_store()
    {
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 60 d
            places: { a: {}, b: { storage: { wagon: 60 } }, c: {} }
            flows: { ore: { cargo: wagon, from: a, to: c, rate: 120 wagon/d, arrives: random groups of 20 wagon } }
            rail:
              a-b: { between: [a, b], length: 100 km, speed: 200 km/d }
              b-c: { between: [b, c], {{Corridors.NoDistance}}, paths: 1 train/d }
            trains: { block: { longest: 60 wagon, departs: when 60 wagon } }
            """);

        // The second line takes one train a day of up to 60 wagons.
        Assert.InRange(run["carried.ore"] * 60 / 365 / 60, 50 * 60.0, 60 * 60);
    }

    [Fact]
    public void A_group_larger_than_the_store_passes_in_parts()
    {
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 60 d
            places: { a: {}, b: { storage: { wagon: 10 } }, c: {} }
            flows: { ore: { cargo: wagon, from: a, to: c, rate: 20 wagon/d, arrives: scheduled groups of 20 wagon } }
            rail:
              a-b: { between: [a, b], {{Corridors.NoDistance}} }
              b-c: { between: [b, c], {{Corridors.NoDistance}} }
            trains: { block: { longest: 60 wagon, departs: at once } }
            """);

        Assert.True(run["carried.ore"] > 0, "not one wagon arrived");
    }

    [Fact]
    public void A_dated_store_may_be_used_first_after_its_change()
    {
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 60 d
            places: { a: {}, b: { storage: { wagon: 10 until 2025-01-10 then 20 } }, c: {} }
            flows: { ore: { cargo: wagon, from: a, to: c, rate: 1 wagon/d, begins: 2025-02-01 } }
            rail:
              a-b: { between: [a, b], {{Corridors.NoDistance}} }
              b-c: { between: [b, c], {{Corridors.NoDistance}} }
            trains: { block: { longest: 60 wagon, departs: at once } }
            """);

        Assert.True(run["carried.ore"] > 0);
    }

    private static string TwoLines(string whenFull) => $$"""
        warm-up: 0 d
        runs-for: 20 d
        places: { a: {}, b: { storage: { wagon: 2 }, when-full: {{whenFull}} }, c: {} }
        flows: { ore: { cargo: wagon, from: a, to: c, rate: 4 wagon/d, arrives: scheduled } }
        rail:
          a-b: { between: [a, b], {{Corridors.NoDistance}}, paths: 1000 train/d }
          b-c: { between: [b, c], {{Corridors.NoDistance}}, paths: 1 train/d }
        trains: { block: { longest: 1 wagon, departs: at once } }
        """;

    /// <summary>The most units that were ever at a stage at once, in one state or in any.</summary>
    private static int Most(Outcome run, string stage, string? state = null)
    {
        var inside = new HashSet<(string Flow, int Batch)>();
        var most = 0;
        foreach (var movement in run.Movements)
        {
            if (movement.Stage == stage && (state is null || movement.State == state))
                inside.Add((movement.Flow, movement.Batch));
            else
                inside.Remove((movement.Flow, movement.Batch));
            most = Math.Max(most, inside.Count);
        }

        return most;
    }
}
