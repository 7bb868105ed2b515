using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.Processes;

/// <summary>What a run allocates between two moments. Counted is the thread that runs it, so nothing that runs beside it matters; and what was never allocated cannot have grown.</summary>
public sealed class Memory
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>A busy corner of every kind of wait: requests, preemption, stocks, stores with filters, any-of, all-of, joins, spawns, sub-processes, timers, cancellation.</summary>
    private static void StartEverything(Simulation simulation)
    {
        var berth = new Resource(simulation, "berth", 2, tracksHolders: true);
        var crane = new PreemptiveResource(simulation, "crane", 1);
        var tank = new Stock(simulation, "tank", 10);
        var siding = new Store<int>(simulation, "siding", 5);
        var whistle = new Signal(simulation, "whistle");
        var gate = new Gate(simulation, "gate");
        Func<int, bool> isEven = item => item % 2 == 0;
        long ticks = 0;

        async Process Child(int seconds) => await simulation.Delay(seconds * Second);

        async Process<int> Value(int seconds)
        {
            await simulation.Delay(seconds * Second);
            return seconds;
        }

        async Process Busy(int n)
        {
            while (true)
            {
                await berth.Request(priority: n % 3);
                await simulation.Delay(n * Second);
                berth.Release();
                await gate.Passage();
                await simulation.AnyOf(whistle.Wait(), simulation.Delay((n + 1) * Second), berth.Request());
                if (berth.InUse > 2) throw new InvalidOperationException("over capacity");
                while (berth.InUse > 0 && berth.QueueLength == 0) berth.Release();
                await simulation.AllOf(tank.Put(2), simulation.Delay(Second));
                await tank.Take(2);
                ticks += await Value(1);
                await simulation.Start(Child(1)).Join();
                ProcessHandle abandoned = simulation.Start(Child(1000));
                await simulation.Delay(Second);
                abandoned.Interrupt();
                simulation.Schedule(Second, w => w.Fire(), whistle);
                simulation.Schedule(100 * Second, w => w.Fire(), whistle).Cancel();
            }
        }

        async Process Preempts(int priority)
        {
            while (true)
            {
                await crane.Request(priority: priority);
                await simulation.Delay((1 + priority) * Second);
                crane.Release();
                await simulation.Delay((7 - priority) * Second);
            }
        }

        async Process Puts()
        {
            for (int i = 0; ; i++)
            {
                await siding.Put(i);
                await simulation.Delay(Second);
            }
        }

        async Process Takes(bool evenOnly)
        {
            while (true)
            {
                await siding.Take(evenOnly ? isEven : null);
                await simulation.Delay(Second);
            }
        }

        for (int n = 0; n < 20; n++) simulation.Start(Busy(n));
        for (int priority = 0; priority < 3; priority++) simulation.Start(Preempts(priority));
        simulation.Start(Puts());
        simulation.Start(Takes(true));
        simulation.Start(Takes(false));
    }

    [Fact]
    public void No_event_allocates_once_the_run_has_settled()
    {
        using var simulation = new Simulation();
        StartEverything(simulation);
        simulation.Run(SimTime.At(20_000 * Second)); // pools and lists reach their largest size
        long events = simulation.EventCount;

        long before = GC.GetAllocatedBytesForCurrentThread();
        RunEnd end = simulation.Run(SimTime.At(60_000 * Second));
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(EndReason.ReachedTime, end.Reason);
        Assert.InRange(simulation.EventCount - events, 100_000, long.MaxValue);
        Assert.True(allocated < 1000, $"{allocated} bytes"); // the record of the run's end
    }

    /// <summary>Ten million events, most of them waits that are withdrawn: delays of a year that lose an any-of after a second.</summary>
    [Fact]
    public void Ten_million_events_and_their_withdrawn_waits_leave_nothing_in_memory()
    {
        using var simulation = new Simulation();
        var whistle = new Signal(simulation, "whistle");
        var gate = new Gate(simulation, "gate", isOpen: false);

        async Process Waiter()
        {
            while (true) await simulation.AnyOf(whistle.Wait(), simulation.Delay(TimeSpan.FromDays(365)), gate.Passage());
        }

        async Process Caller()
        {
            while (true)
            {
                await simulation.Delay(Second);
                whistle.Fire();
            }
        }

        for (int i = 0; i < 100; i++) simulation.Start(Waiter());
        simulation.Start(Caller());
        simulation.Run(SimTime.At(1000 * Second));
        long before = GC.GetAllocatedBytesForCurrentThread();
        simulation.Run(SimTime.At(100_000 * Second));
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(simulation.EventCount, 10_000_000, long.MaxValue);
        Assert.True(allocated < 1000, $"{allocated} bytes allocated");
        Assert.InRange(gate.QueueLength, 100, 100);
    }

    [Fact]
    public void A_name_is_made_only_when_it_is_asked_for()
    {
        using var simulation = new Simulation();

        async Process Ferry() => await simulation.Delay(Second);

        Assert.Equal("Ferry #1", simulation.Start(Ferry()).Name);
        Assert.Equal("ferry of Alat", simulation.Start(Ferry(), "ferry of Alat").Name);
    }
}
