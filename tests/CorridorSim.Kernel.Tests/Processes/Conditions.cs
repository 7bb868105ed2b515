using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.Processes;

public sealed class Conditions
{
    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    [Fact]
    public void What_can_be_had_at_once_wins_in_the_order_of_the_arguments_and_the_rest_is_untouched()
    {
        using var simulation = new Simulation();
        var a = new Resource(simulation, "A", 1);
        var b = new Resource(simulation, "B", 1);
        int winner = -1;

        async Process Taker() => winner = await simulation.AnyOf(a.Request(), b.Request());
        simulation.Start(Taker());
        simulation.Run();

        Assert.Equal((0, 1, 0), (winner, a.InUse, b.InUse));
    }

    [Fact]
    public void Exactly_one_wins_when_both_become_possible_at_the_same_instant()
    {
        using var simulation = new Simulation();
        var a = new Resource(simulation, "A", 0);
        var b = new Resource(simulation, "B", 0);
        int winner = -1;

        async Process Taker() => winner = await simulation.AnyOf(a.Request(), b.Request());
        simulation.Start(Taker());
        simulation.Schedule(Minutes(1), _ =>
        {
            b.Capacity = 1;
            a.Capacity = 1;
        }, 0);
        simulation.Run();

        Assert.Equal((1, 0, 1), (winner, a.InUse, b.InUse));
    }

    [Fact]
    public void Two_requests_for_one_resource_take_it_once()
    {
        using var simulation = new Simulation();
        var berth = new Resource(simulation, "berth", 0);
        int winner = -1;

        async Process Taker() => winner = await simulation.AnyOf(berth.Request(3), berth.Request(1), simulation.Delay(Minutes(5)));
        simulation.Start(Taker());
        simulation.Schedule(Minutes(1), _ => berth.Capacity = 9, 0);
        simulation.Run();

        Assert.Equal((0, 3, 0), (winner, berth.InUse, berth.QueueLength));
        Assert.Equal(SimTime.At(Minutes(1)), simulation.Now);
    }

    [Fact]
    public void An_item_that_wins_is_collected_from_its_store()
    {
        using var simulation = new Simulation();
        var siding = new Store<string>(simulation, "siding");
        var log = new List<string>();

        async Process Taker(bool isThere)
        {
            if (isThere) await siding.Put("flat wagon");
            Winner winner = await simulation.AnyOf(simulation.Delay(Minutes(5)), siding.Take());
            log.Add(winner == 1 ? winner.ItemFrom(siding) : "nothing");
        }

        simulation.Start(Taker(isThere: true));
        simulation.Start(Taker(isThere: false), startAfter: Minutes(1));
        simulation.Start(Taker(isThere: false), startAfter: Minutes(2));
        simulation.Schedule(Minutes(3), s => s.TryPut("tank wagon"), siding);
        simulation.Run();

        Assert.Equal(["flat wagon", "tank wagon", "nothing"], log);
        Assert.Equal((0, 0), (siding.Count, siding.TakeQueueLength));
    }

    [Fact]
    public void The_first_of_many_processes_is_told_by_its_place()
    {
        using var simulation = new Simulation();
        int winner = -1;

        async Process Ship(double minutes) => await simulation.Delay(Minutes(minutes));

        async Process Harbour()
        {
            ProcessHandle[] ships = [simulation.Start(Ship(5)), simulation.Start(Ship(2)), simulation.Start(Ship(9))];
            winner = await simulation.AnyOf(ships);
        }

        simulation.Start(Harbour());
        simulation.Run();

        Assert.Equal(1, winner);
    }

    [Fact]
    public void All_of_waits_for_the_last_and_holds_what_came_early()
    {
        using var simulation = new Simulation();
        var crane = new Resource(simulation, "crane", 1);
        var berth = new Resource(simulation, "berth", 0);
        SimTime done = default;

        async Process Ship()
        {
            await simulation.AllOf(crane.Request(), berth.Request(), simulation.Delay(Minutes(2)));
            done = simulation.Now;
        }

        simulation.Start(Ship());
        simulation.Schedule(Minutes(1), _ => Assert.Equal(1, crane.InUse), 0);
        simulation.Schedule(Minutes(3), _ => berth.Capacity = 1, 0);
        simulation.Run();

        Assert.Equal((SimTime.At(Minutes(3)), 1, 1), (done, crane.InUse, berth.InUse));
    }

    [Fact]
    public void All_of_nothing_and_all_of_what_is_there_do_not_wait()
    {
        using var simulation = new Simulation();
        var crane = new Resource(simulation, "crane", 2);
        long events = 0;

        async Process Ship()
        {
            await simulation.AllOf(Array.Empty<ProcessHandle>());
            await simulation.AllOf(crane.Request(), crane.Request());
            events = simulation.EventCount;
        }

        simulation.Start(Ship());
        simulation.Run();

        Assert.Equal((1, 2), (events, crane.InUse));
    }

    [Fact]
    public void Two_delays_race_like_any_others()
    {
        using var simulation = new Simulation();
        var log = new List<string>();

        async Process Racer()
        {
            log.Add($"{(int)await simulation.AnyOf(simulation.Delay(Minutes(2)), simulation.Delay(Minutes(1)))} at {simulation.Now}");
            await simulation.AllOf(simulation.Delay(Minutes(2)), simulation.Delay(Minutes(1)));
            log.Add($"both at {simulation.Now}");
        }

        simulation.Start(Racer());
        simulation.Run();

        Assert.Equal(["1 at 00:01:00", "both at 00:03:00"], log);
    }

    /// <summary>Each stands in one queue twice and in another before a small request; whoever is granted leaves the rest to those behind.</summary>
    [Fact]
    public void Those_who_profit_from_a_withdrawal_go_on_after_the_one_who_withdrew()
    {
        using var simulation = new Simulation();
        var (a, b) = (new Resource(simulation, "A", 0), new PreemptiveResource(simulation, "B", 1));
        var log = new List<string>();

        async Process Ship(int number)
        {
            Winner winner = await simulation.AnyOf(a.Request(2), a.Request(), b.Request(2));
            log.Add($"{number} has {winner.Index}");
        }

        async Process Small()
        {
            await b.Request();
            log.Add("small");
        }

        simulation.Start(Ship(1));
        simulation.Start(Ship(2));
        simulation.Start(Ship(3));
        simulation.Start(Small());
        simulation.Schedule(Minutes(1), r => r.Capacity = 6, a);
        simulation.Run();

        Assert.Equal(["1 has 0", "2 has 0", "3 has 0", "small"], log);
        Assert.Equal((6, 0, 1, 0), (a.InUse, a.QueueLength, b.InUse, b.QueueLength));
    }

    /// <summary>A large and a small wish for one berth, given up together: what the large one held back must not go to the small one.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Arms_that_are_withdrawn_together_do_not_serve_each_other(bool byInterrupt)
    {
        using var simulation = new Simulation();
        var berth = new Resource(simulation, "berth", 3);
        var log = new List<string>();

        async Process Ship()
        {
            Winner winner = await simulation.AnyOf(berth.Request(3), berth.Request(1), simulation.Delay(Minutes(byInterrupt ? 100 : 5)));
            log.Add($"{winner.Index} at {simulation.Now}");
        }

        async Process First()
        {
            await berth.Request(3);
            await simulation.Delay(Minutes(2));
            berth.Release(); // one is free, for which the large wish in front waits in vain
        }

        simulation.Start(First());
        ProcessHandle ship = simulation.Start(Ship());
        if (byInterrupt) simulation.Schedule(Minutes(5), handle => handle.Interrupt(), ship);
        simulation.Run();

        Assert.Equal([byInterrupt ? "-1 at 00:05:00" : "2 at 00:05:00"], log);
        Assert.Equal((2, 0), (berth.InUse, berth.QueueLength));
    }
}
