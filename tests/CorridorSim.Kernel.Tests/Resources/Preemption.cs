using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.Resources;

public sealed class Preemption
{
    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    private static string Clock(Simulation simulation) => $"{simulation.Now.SinceStart.TotalMinutes}";

    /// <summary>Works for some minutes in all, going on where it stopped whenever it was preempted.</summary>
    private static async Process Resume(Simulation simulation, PreemptiveResource crane, string name, double minutes, int priority, List<string> log, int units = 1)
    {
        TimeSpan left = Minutes(minutes);
        while (left > TimeSpan.Zero)
        {
            if (!(await crane.Request(units, priority)).IsGranted) continue;
            WaitOutcome work = await simulation.Delay(left);
            left = work.TimeLeft;
            if (work.IsPreempted)
            {
                Assert.Same(crane, work.Cause);
                log.Add($"{name} loses at {Clock(simulation)} with {left.TotalMinutes}");
            }
            else
            {
                Assert.True(crane.Release());
            }
        }

        log.Add($"{name} done at {Clock(simulation)}");
    }

    [Fact]
    public void A_better_priority_takes_the_unit_and_the_other_goes_on_where_it_stopped()
    {
        using var simulation = new Simulation();
        var crane = new PreemptiveResource(simulation, "crane", 1);
        var log = new List<string>();
        simulation.Start(Resume(simulation, crane, "slow", 10, 5, log));
        simulation.Start(Resume(simulation, crane, "urgent", 4, 1, log), startAfter: Minutes(3));
        simulation.Start(Resume(simulation, crane, "equal", 2, 5, log), startAfter: Minutes(1));
        simulation.Run();

        // 'equal' waits since minute 1, before 'slow' asks again at minute 3.
        Assert.Equal(["slow loses at 3 with 7", "urgent done at 7", "equal done at 9", "slow done at 16"], log);
        Assert.Equal((0, 1), (crane.InUse, crane.Preemptions));
    }

    [Fact]
    public void The_worst_claim_goes_first_and_among_equals_the_latest()
    {
        using var simulation = new Simulation();
        var crane = new PreemptiveResource(simulation, "cranes", 3);
        var log = new List<string>();
        simulation.Start(Resume(simulation, crane, "first", 10, 5, log));
        simulation.Start(Resume(simulation, crane, "second", 10, 5, log), startAfter: Minutes(1));
        simulation.Start(Resume(simulation, crane, "good", 10, 2, log), startAfter: Minutes(2));
        simulation.Start(Resume(simulation, crane, "urgent", 20, 0, log), startAfter: Minutes(3));
        simulation.Run(SimTime.At(Minutes(4)));

        Assert.Equal(["second loses at 3 with 8"], log);
    }

    [Fact]
    public void A_request_that_cannot_be_met_disturbs_nobody()
    {
        using var simulation = new Simulation();
        var crane = new PreemptiveResource(simulation, "cranes", 3);
        var log = new List<string>();
        simulation.Start(Resume(simulation, crane, "best", 10, 0, log));
        simulation.Start(Resume(simulation, crane, "worse", 10, 5, log));
        simulation.Start(Resume(simulation, crane, "large", 5, 1, log, units: 3), startAfter: Minutes(1));
        simulation.Run();

        Assert.Equal(["best done at 10", "worse done at 10", "large done at 15"], log);
    }

    [Fact]
    public void What_is_left_of_a_large_claim_is_granted_to_those_who_wait()
    {
        using var simulation = new Simulation();
        var crane = new PreemptiveResource(simulation, "cranes", 3);
        var log = new List<string>();
        simulation.Start(Resume(simulation, crane, "large", 10, 5, log, units: 3));
        simulation.Start(Resume(simulation, crane, "equal", 4, 5, log), startAfter: Minutes(1));
        simulation.Start(Resume(simulation, crane, "urgent", 6, 1, log), startAfter: Minutes(2));
        simulation.Run();

        Assert.Equal(["large loses at 2 with 8", "equal done at 6", "urgent done at 8", "large done at 16"], log);
    }

    [Fact]
    public void A_process_preempted_while_it_queues_elsewhere_leaves_that_queue()
    {
        using var simulation = new Simulation();
        var crane = new PreemptiveResource(simulation, "crane", 1);
        var berth = new Resource(simulation, "berth", 0);
        WaitOutcome outcome = default;

        async Process Ship()
        {
            await crane.Request(priority: 5);
            outcome = await berth.Request();
        }

        simulation.Start(Ship());
        simulation.Start(Resume(simulation, crane, "urgent", 1, 0, []), startAfter: Minutes(2));
        simulation.Run();

        Assert.Equal((WaitEnd.Preempted, crane), (outcome.End, outcome.Cause));
        Assert.Equal((0, 0), (berth.QueueLength, crane.InUse));
    }

    [Fact]
    public void A_breakdown_takes_the_unit_and_its_repair_gives_it_to_who_asks_again()
    {
        using var simulation = new Simulation();
        var crane = new PreemptiveResource(simulation, "crane", 1);
        var log = new List<string>();
        simulation.Start(Resume(simulation, crane, "job", 10, 0, log));
        simulation.Schedule(Minutes(4), c => c.Capacity = 0, crane);
        simulation.Schedule(Minutes(9), c => c.Capacity = 1, crane);
        simulation.Run(SimTime.At(Minutes(20)));

        Assert.Equal(["job loses at 4 with 6", "job done at 15"], log);
        Assert.Equal(10.0 / 15, crane.Utilisation, 12); // in use 10 of the 15 minutes in which there was a crane, of 20
    }

    [Fact]
    public void Who_takes_its_own_unit_away_learns_it_at_its_next_wait()
    {
        using var simulation = new Simulation();
        var crane = new PreemptiveResource(simulation, "crane", 1);
        var log = new List<string>();

        async Process Clumsy()
        {
            await crane.Request();
            crane.Capacity = 0;
            log.Add($"in use {crane.InUse}");
            WaitOutcome outcome = await simulation.Delay(Minutes(5));
            log.Add($"{outcome.End} with {outcome.TimeLeft.TotalMinutes} at {Clock(simulation)}, releases {crane.Release()}");
        }

        simulation.Start(Clumsy());
        simulation.Run();

        Assert.Equal(["in use 0", "Preempted with 5 at 0, releases False"], log);
    }

    [Fact]
    public void A_unit_lost_before_its_holder_could_go_on_is_reported_at_the_next_wait()
    {
        using var simulation = new Simulation();
        var crane = new PreemptiveResource(simulation, "crane", 0);
        var log = new List<string>();
        simulation.Start(Resume(simulation, crane, "slow", 5, 5, log));
        simulation.Start(Resume(simulation, crane, "urgent", 2, 0, log), priority: 1, startAfter: Minutes(1));
        simulation.Schedule(Minutes(1), c => c.Capacity = 1, crane, priority: -1); // slow is granted, goes on after the urgent one
        simulation.Run();

        Assert.Equal(["slow loses at 1 with 5", "urgent done at 3", "slow done at 8"], log);
    }

    [Fact]
    public void Giving_back_at_once_what_was_lost_leaves_no_notice_behind()
    {
        using var simulation = new Simulation();
        var crane = new PreemptiveResource(simulation, "crane", 1);
        var log = new List<string>();

        async Process Brief()
        {
            await crane.Request();
            crane.Capacity = 0;
            log.Add($"{crane.Release()}");
            log.Add($"{(await simulation.Delay(Minutes(5))).End}");
        }

        simulation.Start(Brief());
        simulation.Run();

        Assert.Equal(["False", "Elapsed"], log);
    }

    [Fact]
    public void A_polite_request_waits_even_with_a_better_priority()
    {
        using var simulation = new Simulation();
        var crane = new PreemptiveResource(simulation, "crane", 1);
        var log = new List<string>();

        async Process Polite()
        {
            await crane.Request(priority: 0, preempts: false);
            log.Add($"polite at {Clock(simulation)}");
            crane.Release();
        }

        simulation.Start(Resume(simulation, crane, "slow", 10, 5, log));
        simulation.Start(Polite(), startAfter: Minutes(1));
        simulation.Run();

        Assert.Equal(["slow done at 10", "polite at 10"], log);
    }

    [Fact]
    public void A_holder_that_ended_without_release_keeps_its_unit_but_can_be_preempted()
    {
        using var simulation = new Simulation();
        var crane = new PreemptiveResource(simulation, "crane", 1);
        var log = new List<string>();

        async Process Forgetful() => await crane.Request(priority: 5);
        simulation.Start(Forgetful());
        simulation.Start(Resume(simulation, crane, "urgent", 1, 0, log), startAfter: Minutes(1));
        simulation.Run();

        Assert.Equal(["urgent done at 2"], log);
    }

    [Fact]
    public void A_holder_that_queues_for_more_of_the_same_loses_its_place_and_nobody_slips_in()
    {
        using var simulation = new Simulation();
        var crane = new PreemptiveResource(simulation, "cranes", 2);
        var log = new List<string>();

        async Process Greedy()
        {
            await crane.Request(1, priority: 5);
            log.Add($"greedy {(await crane.Request(2, priority: 5)).End}");
        }

        simulation.Start(Resume(simulation, crane, "good", 10, 0, log));
        simulation.Start(Greedy());
        simulation.Start(Resume(simulation, crane, "waits", 1, 6, log), startAfter: Minutes(1));
        simulation.Start(Resume(simulation, crane, "urgent", 3, 1, log), startAfter: Minutes(2));
        simulation.Run();

        Assert.Equal(["greedy Preempted", "urgent done at 5", "waits done at 6", "good done at 10"], log);
    }
}
