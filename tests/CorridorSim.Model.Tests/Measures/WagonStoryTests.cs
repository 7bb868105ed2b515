namespace CorridorSim.Model.Tests.Measures;

/// <summary>The story of one wagon, worked out by hand: every duration is constant.</summary>
public sealed class WagonStoryTests
{
    internal const string OneWagon = """
        warm-up: 0 d
        runs-for: 60 d
        places: { mine: {}, border: {}, west: {}, east: {}, works: {} }
        flows: { ore: { cargo: wagon, from: mine, to: works, rate: 1 wagon/d, arrives: scheduled, stops: 2025-01-02, uses: pool } }
        fleets: { pool: { cargo: wagon, count: 1 wagon, unloads-in: 30 h } }
        rail:
          first: { between: [mine, border], length: 240 km, speed: 240 km/d }
          second: { between: [border, west], length: 120 km, speed: 240 km/d }
          third: { between: [east, works], length: 480 km, speed: 240 km/d }
        trains: { block: { longest: 20 wagon, departs: when 10 wagon or after 6 h } }
        borders:
          border: { servers: 1, hours: 06:00-12:00, steps: { control: { takes: 5 h }, held: { of: wagon, takes: 7 h } } }
        ports: { west: { berths: { quay: 1 } }, east: { berths: { quay: 1 } } }
        sea:
          crossing:
            between: [west, east]
            vessels: { ferry: { count: 0 until 2025-01-11 then 1, berth: quay, lane: 100 m, deadweight: 10000 t } }
            sailing: 20 h
            off-berth: 3 h
            at-berth: 4 h
            departs: when 90 % full or after 10 h
        """;

    // Noon of the first day; a train after 6 h; 24 h to the border, which opens at six in the morning; 5 h of control; held for 7 h;
    // 6 h for another train; 12 h to the port. The ferry is first seen some time after the tenth day (day 10 + f) and has 3 h of formalities.
    private const string ToThePort = """
        12.00 mine: waiting for a train
        18.00 mine: waiting for a train
        18.00 first: running
        42.00 border: waiting for opening hours
        54.00 border: served
        59.00 border: held
        66.00 border: waiting for a train
        72.00 border: waiting for a train
        72.00 second: running
        84.00 west: waiting for a vessel
        """;

    // From the ferry's time at the berth on: 2 h of loading; it leaves after 10 h; 20 h at sea; 3 h of formalities; 2 h of landing; 6 h for a
    // train; 48 h to the works. Thirty hours later the empty wagon sets out for home by the same way.
    private const string FromTheBerth = """
        0.00 crossing: loading
        2.00 crossing: filling the vessel
        10.00 crossing: sailing
        30.00 crossing: formalities
        33.00 crossing: unloading
        35.00 east: waiting for a train
        41.00 east: waiting for a train
        41.00 third: running
        89.00 works: (left)
        119.00 works: waiting for a train (empty)
        125.00 works: waiting for a train (empty)
        125.00 third: running (empty)
        173.00 east: waiting for a vessel (empty)
        """;

    [Fact]
    public void The_story_of_a_wagon_is_the_one_worked_out_by_hand()
    {
        var run = Corridors.Run(OneWagon);

        var berthed = run.Times("crossing", "loading")[0];
        var story = run.Movements.Select(movement => (Hours: run.HoursOf(movement.At), Text: $"{movement.Stage}: {(movement.State.Length > 0 ? movement.State : "(left)")}{(movement.Loaded ? "" : " (empty)")}")).ToList();
        Assert.Equal(ToThePort.Split('\n'), story.TakeWhile(step => !step.Text.StartsWith("crossing", StringComparison.Ordinal)).Select(step => $"{step.Hours:0.00} {step.Text}"));
        Assert.Equal(FromTheBerth.Split('\n'), story.SkipWhile(step => !step.Text.StartsWith("crossing", StringComparison.Ordinal)).Take(13).Select(step => $"{step.Hours - berthed:0.00} {step.Text}"));
    }

    [Fact]
    public void The_hours_of_a_wagon_by_stage_and_state_are_those_of_its_story()
    {
        var run = Corridors.Run(OneWagon);

        // The way home is the same, backwards: both runs over the third line, and the wait for its train at the works.
        Assert.Equal(2 * 48, run.Hours("third", "running"), 6);
        Assert.Equal(2 * 20, run.Hours("crossing", "sailing"), 6);
        Assert.Equal(2 * 3, run.Hours("crossing", "formalities"), 6);
        Assert.Equal(2 * 2, run.Hours("crossing", "unloading"), 6);
        Assert.Equal(2 * 24, run.Hours("first", "running"), 6);
        Assert.Equal(2 * 5, run.Hours("border", "served"), 6);
        Assert.Equal(2 * 7, run.Hours("border", "held"), 6);
        Assert.Equal(6, run.Hours("works", "waiting for a train"), 6);
        Assert.Equal(6, run.Hours("mine", "waiting for a train"), 6);
        var loaded = run.Arrivals("ore")[0] - 12;
        Assert.Equal(loaded / 24, run["transit.ore.mean"], 6);
    }
}
