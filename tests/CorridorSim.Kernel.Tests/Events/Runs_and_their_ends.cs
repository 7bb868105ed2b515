using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.Events;

public sealed class Runs_and_their_ends
{
    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    private static SimTime At(double minutes) => SimTime.At(Minutes(minutes));

    private static async Process TickEveryMinute(Simulation simulation, List<SimTime> ticks)
    {
        while (true)
        {
            await simulation.Delay(Minutes(1));
            ticks.Add(simulation.Now);
        }
    }

    [Fact]
    public void A_run_includes_the_events_at_its_last_instant_and_goes_on_from_there()
    {
        using var simulation = new Simulation();
        var ticks = new List<SimTime>();
        simulation.Start(TickEveryMinute(simulation, ticks));

        RunEnd end = simulation.Run(At(2.5));
        Assert.Equal((EndReason.ReachedTime, At(2.5), 2), (end.Reason, simulation.Now, ticks.Count));

        simulation.Run(At(4));
        Assert.Equal([At(1), At(2), At(3), At(4)], ticks);
        Assert.Equal(5, simulation.EventCount);
    }

    [Fact]
    public void When_nothing_is_left_the_clock_moves_to_the_time_asked_for_or_stays_if_none_was()
    {
        using var simulation = new Simulation();
        simulation.Schedule(Minutes(3), _ => { }, 0);

        Assert.Equal(new { Reason = EndReason.NoMoreEvents, Time = At(3) }, Seen(simulation.Run()));
        Assert.Equal(new { Reason = EndReason.NoMoreEvents, Time = At(100) }, Seen(simulation.Run(At(100))));

        static object Seen(RunEnd end) => new { end.Reason, end.Time };
    }

    [Fact]
    public void Stop_ends_the_run_after_the_present_event()
    {
        using var simulation = new Simulation();
        var ticks = new List<SimTime>();
        simulation.Start(TickEveryMinute(simulation, ticks));

        async Process Stopper()
        {
            await simulation.Delay(Minutes(2.5));
            simulation.Stop();
            await simulation.Delay(Minutes(0.1)); // not passed before the next run
            ticks.Add(simulation.Now);
        }

        simulation.Start(Stopper());

        Assert.Equal(EndReason.Stopped, simulation.Run(At(10)).Reason);
        Assert.Equal([At(1), At(2)], ticks);
        simulation.Run(At(3));
        Assert.Equal([At(1), At(2), At(2.6), At(3)], ticks);
    }

    [Fact]
    public void A_run_ends_after_so_many_events_of_a_kind()
    {
        using var simulation = new Simulation();
        var departures = new EventKind(simulation, "departures");

        async Process Trains()
        {
            while (true)
            {
                await simulation.Delay(Minutes(7));
                departures.Happened();
            }
        }

        simulation.Start(Trains());

        Assert.Equal(EndReason.ReachedCount, simulation.RunUntil(departures, 10).Reason);
        Assert.Equal((10, At(70)), (departures.Count, simulation.Now));
        Assert.Equal(EndReason.ReachedTime, simulation.RunUntil(departures, 10, until: At(80)).Reason);
        Assert.Equal(EndReason.ReachedCount, simulation.RunUntil(departures, 9).Reason);
        Assert.Equal((20, At(140)), (departures.Count, simulation.Now));
    }

    [Fact]
    public void Steps_run_one_event_at_a_time_and_lead_to_the_same_end()
    {
        using var simulation = new Simulation();
        var ticks = new List<SimTime>();
        simulation.Start(TickEveryMinute(simulation, ticks));

        Assert.True(simulation.Step()); // begins
        Assert.Empty(ticks);
        Assert.True(simulation.Step());
        Assert.Equal([At(1)], ticks);
        Assert.Equal(2, simulation.EventCount);
        using var empty = new Simulation();
        Assert.False(empty.Step());
    }

    [Fact]
    public void Processes_that_wait_for_nobody_in_particular_are_counted_but_are_no_deadlock()
    {
        using var simulation = new Simulation();
        var store = new Store<int>(simulation, "empty");

        async Process Server() => await store.Take();
        simulation.Start(Server());
        RunEnd end = simulation.Run();

        Assert.Equal((EndReason.NoMoreEvents, 1), (end.Reason, end.ProcessesAlive));
        Assert.Equal("Nothing is left to happen at 00:00:00, and 1 processes still wait.", end.ToString());
    }

    [Fact]
    public void A_circle_through_an_all_of_and_a_join_is_named_too()
    {
        using var simulation = new Simulation();
        var a = new Resource(simulation, "A", 1, tracksHolders: true);
        var b = new Resource(simulation, "B", 1, tracksHolders: true);
        ProcessHandle first = default;

        async Process First()
        {
            await a.Request();
            await simulation.Delay(Minutes(1));
            await simulation.AllOf(b.Request(), simulation.Delay(Minutes(1)));
        }

        async Process Second()
        {
            await b.Request();
            await first.Join();
        }

        first = simulation.Start(First(), "first");
        simulation.Start(Second(), "second");

        Assert.Equal(
            "Deadlock at 00:02:00: 'first' waits for 'B' held by 'second'; 'second' waits for 'the end of 'first'' held by 'first'.",
            simulation.Run().ToString());
    }

    [Fact]
    public void Trains_in_each_others_way_are_found_while_a_clock_ticks_on()
    {
        using var simulation = new Simulation();
        var east = new Resource(simulation, "block east", 1, tracksHolders: true);
        var west = new Resource(simulation, "block west", 1, tracksHolders: true);
        var found = new List<string>();

        async Process Train(Resource first, Resource second)
        {
            await first.Request();
            await simulation.Delay(Minutes(5));
            await second.Request();
        }

        async Process Clock()
        {
            while (true)
            {
                await simulation.Delay(Minutes(2));
                found.Add(string.Join("; ", simulation.FindDeadlock()));
            }
        }

        simulation.Start(Clock());
        simulation.Start(Train(east, west), "train 1");
        simulation.Start(Train(west, east), "train 2");
        simulation.Start(Train(east, west), "train 3");
        RunEnd end = simulation.Run(SimTime.At(Minutes(6)));

        Assert.Equal(EndReason.ReachedTime, end.Reason);
        Assert.Equal(["", "", "'train 1' waits for 'block west' held by 'train 2'; 'train 2' waits for 'block east' held by 'train 1'"], found);
    }

    [Fact]
    public void Who_has_another_way_out_is_not_in_a_deadlock()
    {
        using var simulation = new Simulation();
        var a = new Resource(simulation, "A", 1, tracksHolders: true);
        var b = new Resource(simulation, "B", 2, tracksHolders: true);
        var untold = new Resource(simulation, "untold", 1);

        async Process Holds(Resource resource)
        {
            await resource.Request();
            await simulation.Delay(Minutes(60));
            resource.Release();
        }

        async Process HasPatience()
        {
            await a.Request();
            await simulation.Delay(Minutes(1));
            await simulation.AnyOf(b.Request(2), simulation.Delay(Minutes(30)));
        }

        async Process WaitsFor(Resource resource)
        {
            await b.Request();
            await untold.Request();
            await simulation.Delay(Minutes(1));
            await resource.Request();
        }

        simulation.Start(HasPatience());
        simulation.Start(WaitsFor(a));   // its way out: the patience of the holder of A
        simulation.Start(Holds(b));      // one of the two units of B comes back
        simulation.Start(WaitsFor(untold)); // who holds that is not known
        simulation.Run(SimTime.At(Minutes(10)));

        Assert.Empty(simulation.FindDeadlock());
    }

    [Fact]
    public void Whoever_waits_for_all_of_several_things_is_locked_by_one_of_them()
    {
        using var simulation = new Simulation();
        var a = new Resource(simulation, "A", 1, tracksHolders: true);
        var b = new Resource(simulation, "B", 1, tracksHolders: true);

        async Process Takes(Resource first, Resource second)
        {
            await first.Request();
            await simulation.Delay(Minutes(1));
            await simulation.AllOf(simulation.Delay(Minutes(1)), second.Request());
        }

        simulation.Start(Takes(a, b), "first");
        simulation.Start(Takes(b, a), "second");
        simulation.Run(SimTime.At(Minutes(1)));

        Assert.Equal("'first' waits for 'B' held by 'second'; 'second' waits for 'A' held by 'first'", string.Join("; ", simulation.FindDeadlock()));
    }

    [Fact]
    public void Who_waits_for_itself_is_a_deadlock_and_who_waits_for_it_is_not_named()
    {
        using var simulation = new Simulation();
        var berth = new PreemptiveResource(simulation, "berth", 1);

        async Process Twice()
        {
            await simulation.Delay(Minutes(1));
            await berth.Request();
            await berth.Request();
        }

        async Process Other()
        {
            await simulation.Delay(Minutes(2));
            await berth.Request();
        }

        simulation.Start(Other(), "other");
        simulation.Start(Twice(), "twice");
        simulation.Run(SimTime.At(Minutes(3)));

        Assert.Equal("'twice' waits for 'berth' held by 'twice'", string.Join("; ", simulation.FindDeadlock()));
    }

    [Fact]
    public void A_failed_simulation_and_a_disposed_one_do_not_go_on()
    {
        using var simulation = new Simulation();

        async Process Fails()
        {
            await simulation.Delay(Minutes(1));
            throw new InvalidOperationException("broken");
        }

        simulation.Start(Fails());
        var exception = Assert.Throws<EventFailedException>(() => simulation.Run());
        Assert.Equal("The process 'Fails #1' failed at simulated time 00:01:00: broken", exception.Message);
        Assert.Throws<InvalidOperationException>(() => simulation.Run());
        simulation.Dispose();
        Assert.Throws<ObjectDisposedException>(() => simulation.Run());
    }

    [Fact]
    public void A_callback_that_fails_ends_the_run_and_is_named_with_its_time()
    {
        using var simulation = new Simulation();
        simulation.Schedule(Minutes(1), CloseBorder, 7);
        simulation.Schedule(Minutes(2), _ => Assert.Fail("comes after the end"), 0);

        var exception = Assert.Throws<EventFailedException>(() => simulation.Run());

        Assert.Equal("The callback 'Runs_and_their_ends.CloseBorder' failed at simulated time 00:01:00: no border 7", exception.Message);
        Assert.Equal(("Runs_and_their_ends.CloseBorder", At(1)), (exception.Name, exception.Time));
        Assert.IsType<InvalidOperationException>(exception.InnerException);
        Assert.Throws<InvalidOperationException>(() => simulation.Step());

        static void CloseBorder(int number) => throw new InvalidOperationException($"no border {number}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_lambda_that_fails_is_named_by_the_method_in_which_it_stands(bool isClosure)
    {
        using var simulation = new Simulation();
        Action<int> lambda = isClosure ? _ => throw new InvalidOperationException($"{simulation.Now}") : _ => throw new InvalidOperationException();
        simulation.Schedule(Minutes(1), lambda, 0);

        var exception = Assert.Throws<EventFailedException>(() => simulation.Run());

        Assert.Equal($"Runs_and_their_ends.{nameof(A_lambda_that_fails_is_named_by_the_method_in_which_it_stands)}", exception.Name);
    }

    [Fact]
    public void A_process_cannot_run_its_own_simulation_but_can_run_another()
    {
        using var outer = new Simulation();
        using var inner = new Simulation();
        var log = new List<string>();

        async Process<int> Part()
        {
            await inner.Delay(Minutes(1));
            return 5;
        }

        async Process Inner() => log.Add($"inner {await Part()} at {inner.Now}");

        async Process Outer()
        {
            await outer.Delay(Minutes(2));
            inner.Start(Inner());
            inner.Run();
            log.Add($"outer at {outer.Now}");
            await outer.Delay(Minutes(1));
            Assert.Throws<InvalidOperationException>(() => outer.Run());
            log.Add($"outer at {outer.Now}");
        }

        outer.Start(Outer());
        outer.Run();

        Assert.Equal(["inner 5 at 00:01:00", "outer at 00:02:00", "outer at 00:03:00"], log);
    }

    [Fact]
    public void Simulations_taking_turns_do_not_disturb_each_other()
    {
        using var left = new Simulation();
        using var right = new Simulation();
        var (leftTicks, rightTicks) = (new List<SimTime>(), new List<SimTime>());
        left.Start(TickEveryMinute(left, leftTicks));
        right.Start(TickEveryMinute(right, rightTicks));

        for (int minute = 1; minute <= 5; minute++)
        {
            left.Run(At(minute));
            right.Run(At(2 * minute));
        }

        Assert.Equal((5, 10), (leftTicks.Count, rightTicks.Count));
    }

    [Fact]
    public void Waiting_for_something_of_another_simulation_is_refused()
    {
        using var one = new Simulation();
        using var other = new Simulation();

        async Process Confused() => await other.Delay(Minutes(1));
        one.Start(Confused());

        Assert.IsType<InvalidOperationException>(Assert.Throws<EventFailedException>(() => one.Run()).InnerException);
    }

    [Fact]
    public void A_process_is_started_once()
    {
        using var simulation = new Simulation();

        async Process Once() => await simulation.Delay(Minutes(1));
        Process once = Once();
        simulation.Start(once);

        Assert.Throws<InvalidOperationException>(() => simulation.Start(once));
        simulation.Run();
        Assert.Throws<InvalidOperationException>(() => simulation.Start(once));
        Assert.Throws<InvalidOperationException>(() => simulation.Start(default(Process)));
    }

    [Fact]
    public void Numbers_for_the_order_of_events_never_run_out()
    {
        using var simulation = new Simulation();
        var log = new List<string>();
        simulation.UseUpSequenceNumbers(leave: 5);

        async Process Walker(string name)
        {
            for (int i = 0; i < 4; i++)
            {
                await simulation.Delay(Minutes(1));
                log.Add($"{name}{i}");
            }
        }

        simulation.Start(Walker("a"));
        simulation.Start(Walker("b"));
        ProcessHandle dropped = simulation.Start(Walker("c"));
        simulation.Schedule(Minutes(0.5), handle => handle.Cancel(), dropped);
        simulation.Run();

        Assert.Equal(["a0", "b0", "a1", "b1", "a2", "b2", "a3", "b3"], log);
    }
}
