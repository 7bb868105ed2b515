using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.Classics;

/// <summary>
/// Two machines, a wash of 5 minutes, four cars at the start and one every 7 minutes. By hand: 1 and 2 wash 0-5, 3 and 4 wash 5-10;
/// car 5 comes at 7 and waits for 10; car 6 comes at 14, when the other machine is free; car 7 at 21.
/// </summary>
public sealed class Car_wash
{
    [Fact]
    public void Cars_leave_at_the_minutes_found_by_hand()
    {
        using var simulation = new Simulation();
        var machines = new Resource(simulation, "machines", 2);
        var log = new List<string>();

        async Process Car(int number)
        {
            using Hold machine = await machines.Hold();
            await simulation.Delay(TimeSpan.FromMinutes(5));
            log.Add($"{number}: {simulation.Now.SinceStart.TotalMinutes}");
        }

        async Process Street()
        {
            for (int number = 1; number <= 4; number++) simulation.Start(Car(number));
            for (int number = 5; number <= 7; number++)
            {
                await simulation.Delay(TimeSpan.FromMinutes(7));
                simulation.Start(Car(number));
            }
        }

        simulation.Start(Street());
        simulation.Run();

        Assert.Equal(["1: 5", "2: 5", "3: 10", "4: 10", "5: 15", "6: 19", "7: 26"], log);
        Assert.Equal(5 + 5 + 3, machines.Queue.TotalWaitingHours * 60, 9);
    }
}
