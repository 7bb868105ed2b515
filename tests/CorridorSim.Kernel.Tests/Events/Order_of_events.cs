using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CorridorSim.Kernel.Tests.Events;

public sealed class Order_of_events
{
    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    [Fact]
    public void At_the_same_time_the_lower_priority_number_goes_first_then_the_order_of_scheduling()
    {
        using var simulation = new Simulation();
        var log = new List<string>();
        simulation.Schedule(Minutes(1), log.Add, "a, priority 1", priority: 1);
        simulation.Schedule(Minutes(1), log.Add, "b, priority 0");
        simulation.Schedule(Minutes(1), log.Add, "c, priority -1", priority: -1);
        simulation.Schedule(Minutes(1), log.Add, "d, priority 0");

        simulation.Run();

        Assert.Equal(["c, priority -1", "b, priority 0", "d, priority 0", "a, priority 1"], log);
    }

    [Fact]
    public void The_priority_of_a_process_holds_for_all_its_events()
    {
        using var simulation = new Simulation();
        var log = new List<string>();

        async Process Walker(string name)
        {
            for (int i = 0; i < 2; i++)
            {
                await simulation.Delay(Minutes(1));
                log.Add($"{name}{i}");
            }
        }

        simulation.Start(Walker("late "), priority: 5);
        simulation.Start(Walker("plain "));
        simulation.Start(Walker("early "), priority: -5);
        simulation.Run();

        Assert.Equal(["early 0", "plain 0", "late 0", "early 1", "plain 1", "late 1"], log);
    }

    [Fact]
    public void Who_is_woken_at_an_instant_goes_after_what_was_already_due_then()
    {
        using var simulation = new Simulation();
        var gate = new Gate(simulation, "gate", isOpen: false);
        var log = new List<string>();

        async Process Waits()
        {
            await gate.Passage();
            log.Add("woken");
        }

        simulation.Start(Waits());
        simulation.Schedule(Minutes(1), g => g.Open(), gate);
        simulation.Schedule(Minutes(1), log.Add, "already due");
        simulation.Run();

        Assert.Equal(["already due", "woken"], log);
    }

    [Fact]
    public void A_delay_of_nothing_lets_the_others_of_that_instant_go_first()
    {
        using var simulation = new Simulation();
        var log = new List<string>();

        async Process Polite()
        {
            await simulation.Delay(TimeSpan.Zero);
            log.Add("polite");
        }

        async Process Plain()
        {
            log.Add("plain");
            await simulation.Delay(Minutes(1));
        }

        simulation.Start(Polite());
        simulation.Start(Plain());
        simulation.Run();

        Assert.Equal(["plain", "polite"], log);
    }

    /// <summary>The same random processes, once with the short cut of moving the clock and once without it (an observer switches it off).</summary>
    [Fact]
    public void Moving_the_clock_without_suspending_cannot_be_seen_in_the_results()
    {
        Gen<int[][]> delays = Gen.ArrayOf(Gen.ArrayOf(Gen.Choose(0, 5), 12), 5);
        Always.Holds(delays, all =>
        {
            (List<string> quick, long quickEvents) = Trace(all, null);
            (List<string> slow, long slowEvents) = Trace(all, new Deaf());
            Assert.Equal(slow, quick);
            Assert.Equal(slowEvents, quickEvents);
        });
    }

    private static (List<string> Log, long Events) Trace(int[][] delays, IEventObserver? observer)
    {
        using var simulation = new Simulation { Observer = observer };
        var berth = new Resource(simulation, "berth", 2);
        var log = new List<string>();

        async Process Walker(int number, int[] pauses)
        {
            foreach (int pause in pauses)
            {
                await simulation.Delay(Minutes(pause));
                using Hold hold = await berth.Hold(1 + (pause % 2), priority: pause % 3);
                log.Add($"{number} at {simulation.Now}");
                await simulation.Delay(Minutes(pause / 2.0));
            }
        }

        for (int i = 0; i < delays.Length; i++) simulation.Start(Walker(i, delays[i]), priority: i % 2);
        simulation.Run();
        return (log, simulation.EventCount);
    }

    private sealed class Deaf : IEventObserver
    {
        public void OnEvent(SimTime time, string name)
        {
        }
    }

    [Fact]
    public void Priorities_outside_the_range_are_refused()
    {
        using var simulation = new Simulation();

        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.Schedule(Minutes(1), _ => { }, 0, priority: 512));
        Assert.Throws<ArgumentOutOfRangeException>(() => simulation.Schedule(Minutes(1), _ => { }, 0, priority: -513));
    }
}
