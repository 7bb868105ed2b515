using CorridorSim.Model.Tests.Sea;

namespace CorridorSim.Model.Tests.Ports;

/// <summary>One ship whose call takes forty days, half for landing and half for loading, and a port that is closed meanwhile.</summary>
public sealed class ClosureTests
{
    [Fact]
    public void A_ship_waits_outside_a_closed_port()
    {
        var run = Call("east", "2025-01-11", "2025-01-31");

        // It comes from the west between day 21 and day 23.
        var waits = run.Into("crossing", "waiting for weather").Select(movement => run.HoursOf(movement.At)).First();
        Assert.InRange(waits, 20.8 * 24, 23.0 * 24);
        Assert.Equal(30 * 24, FirstHour(run, "unloading"), 6);
    }

    [Fact]
    public void A_ship_waits_inside_a_closed_port_until_it_may_leave()
    {
        var run = Call("west", "2025-01-16", "2025-01-31");

        Assert.Equal(30 * 24, FirstHour(run, "sailing"), 6);
        Assert.InRange(run.Hours("crossing", "waiting for weather"), 6 * 24 * 7, 6 * 24 * 10.0);
    }

    [Fact]
    public void Work_at_the_berth_goes_on_in_a_closed_port()
    {
        var run = Call("east", "2025-01-31", "2025-02-05");

        Assert.Equal(480, Landed(run) - FirstHour(run, "unloading"), 6);
    }

    [Fact]
    public void Where_a_closure_stops_the_cranes_work_at_the_berth_takes_that_much_longer()
    {
        var run = Call("east", "2025-01-31", "2025-02-05", ", stops: cranes");

        Assert.Equal(480 + 120, Landed(run) - FirstHour(run, "unloading"), 6);
    }

    [Fact]
    public void A_ship_at_sea_goes_on_and_the_far_port_does_not_keep_it_from_leaving()
    {
        var run = Call("east", "2025-01-11", "2025-01-31");

        Assert.InRange(FirstHour(run, "sailing"), 20.0 * 24, 22.0 * 24);
    }

    [Fact]
    public void Overlapping_closures_close_a_port_until_the_last_has_gone()
    {
        var run = Corridors.Run(Yaml("", """
            disruptions:
              storm: { on: ports.east, from: 2025-01-11, until: 2025-01-26 }
              strike: { on: ports.east, from: 2025-01-16, until: 2025-01-31 }
            """));

        Assert.Equal(30 * 24, FirstHour(run, "unloading"), 6);
        Assert.Equal(20 / 100.0, run["closed.east"], 9);
    }

    [Fact]
    public void The_activities_of_the_berths_make_up_their_time_and_none_is_negative()
    {
        var run = Corridors.Run(Ferries.Crossing(Ferries.Wagons(), "ferry: { count: 6, berth: quay, lane: 100 m, deadweight: 10000 t }", atBerth: "40 d", berths: "2",
            more: "disruptions: { repair: { on: ports.west.berths.quay, from: 2025-03-01, until: 2025-09-01, capacity-left: 50 % } }"));

        var berth = run.Element("ports.west.berths.quay");
        Assert.Equal(1, berth.Working + berth.Blocked + berth.Starved + berth.Closed + berth.Down, 9);
        Assert.All(new[] { berth.Working, berth.Blocked, berth.Starved, berth.Closed, berth.Down }, share => Assert.InRange(share, -1e-12, 1 + 1e-12));
    }

    private static Outcome Call(string port, string from, string until, string stops = "") =>
        Corridors.Run(Yaml(stops, $"disruptions: {{ closure: {{ on: ports.{port}, from: {from}, until: {until} }} }}"));

    private static string Yaml(string stops, string more) => Ferries.Crossing(Ferries.Wagons(), atBerth: "40 d", east: stops, west: stops, runsFor: "100 d", more: more);

    private static double FirstHour(Outcome run, string state) => run.Into("crossing", state).Select(movement => run.HoursOf(movement.At)).First();

    private static double Landed(Outcome run) => run.Arrivals("wagons").First();
}
