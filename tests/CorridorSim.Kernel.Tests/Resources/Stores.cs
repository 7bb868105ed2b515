using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using FsCheck.Fluent;
using Xunit;

namespace CorridorSim.Kernel.Tests.Resources;

public sealed class Stores
{
    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    [Fact]
    public void Items_leave_by_priority_then_in_the_order_in_which_they_came()
    {
        using var simulation = new Simulation();
        var yard = new Store<string>(simulation, "yard");
        yard.TryPut("a");
        yard.TryPut("b");
        yard.TryPut("urgent", priority: -1);
        yard.TryPut("c");

        Assert.Equal(["urgent", "a", "b", "c"], yard.Items);
    }

    [Fact]
    public void A_filter_takes_the_first_that_will_do_and_does_not_hold_back_others()
    {
        using var simulation = new Simulation();
        var yard = new Store<int>(simulation, "yard");
        var log = new List<string>();

        async Process Taker(string name, Func<int, bool> filter) => log.Add($"{name} {await yard.Take(filter)} at {simulation.Now.SinceStart.TotalMinutes}");
        simulation.Start(Taker("tens", item => item >= 10));
        simulation.Start(Taker("any", _ => true));
        int minute = 0;
        foreach (int item in (int[])[3, 4, 12]) simulation.Schedule(Minutes(++minute), i => yard.TryPut(i), item);
        simulation.Run();

        Assert.Equal(["any 3 at 1", "tens 12 at 3"], log);
        Assert.Equal([4], yard.Items);
    }

    [Fact]
    public void Who_waits_is_served_by_priority_then_in_order_of_arrival()
    {
        using var simulation = new Simulation();
        var yard = new Store<int>(simulation, "yard");
        var log = new List<string>();

        async Process Taker(string name, int priority) => log.Add($"{name} {await yard.Take(priority: priority)}");
        simulation.Start(Taker("a", 2));
        simulation.Start(Taker("b", 1));
        simulation.Start(Taker("c", 1));
        simulation.Run();
        for (int i = 1; i <= 3; i++) yard.TryPut(i);
        simulation.Run();

        Assert.Equal(["b 1", "c 2", "a 3"], log);
    }

    [Fact]
    public void A_full_store_makes_those_who_put_wait_in_order()
    {
        using var simulation = new Simulation();
        var siding = new Store<int>(simulation, "siding", capacity: 2);
        var log = new List<string>();

        async Process Putter(int item)
        {
            await siding.Put(item);
            log.Add($"{item} at {simulation.Now.SinceStart.TotalMinutes}");
        }

        for (int item = 1; item <= 4; item++) simulation.Start(Putter(item));
        simulation.Schedule(Minutes(5), s => s.TryTake(out _), siding);
        simulation.Schedule(Minutes(7), s => s.TryTake(out _, item => item == 3), siding);
        simulation.Run();

        Assert.Equal(["1 at 0", "2 at 0", "3 at 5", "4 at 7"], log);
        Assert.Equal([2, 4], siding.Items);
        Assert.False(siding.TryPut(9));
    }

    /// <summary>Every item that was put is taken once or is still there; what is there stands in the order in which it came.</summary>
    [Fact]
    public void Items_are_conserved() =>
        Always.Holds(
            Gen.ArrayOf(Gen.Elements(true, false).Zip(Gen.Choose(0, 30)).Zip(Gen.Choose(0, 12), (both, patience) => (both.Item1, both.Item2, patience))),
            moves =>
            {
                using var simulation = new Simulation();
                var siding = new Store<int>(simulation, "siding", capacity: 3);
                var (put, taken) = (new List<int>(), new List<int>());
                int number = 0;

                async Process Mover(bool puts, int at, int patience)
                {
                    await simulation.Delay(Minutes(at));
                    int item = number++;
                    if (puts)
                    {
                        if (await simulation.AnyOf(siding.Put(item), simulation.Delay(Minutes(patience))) == 0) put.Add(item);
                        return;
                    }

                    Winner winner = await simulation.AnyOf(siding.Take(), simulation.Delay(Minutes(patience)));
                    if (winner == 0) taken.Add(winner.ItemFrom(siding));
                }

                foreach ((bool puts, int at, int patience) in moves) simulation.Start(Mover(puts, at, patience));
                simulation.Run();

                Assert.Equal(put.Order(), taken.Concat(siding.Items).Order());
                Assert.Equal(put.Where(siding.Items.Contains), siding.Items);
                Assert.Equal((0, 0), (siding.PutQueueLength, siding.TakeQueueLength));
            });

    /// <summary>The ring of items against a plain list.</summary>
    [Fact]
    public void The_ring_of_items_equals_a_sorted_list() =>
        Always.Holds(
            Gen.ArrayOf(Gen.Choose(0, 4).Zip(Gen.Choose(0, 3)), 60),
            operations =>
            {
                var ring = new ItemQueue<int>();
                var list = new List<(int Priority, int Item)>();
                int number = 0;
                foreach ((int what, int priority) in operations)
                {
                    if (what < 3)
                    {
                        ring.Add(++number, priority);
                        list.Insert(list.FindLastIndex(entry => entry.Priority <= priority) + 1, (priority, number));
                    }
                    else if (list.Count > 0)
                    {
                        int index = (priority * 7) % list.Count;
                        Assert.Equal((list[index].Item, list[index].Priority), ring.RemoveAt(index));
                        list.RemoveAt(index);
                    }

                    Assert.Equal(list.Select(entry => entry.Item), Enumerable.Range(0, ring.Count).Select(i => ring[i]));
                }
            });
}
