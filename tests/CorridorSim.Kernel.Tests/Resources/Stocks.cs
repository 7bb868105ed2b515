using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using FsCheck.Fluent;
using Xunit;

namespace CorridorSim.Kernel.Tests.Resources;

public sealed class Stocks
{
    private static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);

    [Fact]
    public void A_large_take_waits_for_the_whole_amount_and_is_not_overtaken()
    {
        using var simulation = new Simulation();
        var tank = new Stock(simulation, "tank", capacity: 100);
        var log = new List<string>();

        async Process Taker(string name, long amount)
        {
            await tank.Take(amount);
            log.Add($"{name} at {simulation.Now.SinceStart.TotalMinutes}");
        }

        simulation.Start(Taker("large", 60));
        simulation.Start(Taker("small", 5));
        for (int minute = 1; minute <= 7; minute++) simulation.Schedule(Minutes(minute), t => t.TryPut(10), tank);
        simulation.Run();

        Assert.Equal(["large at 6", "small at 7"], log);
        Assert.Equal(5, tank.Amount);
    }

    [Fact]
    public void A_put_waits_for_room_and_a_take_makes_it()
    {
        using var simulation = new Simulation();
        var tank = new Stock(simulation, "tank", capacity: 10, initial: 8);
        SimTime put = default;

        async Process Putter()
        {
            await tank.Put(5);
            put = simulation.Now;
        }

        simulation.Start(Putter());
        simulation.Schedule(Minutes(3), t => t.TryTake(3), tank);
        simulation.Run();

        Assert.Equal((SimTime.At(Minutes(3)), 10), (put, tank.Amount));
    }

    [Fact]
    public void Parts_can_be_moved_as_far_as_they_go()
    {
        using var simulation = new Simulation();
        var tank = new Stock(simulation, "tank", capacity: 10, initial: 4);

        Assert.Equal((4, 0, 10), (tank.TakeUpTo(7), tank.TakeUpTo(7), tank.PutUpTo(25)));
        Assert.Equal((0, 10), (tank.PutUpTo(1), tank.Amount));
    }

    [Fact]
    public void A_take_in_parts_takes_what_comes_and_is_not_overtaken()
    {
        using var simulation = new Simulation();
        var tank = new Stock(simulation, "tank", capacity: 10, initial: 4);
        var log = new List<string>();

        async Process Truck(string name, long amount)
        {
            StockFlow flow = await tank.TakeInParts(amount);
            log.Add($"{name} has {flow.Moved} at {simulation.Now.SinceStart.TotalMinutes}");
        }

        simulation.Start(Truck("large", 25)); // 4 at once and 7 in each of the minutes 1, 2 and 3
        simulation.Start(Truck("small", 1));
        for (int minute = 1; minute <= 4; minute++) simulation.Schedule(Minutes(minute), t => t.TryPut(7), tank);
        simulation.Run();

        Assert.Equal(["large has 25 at 3", "small has 1 at 4"], log);
        Assert.Equal((6, 2, 2), (tank.Amount, tank.Takes.Granted, tank.Takes.Waited));
    }

    [Fact]
    public void A_put_in_parts_and_a_take_in_parts_larger_than_the_stock_meet_in_no_time()
    {
        using var simulation = new Simulation();
        var pipe = new Stock(simulation, "pipe", capacity: 3);
        (long put, long taken) = (0, 0);

        async Process Putter() => put = (await pipe.PutInParts(100)).Moved;
        async Process Taker() => taken = (await pipe.TakeInParts(98)).Moved;
        simulation.Start(Putter());
        simulation.Start(Taker());
        simulation.Run();

        Assert.Equal((100, 98, 2, SimTime.Zero), (put, taken, pipe.Amount, simulation.Now));
    }

    [Fact]
    public void A_take_in_parts_that_is_cut_short_keeps_what_it_has()
    {
        using var simulation = new Simulation();
        var tank = new Stock(simulation, "tank", capacity: 10, initial: 4);
        var flows = new List<StockFlow>();

        async Process Truck()
        {
            flows.Add(await tank.TakeInParts(9));
            flows.Add(await tank.TakeInParts(9));
        }

        ProcessHandle truck = simulation.Start(Truck());
        simulation.Schedule(Minutes(1), t => t.TryPut(3), tank);
        simulation.Schedule(Minutes(2), t => t.Interrupt("storm"), truck);
        simulation.Schedule(Minutes(2), t => t.Interrupt("still storm"), truck); // for the next wait, which then moves nothing
        simulation.Schedule(Minutes(3), t => t.TryPut(5), tank);
        simulation.Run();

        Assert.Equal([(7, "storm"), (0, "still storm")], flows.Select(flow => (flow.Moved, (string)flow.Outcome.Cause!)));
        Assert.Equal((5, 0), (tank.Amount, tank.TakeQueueLength));
    }

    [Fact]
    public void Amounts_that_can_never_be_moved_are_refused()
    {
        using var simulation = new Simulation();
        var tank = new Stock(simulation, "tank", capacity: 10);

        Assert.Throws<ArgumentOutOfRangeException>(() => tank.Take(11));
        Assert.Throws<ArgumentOutOfRangeException>(() => tank.Put(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Stock(simulation, "tank", capacity: 10, initial: 11));
    }

    [Fact]
    public void The_mean_amount_is_weighted_by_time()
    {
        using var simulation = new Simulation();
        var tank = new Stock(simulation, "tank", capacity: 10, initial: 8);
        simulation.Schedule(Minutes(15), t => t.TryTake(6), tank);
        simulation.Run(SimTime.At(Minutes(20)));

        Assert.Equal(((8 * 15.0) + (2 * 5)) / 20, tank.MeanAmount);
    }

    /// <summary>What was put is what was taken plus what is there, and the amount stays within its bounds, whatever happens.</summary>
    [Fact]
    public void Amounts_are_conserved() =>
        Always.Holds(
            Gen.ArrayOf(Gen.Choose(-9, 9).Zip(Gen.Choose(0, 30)).Zip(Gen.Choose(0, 12), (both, patience) => (both.Item1, both.Item2, patience))),
            moves =>
            {
                using var simulation = new Simulation();
                var tank = new Stock(simulation, "tank", capacity: 12, initial: 5);
                long put = 5, taken = 0;

                async Process Mover(int amount, int at, int patience)
                {
                    await simulation.Delay(Minutes(at));
                    if (amount > 0 && await simulation.AnyOf(tank.Put(amount), simulation.Delay(Minutes(patience))) == 0) put += amount;
                    if (amount < 0 && await simulation.AnyOf(tank.Take(-amount), simulation.Delay(Minutes(patience))) == 0) taken -= amount;
                    if (patience > 6) await MoveInParts(amount, patience);
                    Assert.InRange(tank.Amount, 0, 12);
                }

                async Process MoveInParts(int amount, int patience)
                {
                    async Process Move()
                    {
                        if (amount == 0) return;
                        StockFlow flow = amount > 0 ? await tank.PutInParts(2 * amount) : await tank.TakeInParts(-2 * amount);
                        if (amount > 0) put += flow.Moved;
                        else taken += flow.Moved;
                    }

                    ProcessHandle move = simulation.Start(Move());
                    if (await simulation.AnyOf(move, simulation.Delay(Minutes(patience))) == 1) move.Interrupt();
                    await move.Join();
                }

                foreach ((int amount, int at, int patience) in moves) simulation.Start(Mover(amount, at, patience));
                simulation.Run();

                Assert.Equal(put, taken + tank.Amount);
                Assert.Equal((0, 0, 0), (tank.PutQueueLength, tank.TakeQueueLength, simulation.ProcessesAlive));
            });
}
