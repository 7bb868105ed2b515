using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.Classics;

/// <summary>
/// One counter, 50 seats; each visitor wants some seats, and the counter takes a minute. Visitors wait for the counter or for the film to be
/// sold out, whichever is first. By hand: with 3 seats a visitor, 16 sell 48 seats and 2 are left, which the 17th does not take;
/// a film with fewer than 3 seats left is sold out. So the counter works 16 minutes, and all who still wait leave at minute 16.
/// </summary>
public sealed class Movie_counter
{
    [Fact]
    public void Visitors_give_up_in_the_moment_in_which_the_film_is_sold_out()
    {
        using var simulation = new Simulation();
        var counter = new Resource(simulation, "counter", 1);
        var soldOut = new Signal(simulation, "sold out");
        int seats = 50, buyers = 0;
        var disappointed = new List<(int Visitor, double Minute)>();

        async Process Visitor(int number)
        {
            if (await simulation.AnyOf(counter.Request(), soldOut.Wait()) == 1)
            {
                disappointed.Add((number, simulation.Now.SinceStart.TotalMinutes));
                return;
            }

            await simulation.Delay(TimeSpan.FromMinutes(1));
            seats -= 3;
            buyers++;
            if (seats < 3) soldOut.Fire();
            counter.Release();
        }

        for (int number = 1; number <= 20; number++) simulation.Start(Visitor(number));
        simulation.Run();

        Assert.Equal((16, 2, SimTime.At(TimeSpan.FromMinutes(16))), (buyers, seats, simulation.Now));
        Assert.Equal([(17, 16.0), (18, 16.0), (19, 16.0), (20, 16.0)], disappointed);
        Assert.Equal((0, 0), (counter.InUse, counter.QueueLength));
    }
}
