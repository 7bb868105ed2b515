using CorridorSim.Kernel;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Randomness;
using CorridorSim.Kernel.Resources;

namespace CorridorSim.Experiments.Verification;

/// <summary>Small systems with known answers, built on the kernel as a corridor is. One time unit is an hour.</summary>
internal static class QueueModels
{
    /// <summary>What an open queue showed after the warm-up.</summary>
    /// <param name="MeanWait">Hours from arrival to the start of service.</param>
    /// <param name="Delayed">Share of the customers that had to wait, or that were turned away where nobody waits.</param>
    public readonly record struct QueueOutcome(double MeanWait, double Delayed);

    /// <summary>Poisson arrivals, a number of equal servers, first come first served.</summary>
    public static QueueOutcome Queue(RandomStreams streams, int servers, double arrivalRate, Distribution service, int warmUp, int customers, bool mayWait = true)
    {
        using var simulation = new Simulation();
        var desk = new Resource(simulation, "servers", servers);
        var gaps = streams.For("customers", "arrival");
        var services = streams.For("servers", "service");
        var between = new Exponential(1 / arrivalRate);
        var waitTicks = 0L;
        var delayed = 0;

        async Process Customer(bool counts, TimeSpan served)
        {
            var arrived = simulation.Now;
            if (mayWait)
            {
                await desk.Request();
            }
            else if (!desk.TryRequest())
            {
                delayed += counts ? 1 : 0;
                return;
            }

            var wait = simulation.Now - arrived;
            if (counts)
            {
                waitTicks += wait.Ticks;
                delayed += wait > TimeSpan.Zero ? 1 : 0;
            }

            await simulation.Delay(served);
            desk.Release();
        }

        async Process Arrivals()
        {
            for (var n = 0; n < warmUp + customers; n++)
            {
                await simulation.Delay(Hours(between, gaps));
                _ = simulation.Start(Customer(n >= warmUp, Hours(service, services)));
            }
        }

        simulation.Start(Arrivals());
        simulation.Run();
        return new QueueOutcome(waitTicks / (double)TimeSpan.TicksPerHour / customers, (double)delayed / customers);
    }

    /// <summary>What the waits of all customers of an M/M/1 queue add up to, less the time-integral of the queue, from empty to empty, in hours.</summary>
    public static double LittleDeviation(RandomStreams streams, double load, int customers)
    {
        using var simulation = new Simulation();
        var desk = new Resource(simulation, "server", 1);
        var (gaps, services) = (streams.For("customers", "arrival"), streams.For("servers", "service"));
        var (between, service) = (new Exponential(1 / load), new Exponential(1));
        var waitTicks = 0L;

        async Process Customer(TimeSpan served)
        {
            var arrived = simulation.Now;
            await desk.Request();
            waitTicks += (simulation.Now - arrived).Ticks;
            await simulation.Delay(served);
            desk.Release();
        }

        async Process Arrivals()
        {
            for (var n = 0; n < customers; n++)
            {
                await simulation.Delay(Hours(between, gaps));
                _ = simulation.Start(Customer(Hours(service, services)));
            }
        }

        simulation.Start(Arrivals());
        simulation.Run();
        return (waitTicks / (double)TimeSpan.TicksPerHour) - (desk.Queue.MeanLength * simulation.Now.SinceStart.TotalHours);
    }

    /// <summary>Machines that fail and wait for repair crews; mean number waiting.</summary>
    public static double MachineRepair(RandomStreams streams, int machines, int crews, double meanRun, double meanRepair, TimeSpan warmUp, TimeSpan measured)
    {
        using var simulation = new Simulation();
        var shop = new Resource(simulation, "crews", crews);
        var run = new Exponential(meanRun);
        var repair = new Exponential(meanRepair);

        async Process Machine(RandomStream runs, RandomStream repairs)
        {
            while (true)
            {
                await simulation.Delay(Hours(run, runs));
                await shop.Request();
                await simulation.Delay(Hours(repair, repairs));
                shop.Release();
            }
        }

        for (var n = 1; n <= machines; n++)
            simulation.Start(Machine(streams.For($"machine-{n}", "run"), streams.For($"machine-{n}", "repair")));
        simulation.Run(SimTime.At(warmUp));
        shop.ResetStatistics();
        simulation.Run(SimTime.At(warmUp + measured));
        return shop.Queue.MeanLength;
    }

    /// <summary>Stations in line with exponential times of mean 1, blocking after service, the first never idle; jobs finished an hour.</summary>
    public static double BlockedLine(RandomStreams streams, int stations, int buffers, TimeSpan warmUp, TimeSpan measured)
    {
        using var simulation = new Simulation();
        var service = new Exponential(1);
        var places = Enumerable.Range(0, stations).Select(n => new Resource(simulation, $"station {n + 1}", 1)).ToArray();
        // A finished job keeps its station until there is room behind it: in the buffer, or at the next station.
        var rooms = Enumerable.Range(0, stations).Select(n => new Resource(simulation, $"buffer {n + 1}", Math.Max(1, buffers))).ToArray();
        var times = Enumerable.Range(0, stations).Select(n => streams.For($"station-{n + 1}", "service")).ToArray();
        var finished = 0L;

        async Process Job()
        {
            for (var station = 0; ; station++)
            {
                await simulation.Delay(Hours(service, times[station]));
                if (station == stations - 1)
                {
                    places[station].Release();
                    finished++;
                    return;
                }

                if (buffers > 0)
                {
                    await rooms[station].Request();
                    places[station].Release();
                    await places[station + 1].Request();
                    rooms[station].Release();
                }
                else
                {
                    await places[station + 1].Request();
                    places[station].Release();
                }
            }
        }

        async Process Source()
        {
            while (true)
            {
                await places[0].Request();
                _ = simulation.Start(Job());
            }
        }

        simulation.Start(Source());
        simulation.Run(SimTime.At(warmUp));
        finished = 0;
        simulation.Run(SimTime.At(warmUp + measured));
        return finished / measured.TotalHours;
    }

    /// <summary>Vessels that go round between two ports with one berth each; round trips finished in the measured time.</summary>
    public static int FerryRing(RandomStreams streams, int vessels, Distribution berthHours, Distribution crossingHours, TimeSpan warmUp, TimeSpan measured)
    {
        using var simulation = new Simulation();
        Resource[] berths = [new Resource(simulation, "berth A", 1), new Resource(simulation, "berth B", 1)];
        var roundTrips = 0;

        async Process Vessel(RandomStream atBerth, RandomStream atSea)
        {
            while (true)
            {
                foreach (var berth in berths)
                {
                    await berth.Request();
                    await simulation.Delay(Hours(berthHours, atBerth));
                    berth.Release();
                    await simulation.Delay(Hours(crossingHours, atSea));
                }

                roundTrips++;
            }
        }

        for (var n = 1; n <= vessels; n++)
            simulation.Start(Vessel(streams.For($"vessel-{n}", "berth"), streams.For($"vessel-{n}", "crossing")));
        simulation.Run(SimTime.At(warmUp));
        roundTrips = 0;
        simulation.Run(SimTime.At(warmUp + measured));
        return roundTrips;
    }

    /// <summary>Trains that always wait at both ends of a single track take turns; pairs a day.</summary>
    public static double SingleTrack(TimeSpan running, TimeSpan crossing, TimeSpan measured)
    {
        using var simulation = new Simulation();
        var track = new Resource(simulation, "track", 1);
        var through = 0L;

        async Process End()
        {
            while (true)
            {
                await track.Request();
                await simulation.Delay(running + crossing);
                track.Release();
                through++;
            }
        }

        simulation.Start(End());
        simulation.Start(End());
        simulation.Run(SimTime.At(measured));
        return through / 2.0 / measured.TotalDays;
    }

    private static TimeSpan Hours(Distribution law, RandomStream stream) => law.SampleDuration(stream, TimeSpan.FromHours(1));
}
