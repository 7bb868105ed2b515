using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.Classics;

/// <summary>
/// Two pumps, a tank of 200 litres, 2 litres a second. A car comes every minute and takes 40 litres: 20 s at the pump. Below 50 litres the
/// station calls a truck, which comes after 300 s and fills the tank. By hand: cars at 60, 120, 180, 240 and 300 s take 40 each and empty
/// the tank; the fourth leaves 40, so the truck is called at 240 and comes at 540. The cars of 360 and 420 hold the pumps and
/// wait for fuel, those of 480 and 540 wait for a pump. At 540 there are 200 litres: two cars are filled by 560, two more by 580;
/// these leave 40 in the tank, so that a second truck fills it up.
/// </summary>
public sealed class Gas_station_with_tank_refill
{
    [Fact]
    public void Cars_leave_at_the_seconds_found_by_hand()
    {
        using var simulation = new Simulation();
        var pumps = new Resource(simulation, "pumps", 2);
        var tank = new Stock(simulation, "tank", capacity: 200, initial: 200);
        var isLow = new Signal(simulation, "tank is low");
        var leaves = new List<double>();
        TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

        async Process Car()
        {
            using Hold pump = await pumps.Hold();
            await tank.Take(40);
            if (tank.Amount < 50) isLow.Fire();
            await simulation.Delay(Seconds(40 / 2.0));
            leaves.Add(simulation.Now.SinceStart.TotalSeconds);
        }

        async Process Station()
        {
            while (true)
            {
                await isLow.Wait();
                await simulation.Delay(Seconds(300));
                await tank.Put(tank.Room);
            }
        }

        async Process Street()
        {
            for (int car = 1; car <= 9; car++)
            {
                await simulation.Delay(Seconds(60));
                simulation.Start(Car());
            }
        }

        simulation.Start(Station());
        simulation.Start(Street());
        simulation.Run();

        Assert.Equal([80, 140, 200, 260, 320, 560, 560, 580, 580], leaves);
        Assert.Equal((200, SimTime.At(Seconds(860))), (tank.Amount, simulation.Now)); // called at 560
    }
}
