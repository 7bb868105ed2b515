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
                    Assert.InRange(tank.Amount, 0, 12);
                }

                foreach ((int amount, int at, int patience) in moves) simulation.Start(Mover(amount, at, patience));
                simulation.Run();

                Assert.Equal(put, taken + tank.Amount);
                Assert.Equal((0, 0, 0), (tank.PutQueueLength, tank.TakeQueueLength, simulation.ProcessesAlive));
            });
}
