namespace CorridorSim.Model.Tests.Sea;

/// <summary>Containers from wagon to yard, to container ship, to yard, and on platforms that are finite: what is short at the end is felt all the way back.</summary>
public sealed class TransshipmentTests
{
    // A platform is a day out, half a day unloading and a day back: 2.5 days a round.
    private const double Round = 2.5;

    [Fact]
    public void Platforms_that_suffice_carry_all_that_comes()
    {
        var run = Corridors.Run(Chain(platforms: 60));

        Assert.Equal(20, run["carried.boxes"] / 3650, 0.3);
        Assert.Equal(20 * Round / 60, run.Element("fleets.platforms.count").Working, 0.02);
        Assert.Equal(0, run.Hours("held back"), 6);
    }

    [Fact]
    public void Platforms_that_are_short_fill_the_yards_of_both_ports_and_hold_trains_back_at_the_origin()
    {
        var run = Corridors.Run(Chain(platforms: 40));

        Assert.Equal(40 / Round, run["carried.boxes"] / 3650, 0.3);
        Assert.InRange(run.Element("fleets.platforms.count").Working, 0.99, 1);
        Assert.Equal(80, Most(run, "east"));
        Assert.Equal(100, Most(run, "west"));
        Assert.True(run.Hours("east", "waiting for empty wagons") > 70 * 24 * 300, "the yard of the far port is full for most of the year");
        Assert.True(run.Hours("sea", "unloading") + run.Hours("sea", "waiting for storage") > 24 * 1000, "ships wait at the berth until there is room");
        Assert.True(run.Hours("works", "held back") > 24 * 1000, "trains are held back at the origin");
    }

    [Fact]
    public void Platforms_come_back_by_themselves_and_the_ship_goes_home_without_them()
    {
        var run = Corridors.Run(Chain(platforms: 40));

        Assert.Equal(["east", "far", "inland"], run.Movements.Where(movement => !movement.Loaded).Select(movement => movement.Stage).Distinct().Order());
        Assert.Equal(run.Into("far", "running").Where(movement => movement.Loaded).Sum(movement => movement.Units), run.Into("far", "running").Where(movement => !movement.Loaded).Sum(movement => movement.Units), 40.0);
    }

    /// <summary>Most loaded units at a place that wait there.</summary>
    private static int Most(Outcome run, string place)
    {
        var (now, most) = (0, 0);
        var at = new Dictionary<(int, int), bool>();
        foreach (var movement in run.Movements.Where(movement => movement.Loaded))
        {
            for (var unit = movement.FirstUnit; unit < movement.FirstUnit + movement.Units; unit++)
            {
                var (was, isThere) = (at.GetValueOrDefault((movement.Batch, unit)), movement.Stage == place && movement.State.StartsWith("waiting", StringComparison.Ordinal));
                now += (isThere ? 1 : 0) - (was ? 1 : 0);
                at[(movement.Batch, unit)] = isThere;
            }

            most = Math.Max(most, now);
        }

        return most;
    }

    private static string Chain(int platforms) => $$"""
        warm-up: 60 d
        runs-for: 1 y
        places: { works: {}, west: {}, east: {}, inland: {} }
        flows: { boxes: { cargo: teu, from: works, to: inland, rate: 20 TEU/d, arrives: scheduled groups of 20 TEU } }
        fleets: { platforms: { cargo: teu, count: {{platforms}} TEU, home: east, on: [far], unloads-in: 12 h } }
        rail:
          near: { between: [works, west], length: 240 km, speed: 240 km/d }
          far: { between: [east, inland], length: 240 km, speed: 240 km/d }
        trains: { block: { longest: 10 wagon, departs: at once } }
        ports:
          west: { berths: { quay: 2 }, storage: { teu: 100 } }
          east: { berths: { quay: 2 }, storage: { teu: 80 } }
        sea:
          sea:
            between: [west, east]
            vessels: { feeder: { count: 2, berth: quay, slots: 60 TEU, deadweight: 10000 t } }
            sailing: 24 h
            at-berth: 6 h
            departs: when 90 % full or after 24 h
            departs-from: { east: at once }
        """;
}
