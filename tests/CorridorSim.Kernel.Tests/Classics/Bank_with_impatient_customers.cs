using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Randomness;
using CorridorSim.Kernel.Resources;
using CorridorSim.Kernel.Tests.KnownAnswers;
using Xunit;

namespace CorridorSim.Kernel.Tests.Classics;

/// <summary>
/// One counter; a customer who has not been served within an exponential patience leaves (renege). With patience as long on
/// average as service (both 1), whoever is present leaves at rate 1, by service or by giving up: with n present at rate n.
/// So the number present is Poisson with the mean of the offered load a, and the counter is busy with probability 1 - exp(-a).
/// Hence served per time = 1 - exp(-a), and the share that gives up is 1 - (1 - exp(-a)) / a: 0.432332 for a = 2 (Palm, 1957).
/// </summary>
public sealed class Bank_with_impatient_customers
{
    [Fact]
    public void The_share_that_leaves_is_the_one_Palm_found()
    {
        const double Load = 2;
        using var simulation = new Simulation();
        var streams = new RandomStreams(1, 0);
        RandomStream arrivals = streams.For("bank", "arrival"), services = streams.For("bank", "service"), patiences = streams.For("bank", "patience");
        var (interval, one, hour) = (new Exponential(1 / Load), new Exponential(1), TimeSpan.FromHours(1));
        var counter = new Resource(simulation, "counter", 1);
        long served = 0, left = 0;

        async Process Customer()
        {
            TimeSpan patience = one.SampleDuration(patiences, hour), service = one.SampleDuration(services, hour);
            if (await simulation.AnyOf(counter.Request(), simulation.Delay(patience)) == 1)
            {
                left++;
                return;
            }

            await simulation.Delay(service);
            counter.Release();
            served++;
        }

        async Process Arrivals()
        {
            while (true)
            {
                await simulation.Delay(interval.SampleDuration(arrivals, hour));
                simulation.Start(Customer());
            }
        }

        simulation.Start(Arrivals());
        var shares = new List<double>();
        for (int batch = 0; batch < 30; batch++)
        {
            (served, left) = (0, 0);
            simulation.Run(simulation.Now + TimeSpan.FromHours(5000));
            shares.Add((double)left / (served + left));
        }

        Verdict.Agrees(1 - ((1 - Math.Exp(-Load)) / Load), shares);
    }
}
