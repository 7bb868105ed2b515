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

    private static Outcome Run(string whenFull, int rate, int aside) => Corridors.Run(RingAndLine
        .Replace("WHEN-FULL", whenFull, StringComparison.Ordinal)
        .Replace("RATE", rate.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("ASIDE", aside.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
