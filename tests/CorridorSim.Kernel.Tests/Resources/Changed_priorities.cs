using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.Resources;

/// <summary>Who waits can be given another priority, wherever those who wait have priorities.</summary>
public sealed class Changed_priorities
{
    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    /// <summary>a, b and c wait with priority 3; c is given another; the order in which they are served.</summary>
    private static string Served(Simulation simulation, Func<Process> wait, Func<ProcessHandle, int, bool> changePriority, int toPriority, Action serve)
    {
        var log = new List<string>();

        async Process Visitor(string name)
        {
            await wait();
            log.Add(name);
        }

        simulation.Start(Visitor("a"));
        simulation.Start(Visitor("b"));
        ProcessHandle c = simulation.Start(Visitor("c"));
        Assert.False(changePriority(c, toPriority)); // does not wait yet
        simulation.Run();
        Assert.True(changePriority(c, toPriority));
        serve();
        simulation.Run();
        Assert.False(changePriority(c, toPriority)); // has been served
        return string.Join(' ', log);
    }

    [Theory]
    [InlineData(2, "c a b")]
    [InlineData(3, "a b c")] // keeps its place
    [InlineData(4, "a b c")]
    public void At_a_resource(int toPriority, string order)
    {
        using var simulation = new Simulation();
        var berth = new Resource(simulation, "berth", 0);
        async Process Request() => await berth.Request(priority: 3);

        Assert.Equal(order, Served(simulation, Request, berth.ChangePriority, toPriority, () => berth.Capacity = 3));
    }

    [Fact]
    public void At_a_preemptive_resource()
    {
        using var simulation = new Simulation();
        var crane = new PreemptiveResource(simulation, "crane", 0);
        async Process Request() => await crane.Request(priority: 3);

        Assert.Equal("c a b", Served(simulation, Request, crane.ChangePriority, 2, () => crane.Capacity = 3));
    }

    [Fact]
    public void Of_a_put_and_of_a_take_at_a_stock()
    {
        using var simulation = new Simulation();
        var tank = new Stock(simulation, "tank", capacity: 3);
        async Process Take() => await tank.Take(1, priority: 3);
        async Process Put() => await tank.Put(1, priority: 3);

        Assert.Equal("c a b", Served(simulation, Take, tank.ChangePriority, 2, () => tank.PutUpTo(3)));
        tank.PutUpTo(3);
        Assert.Equal("c a b", Served(simulation, Put, tank.ChangePriority, 2, () => tank.TakeUpTo(3)));
    }

    [Fact]
    public void Of_a_put_and_of_a_take_at_a_store()
    {
        using var simulation = new Simulation();
        var siding = new Store<string>(simulation, "siding", capacity: 1);
        async Process Take() => await siding.Take(priority: 3);
        async Process Put() => await siding.Put("wagon", priority: 3);

        Assert.Equal("c a b", Served(simulation, Take, siding.ChangePriority, 2, () =>
        {
            for (int i = 0; i < 3; i++) siding.TryPut("wagon");
        }));
        siding.TryPut("wagon");
        Assert.Equal("c a b", Served(simulation, Put, siding.ChangePriority, 2, () =>
        {
            for (int i = 0; i < 3; i++) siding.TryTake(out _);
        }));
    }

    /// <summary>A large request steps back, so that a small one which it held back can go.</summary>
    [Fact]
    public void Lets_those_go_who_were_held_back()
    {
        using var simulation = new Simulation();
        var tank = new Stock(simulation, "tank", capacity: 100, initial: 10);
        var log = new List<string>();

        async Process Taker(string name, int amount)
        {
            await tank.Take(amount);
            log.Add($"{name} at {simulation.Now.SinceStart.TotalMinutes}");
        }

        ProcessHandle large = simulation.Start(Taker("large", 50));
        simulation.Start(Taker("small", 5));
        simulation.Schedule(Minutes(2), handle => tank.ChangePriority(handle, 1), large);
        simulation.Run();

        Assert.Equal(["small at 2"], log);
    }

    [Fact]
    public void Reaches_a_wait_in_an_any_of()
    {
        using var simulation = new Simulation();
        var berth = new Resource(simulation, "berth", 0);
        var whistle = new Signal(simulation, "whistle");
        async Process Request() => await simulation.AnyOf(berth.Request(priority: 3), whistle.Wait(), berth.Request(priority: 3));

        Assert.Equal("c a b", Served(simulation, Request, berth.ChangePriority, 2, () => berth.Capacity = 3));
        Assert.Equal((3, 0), (berth.InUse, berth.QueueLength));
    }

    [Theory]
    [InlineData(true, "urgent at 2")]
    [InlineData(false, "urgent at 10")] // it asked not to disturb anybody
    public void Takes_the_unit_of_a_worse_holder(bool preempts, string expected)
    {
        using var simulation = new Simulation();
        var crane = new PreemptiveResource(simulation, "crane", 1);
        var log = new List<string>();

        async Process Holder()
        {
            await crane.Request(priority: 5);
            await simulation.Delay(Minutes(10));
            crane.Release();
        }

        async Process Waiter()
        {
            await crane.Request(priority: 6, preempts: preempts);
            log.Add($"urgent at {simulation.Now.SinceStart.TotalMinutes}");
        }

        simulation.Start(Holder());
        ProcessHandle waiter = simulation.Start(Waiter());
        simulation.Schedule(Minutes(1), handle => crane.ChangePriority(handle, 5), waiter); // as good as the holder's: waits on
        simulation.Schedule(Minutes(2), handle => crane.ChangePriority(handle, 4), waiter);
        simulation.Run();

        Assert.Equal([expected], log);
        Assert.Equal(preempts ? 1 : 0, crane.Preemptions);
    }
}
