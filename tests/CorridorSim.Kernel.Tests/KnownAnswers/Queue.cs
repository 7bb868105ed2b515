using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Randomness;
using CorridorSim.Kernel.Resources;

namespace CorridorSim.Kernel.Tests.KnownAnswers;

/// <summary>A queue with Poisson arrivals, a process for each customer, and some servers; measured in batches after a warm-up.</summary>
internal static class Queue
{
    internal sealed record Batch(double MeanWait, double MeanLength, double ShareThatWaits, double ShareLost, double Utilisation);

    internal static IReadOnlyList<Batch> Simulate(
        double arrivalsPerHour, Distribution serviceHours, int servers, int batches, int customersPerBatch, bool losesWhoWouldWait = false)
    {
        using var simulation = new Simulation();
        var streams = new RandomStreams(randomSeed: 2026, replication: 0);
        RandomStream arrivalStream = streams.For("queue", "arrival"), serviceStream = streams.For("queue", "service");
        var interval = new Exponential(1 / arrivalsPerHour);
        var server = new Resource(simulation, "server", servers);
        long arrived = 0, lost = 0;
        TimeSpan hour = TimeSpan.FromHours(1);

        async Process Customer(TimeSpan service)
        {
            if (!losesWhoWouldWait) await server.Request();
            else if (!server.TryRequest())
            {
                lost++;
                return;
            }

            await simulation.Delay(service);
            server.Release();
        }

        async Process Arrivals()
        {
            while (true)
            {
                await simulation.Delay(interval.SampleDuration(arrivalStream, hour));
                arrived++;
                simulation.Start(Customer(serviceHours.SampleDuration(serviceStream, hour)));
            }
        }

        simulation.Start(Arrivals());
        SimTime end = SimTime.At(customersPerBatch / arrivalsPerHour * hour);
        var results = new List<Batch>();
        for (int batch = 0; batch <= batches; batch++)
        {
            server.ResetStatistics();
            (arrived, lost) = (0, 0);
            simulation.Run(end);
            end += customersPerBatch / arrivalsPerHour * hour;
            if (batch == 0) continue; // warm-up
            results.Add(new Batch(
                server.Queue.MeanWait / hour,
                server.Queue.MeanLength,
                (double)server.Queue.Waited / Math.Max(1, server.Queue.Granted),
                (double)lost / arrived,
                server.Utilisation));
        }

        return results;
    }
}
