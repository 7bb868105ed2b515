using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CorridorSim.Kernel.Tests.Resources;

public sealed class Resource_rules
{
    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    /// <summary>Ships that come one minute apart, with the units and the priority they ask for, each staying ten minutes.</summary>
    private static List<string> Berth(Simulation simulation, Resource berth, params (string Name, int Units, int Priority)[] ships)
    {
        var log = new List<string>();

        async Process Ship(string name, int units, int priority)
        {
            await berth.Request(units, priority);
            log.Add($"{name} {simulation.Now.SinceStart.TotalMinutes}");
            await simulation.Delay(Minutes(10));
            berth.Release(units);
        }

        for (int i = 0; i < ships.Length; i++)
            simulation.Start(Ship(ships[i].Name, ships[i].Units, ships[i].Priority), startAfter: Minutes(i));
        return log;
    }

    [Fact]
    public void The_lower_priority_number_is_served_first_and_equals_in_order_of_arrival()
    {
        using var simulation = new Simulation();
        List<string> log = Berth(simulation, new Resource(simulation, "berth", 1), ("a", 1, 0), ("b", 1, 5), ("c", 1, 5), ("d", 1, -1), ("e", 1, 0));

        simulation.Run();

        Assert.Equal(["a 0", "d 10", "e 20", "b 30", "c 40"], log);
    }

    [Fact]
    public void A_large_request_is_not_overtaken_by_a_small_one()
    {
        using var simulation = new Simulation();
        List<string> log = Berth(simulation, new Resource(simulation, "berth", 3), ("a", 2, 0), ("large", 3, 0), ("small", 1, 0));

        simulation.Run();

        Assert.Equal(["a 0", "large 10", "small 20"], log);
    }

    [Fact]
    public void A_small_request_overtakes_where_that_is_allowed()
    {
        using var simulation = new Simulation();
        List<string> log = Berth(simulation, new Resource(simulation, "berth", 3, allowOvertaking: true), ("a", 2, 0), ("large", 3, 0), ("small", 1, 0), ("late", 1, 0));

        simulation.Run();

        Assert.Equal(["a 0", "small 2", "late 10", "large 20"], log);
    }

    [Fact]
    public void A_better_priority_may_pass_one_that_waits_for_more_units()
    {
        using var simulation = new Simulation();
        List<string> log = Berth(simulation, new Resource(simulation, "berth", 3), ("a", 2, 0), ("large", 3, 0), ("urgent", 1, -1));

        simulation.Run();

        Assert.Equal(["a 0", "urgent 2", "large 12"], log);
    }

    [Fact]
    public void More_capacity_is_granted_at_once_and_less_takes_nothing_away()
    {
        using var simulation = new Simulation();
        var berth = new Resource(simulation, "berth", 2);
        List<string> log = Berth(simulation, berth, ("a", 1, 0), ("b", 1, 0), ("c", 1, 0), ("d", 1, 0), ("e", 1, 0));
        simulation.Schedule(Minutes(5), b => b.Capacity = 3, berth);
        simulation.Schedule(Minutes(6), b =>
        {
            b.Capacity = 1;
            Assert.Equal((3, -2), (b.InUse, b.Available));
        }, berth);

        simulation.Run();

        Assert.Equal(["a 0", "b 1", "c 5", "d 15", "e 25"], log);
    }

    [Fact]
    public void Releasing_more_than_is_in_use_is_an_error_that_says_so()
    {
        using var simulation = new Simulation();
        var berth = new Resource(simulation, "berths at Alat", 2);
        berth.TryRequest();

        var exception = Assert.Throws<InvalidOperationException>(() => berth.Release(2));
        Assert.Contains("2 units of 'berths at Alat' were released at 00:00:00, but only 1 are in use", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => berth.Request(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => berth.Capacity = -1);
    }

    [Fact]
    public void Statistics_are_exact_by_hand()
    {
        using var simulation = new Simulation();
        var berth = new Resource(simulation, "berth", 1);
        Berth(simulation, berth, ("a", 1, 0), ("b", 1, 0), ("c", 1, 0));

        simulation.Run(SimTime.At(Minutes(40)));

        // a 0-10, b waits 1-10, c waits 2-20: queue area 9 + 18 = 27 minutes, in use 30 of 40 minutes.
        Assert.Equal((0.75, 27.0 / 40, 2), (berth.Utilisation, berth.Queue.MeanLength, berth.Queue.MaximumLength));
        Assert.Equal((Minutes(9), Minutes(18)), (berth.Queue.MeanWait, berth.Queue.LongestWait));
        Assert.Equal((3, 2), (berth.Queue.Granted, berth.Queue.Waited));
        berth.ResetStatistics();
        simulation.Run(SimTime.At(Minutes(50)));
        Assert.Equal((0.0, 0.0, 0), (berth.Utilisation, berth.Queue.MeanLength, berth.Queue.Granted));
    }

    [Fact]
    public void Utilisation_counts_the_capacity_there_was()
    {
        using var simulation = new Simulation();
        var berth = new Resource(simulation, "berth", 1);
        berth.TryRequest();
        simulation.Schedule(Minutes(10), b => b.Capacity = 3, berth);
        simulation.Schedule(Minutes(20), s => s.Stop(), simulation);
        simulation.Run();

        Assert.Equal(20.0 / 40, berth.Utilisation); // one berth for 10 minutes, three for 10, one in use for 20
    }

    private sealed record Visit(int Arrival, int Units, int Priority, int Stay, int Patience, bool IsCancelled);

    private static readonly Gen<Visit[]> Visits = Gen.ArrayOf(
        from arrival in Gen.Choose(0, 40)
        from units in Gen.Choose(1, 4)
        from priority in Gen.Choose(0, 2)
        from stay in Gen.Choose(0, 9)
        from patience in Gen.Choose(0, 15)
        from isCancelled in Gen.Elements(false, false, false, true)
        select new Visit(arrival, units, priority, stay, patience, isCancelled));

    /// <summary>Random visitors with random patience, capacity changes and cancellations: never over capacity, and nothing is left behind.</summary>
    [Fact]
    public void Units_are_never_over_granted_and_all_come_back() =>
        Always.Holds(Visits.Zip(Gen.Elements(true, false)), input =>
        {
            using var simulation = new Simulation();
            var berth = new Resource(simulation, "berth", 4, allowOvertaking: input.Item2);

            async Process Visitor(Visit visit)
            {
                await simulation.Delay(Minutes(visit.Arrival));
                Winner winner = await simulation.AnyOf(berth.Request(visit.Units, visit.Priority), simulation.Delay(Minutes(visit.Patience)));
                if (winner != 0) return;
                try
                {
                    Assert.True(berth.InUse <= 4);
                    await simulation.Delay(Minutes(visit.Stay));
                }
                finally
                {
                    berth.Release(visit.Units);
                }
            }

            foreach (Visit visit in input.Item1)
            {
                ProcessHandle visitor = simulation.Start(Visitor(visit), priority: visit.Priority - 1);
                if (visit.IsCancelled) simulation.Schedule(Minutes(visit.Arrival + (visit.Patience / 2)), handle => handle.Cancel(), visitor);
            }

            simulation.Schedule(Minutes(10), b => b.Capacity = 2, berth);
            simulation.Schedule(Minutes(20), b => b.Capacity = 4, berth);
            simulation.Run();

            Assert.Equal((0, 0, 0), (berth.InUse, berth.QueueLength, simulation.ProcessesAlive));
            Assert.True(berth.Queue.WaitTicksOfGranted <= berth.Queue.LengthTicks);
        });
}
