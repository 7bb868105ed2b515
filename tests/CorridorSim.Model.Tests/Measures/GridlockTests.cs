using CorridorSim.Model.Measures;

namespace CorridorSim.Model.Tests.Measures;

/// <summary>Trains that wait for one another for ever are named, also when traffic goes on elsewhere.</summary>
public sealed class GridlockTests
{
    /// <summary>
    /// A ring: each place has one track, each train passes one place of it and ends at the next, and the tracks are full of trains that
    /// want to go on to the next place, whose track is full too. Beside it a line of its own.
    /// </summary>
    private const string RingAndLine = """
        warm-up: 0 d
        runs-for: 1 y
        places: { a: { storage: { wagon: 1 }, when-full: WHEN-FULL }, b: { storage: { wagon: 1 }, when-full: WHEN-FULL }, c: { storage: { wagon: 1 }, when-full: WHEN-FULL }, d: {}, e: {} }
        flows:
          over-b: { cargo: wagon, from: a, to: c, via: [b], rate: RATE wagon/d, arrives: random }
          over-c: { cargo: wagon, from: b, to: a, via: [c], rate: RATE wagon/d, arrives: random }
          over-a: { cargo: wagon, from: c, to: b, via: [a], rate: RATE wagon/d, arrives: random }
          aside: { cargo: wagon, from: d, to: e, rate: ASIDE wagon/d, arrives: random }
        rail:
          a-b: { between: [a, b], length: 10 km, speed: 240 km/d, paths: 40 train/d }
          b-c: { between: [b, c], length: 10 km, speed: 240 km/d, paths: 40 train/d }
          c-a: { between: [c, a], length: 10 km, speed: 240 km/d, paths: 40 train/d }
          d-e: { between: [d, e], length: 10 km, speed: 240 km/d, paths: 40 train/d }
        trains: { block: { longest: 1 wagon, departs: at once } }
        """;

    [Theory]
    [InlineData("block", 0)]
    [InlineData("block", 10)]
    [InlineData("hold-back", 0)]
    [InlineData("hold-back", 10)]
    public void A_ring_of_full_tracks_is_named_whether_or_not_trains_run_elsewhere(string whenFull, int aside)
    {
        var locked = Assert.Throws<CorridorDeadlockException>(() => Run(whenFull, rate: 100, aside));

        Assert.Equal(2025, locked.Date.Year);
        var wanted = locked.Cycle.Select(link => link[(link.IndexOf(" waits for ", StringComparison.Ordinal) + 11)..]).ToList();
        Assert.Equal(wanted.Distinct(), wanted);
        Assert.Contains("storage for wagon at b", wanted);
        Assert.All(wanted, name => Assert.True(name.StartsWith("storage for wagon at ", StringComparison.Ordinal) || whenFull == "block", name));
        Assert.All(locked.Cycle, link => Assert.StartsWith("train block ", link, StringComparison.Ordinal));
        Assert.Contains("Give one of these more room", locked.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Trains_that_wait_for_room_which_somebody_gives_back_are_not_locked()
    {
        var run = Run("hold-back", rate: 0, aside: 39);

        Assert.Equal(39 * 60 * 365, run["carried.aside"], 0.02 * 39 * 60 * 365);
    }

    [Fact]
    public void Ships_and_loads_on_a_quay_are_named_where_they_are_part_of_the_ring()
    {
        // A ring with one crossing: trains at c keep the room where the ferry wants to land, and wait for a; the train at a waits for the port b, where
        // loads wait for the ferry.
        var locked = Assert.Throws<CorridorDeadlockException>(() => Corridors.Run(Ring(ferries: 1)));

        Assert.Equal(4, locked.Cycle.Count);
        Assert.Contains(locked.Cycle, link => link.StartsWith("train block c a e-", StringComparison.Ordinal) && link.EndsWith(" waits for storage for wagon at a", StringComparison.Ordinal));
        Assert.Contains(locked.Cycle, link => link.StartsWith("train block c a b-", StringComparison.Ordinal) && link.EndsWith(" waits for storage for wagon at b", StringComparison.Ordinal));
        Assert.Contains(locked.Cycle, link => link.StartsWith("the quay of strait at b with ", StringComparison.Ordinal) && link.EndsWith(" units of wagon waits for a ship for wagon of strait at b", StringComparison.Ordinal));
        Assert.Contains(locked.Cycle, link => link.StartsWith("ship sea.strait.vessels.ferry-1 with ", StringComparison.Ordinal) && link.EndsWith(" waits for storage for wagon at c", StringComparison.Ordinal));
        Assert.InRange((locked.Date - new DateTime(2025, 1, 1)).TotalDays, 0, 50);
    }

    [Fact]
    public void Every_ship_of_a_line_must_be_caught_before_the_ring_is_closed()
    {
        // The second ferry waits for the berth that the first one keeps, which makes one link more; no third can be free.
        var locked = Assert.Throws<CorridorDeadlockException>(() => Corridors.Run(Ring(ferries: 3)));

        Assert.Contains(locked.Cycle, link => link.StartsWith("ship sea.strait.vessels.ferry-", StringComparison.Ordinal));
        Assert.InRange((locked.Date - new DateTime(2025, 1, 1)).TotalDays, 0, 50);
    }

    [Fact]
    public void Ships_that_wait_for_a_berth_or_room_which_somebody_gives_back_are_not_locked()
    {
        var run = Corridors.Run(Ring(ferries: 3).Replace("rate: 50", "rate: 0", StringComparison.Ordinal));

        Assert.True(run.Hours("strait", "waiting for a berth") > 1000);
        Assert.True(run.Hours("strait", "waiting for storage") > 100);
    }

    private static string Ring(int ferries) => $$"""
        warm-up: 0 d
        runs-for: 1 y
        places: { a: { storage: { wagon: 1 } }, b: {}, c: {}, d: {}, e: {} }
        flows:
          round: { cargo: wagon, from: c, to: d, via: [a, b, c], rate: 50 wagon/d }
          over-a: { cargo: wagon, from: b, to: e, via: [c, a], rate: 30 wagon/d }
          aside: { cargo: wagon, from: e, to: d, rate: 1 wagon/d }
        rail:
          c-a: { between: [c, a], length: 100 km, speed: 1000 km/d }
          a-b: { between: [a, b], length: 100 km, speed: 1000 km/d }
          a-e: { between: [a, e], length: 100 km, speed: 1000 km/d, paths: 12 train/d }
          c-d: { between: [c, d], length: 100 km, speed: 1000 km/d }
          e-d: { between: [e, d], length: 10 km, speed: 1000 km/d }
        trains: { block: { longest: 1 wagon, departs: at once } }
        ports:
          b: { berths: { ferry: 1 }, storage: { wagon: 4 } }
          c: { berths: { ferry: 1 }, storage: { wagon: 2 } }
        sea:
          strait: { between: [b, c], length: 10 km, sailing: 2 h, at-berth: 1 h, off-berth: 0.1 h, departs: at once, vessels: { ferry: { count: {{ferries}}, berth: ferry, lane: 30 m, deadweight: 1000 t } } }
        """;

    private static Outcome Run(string whenFull, int rate, int aside) => Corridors.Run(RingAndLine
        .Replace("WHEN-FULL", whenFull, StringComparison.Ordinal)
        .Replace("RATE", rate.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("ASIDE", aside.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
