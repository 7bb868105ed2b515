using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.Processes;

/// <summary>An interrupt during every kind of wait: the process goes on at once, has nothing, and stands in no queue.</summary>
public sealed class Interrupts
{
    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    /// <summary>Starts a process that waits in one way, interrupts it after 4 minutes, and returns the outcome.</summary>
    private static (WaitOutcome Outcome, SimTime At) InterruptAfterFourMinutes(Simulation simulation, Func<Process<WaitOutcome>> body)
    {
        SimTime at = default;

        async Process<WaitOutcome> Wrapper()
        {
            WaitOutcome outcome = await body();
            at = simulation.Now;
            return outcome;
        }

        ProcessHandle<WaitOutcome> handle = simulation.Start(Wrapper());
        simulation.Schedule(Minutes(4), process => process.Interrupt("storm"), handle.Process);
        simulation.Run();
        return (handle.Result, at);
    }

    private static readonly WaitOutcome Storm = new(WaitEnd.Interrupted, TimeSpan.Zero, "storm");

    [Fact]
    public void Of_a_delay_tell_the_time_left()
    {
        using var simulation = new Simulation();

        async Process<WaitOutcome> Sails() => await simulation.Delay(Minutes(10));

        Assert.Equal((Storm with { TimeLeft = Minutes(6) }, SimTime.At(Minutes(4))), InterruptAfterFourMinutes(simulation, Sails));
    }

    [Fact]
    public void Of_a_request_leave_the_queue_and_let_those_behind_go()
    {
        using var simulation = new Simulation();
        var berth = new Resource(simulation, "berth", 2);
        SimTime smallShipBerthed = default;
        Assert.True(berth.TryRequest());

        async Process<WaitOutcome> LargeShip() => await berth.Request(2);

        async Process SmallShip()
        {
            await simulation.Delay(Minutes(1));
            await berth.Request();
            smallShipBerthed = simulation.Now;
        }

        simulation.Start(SmallShip());
        (WaitOutcome outcome, SimTime at) = InterruptAfterFourMinutes(simulation, LargeShip);

        Assert.Equal((Storm, SimTime.At(Minutes(4))), (outcome, at));
        Assert.Equal(SimTime.At(Minutes(4)), smallShipBerthed);
        Assert.Equal((2, 0, 1L), (berth.InUse, berth.QueueLength, berth.Queue.Withdrawn));
    }

    [Fact]
    public void Of_a_hold_grant_nothing_that_could_be_given_back()
    {
        using var simulation = new Simulation();
        var berth = new Resource(simulation, "berth", 0);

        async Process<WaitOutcome> Ship()
        {
            using Hold hold = await berth.Hold();
            Assert.False(hold.IsGranted);
            return hold.Outcome;
        }

        Assert.Equal(Storm, InterruptAfterFourMinutes(simulation, Ship).Outcome);
        Assert.Equal((0, 0), (berth.InUse, berth.QueueLength));
    }

    [Fact]
    public void Of_a_preemptive_request_leave_the_queue_and_let_those_behind_go()
    {
        using var simulation = new Simulation();
        var crane = new PreemptiveResource(simulation, "cranes", 1);
        SimTime served = default;

        async Process<WaitOutcome> Large() => await crane.Request(2);

        async Process Small()
        {
            await simulation.Delay(Minutes(1));
            await crane.Request();
            served = simulation.Now;
        }

        simulation.Start(Small());
        Assert.Equal(Storm, InterruptAfterFourMinutes(simulation, Large).Outcome);
        Assert.Equal((SimTime.At(Minutes(4)), 1, 0, 1L), (served, crane.InUse, crane.QueueLength, crane.Queue.Withdrawn));
    }

    [Fact]
    public void Of_a_passage_a_signal_and_a_join_leave_the_queue()
    {
        using var simulation = new Simulation();
        var gate = new Gate(simulation, "gate", isOpen: false);
        var signal = new Signal(simulation, "signal");
        ProcessHandle sleeper = default;

        async Process Sleeper() => await simulation.Delay(Minutes(100));

        async Process<WaitOutcome> AtGate() => await gate.Passage();

        async Process<WaitOutcome> AtSignal() => await signal.Wait();

        async Process<WaitOutcome> AtJoin() => await sleeper.Join();

        Assert.Equal(Storm, InterruptAfterFourMinutes(simulation, AtGate).Outcome);
        Assert.Equal(Storm, InterruptAfterFourMinutes(simulation, AtSignal).Outcome);
        sleeper = simulation.Start(Sleeper());
        Assert.Equal(Storm, InterruptAfterFourMinutes(simulation, AtJoin).Outcome);
        Assert.Equal((0, 0), (gate.QueueLength, signal.QueueLength));
    }

    [Fact]
    public void Of_a_stock_let_those_behind_go()
    {
        using var simulation = new Simulation();
        var tank = new Stock(simulation, "tank", capacity: 100, initial: 10);
        SimTime served = default;

        async Process<WaitOutcome> Large() => await tank.Take(50);

        async Process Small()
        {
            await simulation.Delay(Minutes(1));
            await tank.Take(5);
            served = simulation.Now;
        }

        simulation.Start(Small());
        Assert.Equal(Storm, InterruptAfterFourMinutes(simulation, Large).Outcome);
        Assert.Equal((SimTime.At(Minutes(4)), 5, 0), (served, tank.Amount, tank.TakeQueueLength));
    }

    [Fact]
    public void Of_a_put_into_a_stock_leave_the_amount_outside()
    {
        using var simulation = new Simulation();
        var tank = new Stock(simulation, "tank", capacity: 10, initial: 8);

        async Process<WaitOutcome> Putter() => await tank.Put(5);

        Assert.Equal(Storm, InterruptAfterFourMinutes(simulation, Putter).Outcome);
        Assert.Equal((8L, 0), (tank.Amount, tank.PutQueueLength));
    }

    [Fact]
    public void Of_a_store_are_thrown_because_there_is_no_item_to_return()
    {
        using var simulation = new Simulation();
        var siding = new Store<string>(simulation, "siding");

        async Process<WaitOutcome> Taker()
        {
            try
            {
                await siding.Take();
                return default;
            }
            catch (InterruptedException exception)
            {
                return exception.Outcome;
            }
        }

        Assert.Equal(Storm, InterruptAfterFourMinutes(simulation, Taker).Outcome);
        Assert.Equal(0, siding.TakeQueueLength);
        Assert.True(siding.TryPut("wagon"));
        Assert.Equal(1, siding.Count);
    }

    [Fact]
    public void Of_a_put_that_waits_for_room_leave_the_item_outside()
    {
        using var simulation = new Simulation();
        var siding = new Store<string>(simulation, "siding", capacity: 1);
        siding.TryPut("first");

        async Process<WaitOutcome> Putter() => await siding.Put("second");

        Assert.Equal(Storm, InterruptAfterFourMinutes(simulation, Putter).Outcome);
        Assert.True(siding.TryTake(out string item));
        Assert.Equal(("first", 0, 0), (item, siding.Count, siding.PutQueueLength));
    }

    [Fact]
    public void Of_an_any_of_withdraw_every_arm()
    {
        using var simulation = new Simulation();
        var berth = new Resource(simulation, "berth", 0);
        var gate = new Gate(simulation, "gate", isOpen: false);

        async Process<WaitOutcome> Either()
        {
            Winner winner = await simulation.AnyOf(berth.Request(), gate.Passage(), simulation.Delay(Minutes(10)));
            Assert.Equal(-1, winner.Index);
            return winner.Outcome;
        }

        Assert.Equal(Storm, InterruptAfterFourMinutes(simulation, Either).Outcome);
        Assert.Equal((0, 0), (berth.QueueLength, gate.QueueLength));
        Assert.Equal(SimTime.At(Minutes(4)), simulation.Now);
    }

    [Fact]
    public void Of_an_all_of_give_back_what_was_granted()
    {
        using var simulation = new Simulation();
        var crane = new Resource(simulation, "crane", 1);
        var berth = new Resource(simulation, "berth", 0);
        var fuel = new Stock(simulation, "fuel", capacity: 10, initial: 10);

        async Process<WaitOutcome> Both() => await simulation.AllOf(crane.Request(), fuel.Take(4), berth.Request());

        Assert.Equal(Storm, InterruptAfterFourMinutes(simulation, Both).Outcome);
        Assert.Equal((0, 0, 10), (crane.InUse, berth.QueueLength, fuel.Amount));
    }

    [Fact]
    public void Reach_the_innermost_wait_of_a_sub_process()
    {
        using var simulation = new Simulation();

        async Process<WaitOutcome> Inner() => await simulation.Delay(Minutes(10));

        async Process<WaitOutcome> Middle() => await Inner();

        Assert.Equal(Minutes(6), InterruptAfterFourMinutes(simulation, Middle).Outcome.TimeLeft);
    }

    [Fact]
    public void Of_a_process_that_is_not_waiting_end_its_next_wait()
    {
        using var simulation = new Simulation();
        var log = new List<string>();
        ProcessHandle self = default;

        async Process Restless()
        {
            self.Interrupt("by myself");
            self.Interrupt("again, which counts as the first");
            WaitOutcome first = await simulation.Delay(Minutes(5));
            WaitOutcome second = await simulation.Delay(Minutes(5));
            log.Add($"{first.End} {first.TimeLeft} {first.Cause}; {second.End} at {simulation.Now}");
        }

        self = simulation.Start(Restless());
        simulation.Run();

        Assert.Equal(["Interrupted 00:05:00 by myself; Elapsed at 00:05:00"], log);
    }

    [Fact]
    public void Of_a_process_that_was_granted_at_this_instant_leave_it_what_it_has()
    {
        using var simulation = new Simulation();
        var berth = new Resource(simulation, "berth", 0);
        var log = new List<string>();

        async Process Ship()
        {
            WaitOutcome request = await berth.Request();
            WaitOutcome stay = await simulation.Delay(Minutes(5));
            berth.Release();
            log.Add($"{request.IsGranted} {stay.IsInterrupted} {stay.TimeLeft}");
        }

        ProcessHandle ship = simulation.Start(Ship());
        simulation.Schedule(Minutes(1), _ =>
        {
            berth.Capacity = 1; // grants
            ship.Interrupt();   // before the ship has gone on
        }, 0);
        simulation.Run();

        Assert.Equal(["True True 00:05:00"], log);
        Assert.Equal(0, berth.InUse);
    }

    [Fact]
    public void Of_a_process_that_has_ended_do_nothing_and_say_so()
    {
        using var simulation = new Simulation();

        async Process Short() => await simulation.Delay(Minutes(1));
        ProcessHandle first = simulation.Start(Short(), "first");
        simulation.Run();
        ProcessHandle second = simulation.Start(Short(), "second"); // may use the same memory

        Assert.False(first.Interrupt());
        Assert.False(first.Cancel());
        Assert.False(first.IsAlive);
        Assert.Equal(("(ended)", "second"), (first.Name, second.Name));
    }

    [Fact]
    public void Can_be_had_as_exceptions()
    {
        using var simulation = new Simulation();
        string message = "";

        async Process Sails()
        {
            try
            {
                (await simulation.Delay(Minutes(10))).ThrowIfInterrupted();
            }
            catch (InterruptedException exception)
            {
                message = exception.Message;
            }
        }

        ProcessHandle ship = simulation.Start(Sails());
        simulation.Schedule(Minutes(4), handle => handle.Interrupt("storm"), ship);
        simulation.Run();

        Assert.Equal("The wait was cut short: Interrupted, with 00:06:00 to go. Cause: storm.", message);
    }
}
