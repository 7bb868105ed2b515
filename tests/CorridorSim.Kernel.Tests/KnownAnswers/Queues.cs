using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Randomness;
using CorridorSim.Kernel.Resources;
using Xunit;
using static CorridorSim.Kernel.Tests.KnownAnswers.Queue;

namespace CorridorSim.Kernel.Tests.KnownAnswers;

/// <summary>Queues whose answers are known in closed form. Tolerance and false alarms: see <see cref="Verdict"/>.</summary>
public sealed class Queues
{
    /// <summary>Wq = rho / (mu - lambda) with lambda 0.8, mu 1; Lq = lambda Wq; utilisation rho.</summary>
    [Fact]
    public void M_M_1_at_load_point_eight_waits_four_service_times()
    {
        IReadOnlyList<Batch> batches = Simulate(0.8, new Exponential(1), servers: 1, batches: 40, customersPerBatch: 130_000);

        Verdict.Agrees(4, [.. batches.Select(batch => batch.MeanWait)]);
        Verdict.Agrees(3.2, [.. batches.Select(batch => batch.MeanLength)]);
        Verdict.Agrees(0.8, [.. batches.Select(batch => batch.Utilisation)]);
    }

    /// <summary>Pollaczek and Khinchine: Wq = rho / (2 mu (1 - rho)) for constant service.</summary>
    [Fact]
    public void M_D_1_at_load_point_eight_waits_two_service_times()
    {
        IReadOnlyList<Batch> batches = Simulate(0.8, new Constant(1), servers: 1, batches: 30, customersPerBatch: 60_000);

        Verdict.Agrees(2, [.. batches.Select(batch => batch.MeanWait)]);
    }

    /// <summary>Pollaczek and Khinchine with cv 2: Wq = rho (1 + cv²) / (2 mu (1 - rho)), here at load 0.5 = 2.5. Gamma service.</summary>
    [Fact]
    public void M_G_1_waits_longer_the_more_service_times_vary()
    {
        IReadOnlyList<Batch> batches = Simulate(0.5, new Gamma(1, 2), servers: 1, batches: 40, customersPerBatch: 60_000);

        Verdict.Agrees(2.5, [.. batches.Select(batch => batch.MeanWait)]);
    }

    /// <summary>Erlang B; insensitive to the law of service beyond its mean, hence lognormal in the second case.</summary>
    [Fact]
    public void Erlang_loss_rejects_the_known_share()
    {
        IReadOnlyList<Batch> ten = Simulate(10, new Exponential(1), servers: 10, batches: 30, customersPerBatch: 20_000, losesWhoWouldWait: true);
        IReadOnlyList<Batch> three = Simulate(2, new Lognormal(1, 0.9), servers: 3, batches: 30, customersPerBatch: 20_000, losesWhoWouldWait: true);

        Verdict.Agrees(0.214582, [.. ten.Select(batch => batch.ShareLost)]);
        Verdict.Agrees(0.210526, [.. three.Select(batch => batch.ShareLost)]);
    }

    /// <summary>Erlang C: C(3, 2) = 4/9; C(10, 8) = 0.409180 and mu Wq = C / (c - a) = 0.204590.</summary>
    [Fact]
    public void Erlang_delay_lets_the_known_share_wait()
    {
        IReadOnlyList<Batch> three = Simulate(2, new Exponential(1), servers: 3, batches: 30, customersPerBatch: 40_000);
        IReadOnlyList<Batch> ten = Simulate(8, new Exponential(1), servers: 10, batches: 40, customersPerBatch: 250_000);

        Verdict.Agrees(4.0 / 9, [.. three.Select(batch => batch.ShareThatWaits)]);
        Verdict.Agrees(0.409180, [.. ten.Select(batch => batch.ShareThatWaits)]);
        Verdict.Agrees(0.204590, [.. ten.Select(batch => batch.MeanWait)]);
    }

    /// <summary>Asymptotic variance of the wait, rho (2 + 5 rho - 4 rho² + rho³) / (1 - rho)^4 = 1976 at rho 0.8 (Daley 1968; Whitt 1989).
    /// 200 batches: the sample variance lies within 1 ± 0.37 of it but once in 1,000 (chi-square, 199 degrees).</summary>
    [Fact]
    public void M_M_1_run_length_follows_the_asymptotic_variance()
    {
        double[] means = [.. Simulate(0.8, new Exponential(1), servers: 1, batches: 200, customersPerBatch: 15_000).Select(batch => batch.MeanWait)];

        double mean = means.Average();
        double variance = 15_000 * means.Sum(value => (value - mean) * (value - mean)) / (means.Length - 1);

        Assert.InRange(variance / 1976, 0.63, 1.37);
    }

    /// <summary>Banks et al., ch. 6: ten machines, two repairmen, mean run 20, mean repair 5.</summary>
    [Fact]
    public void Machine_repair_keeps_the_known_number_waiting()
    {
        using var simulation = new Simulation();
        var streams = new RandomStreams(7, 0);
        RandomStream runs = streams.For("machines", "run"), repairs = streams.For("machines", "repair");
        var (run, repair, minute) = (new Exponential(20), new Exponential(5), TimeSpan.FromMinutes(1));
        var repairmen = new Resource(simulation, "repairmen", 2);

        async Process Machine()
        {
            while (true)
            {
                await simulation.Delay(run.SampleDuration(runs, minute));
                await repairmen.Request();
                await simulation.Delay(repair.SampleDuration(repairs, minute));
                repairmen.Release();
            }
        }

        for (int i = 0; i < 10; i++) simulation.Start(Machine());
        var (waiting, down, rate, wait) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (int batch = 0; batch <= 30; batch++)
        {
            repairmen.ResetStatistics();
            simulation.Run(simulation.Now + (40_000 * minute));
            if (batch == 0) continue;
            waiting.Add(repairmen.Queue.MeanLength);
            down.Add(repairmen.Queue.MeanLength + repairmen.MeanInUse);
            rate.Add(repairmen.Queue.Granted / 40_000.0);
            wait.Add(repairmen.Queue.MeanWait / minute);
        }

        // The balance equations give more digits than the book's Lq 1.46, L 3.17, rate 0.342, wq 4.27.
        (double lq, double l, double throughput) = RepairModel(machines: 10, repairmen: 2, run: 20, repair: 5);
        Assert.Equal((1.46, 3.17, 0.342), (Math.Round(lq, 2), Math.Round(l, 2), Math.Round(throughput, 3)));
        Assert.Equal(4.27, lq / throughput, 0.01); // the book divides rounded figures
        Verdict.Agrees(lq, waiting);
        Verdict.Agrees(l, down);
        Verdict.Agrees(throughput, rate);
        Verdict.Agrees(lq / throughput, wait);
    }

    private static (double Waiting, double Down, double Rate) RepairModel(int machines, int repairmen, double run, double repair)
    {
        double[] weight = new double[machines + 1];
        weight[0] = 1;
        for (int n = 1; n <= machines; n++) weight[n] = weight[n - 1] * (machines - n + 1) / run * repair / Math.Min(n, repairmen);
        double total = weight.Sum();
        double waiting = Enumerable.Range(0, machines + 1).Sum(n => Math.Max(0, n - repairmen) * weight[n] / total);
        double down = Enumerable.Range(0, machines + 1).Sum(n => n * weight[n] / total);
        return (waiting, down, (machines - down) / run);
    }

    /// <summary>Hunt, Operations Research 4, 1956: saturated line of exponential stations, blocking after service.</summary>
    [Theory]
    [InlineData(2, 0, 2.0 / 3)]
    [InlineData(3, 0, 22.0 / 39)]
    [InlineData(2, 1, 3.0 / 4)]
    [InlineData(2, 4, 6.0 / 7)]
    public void Blocking_after_service_lets_the_known_share_through(int stations, int buffer, double throughput)
    {
        using var simulation = new Simulation();
        var streams = new RandomStreams(8, 0);
        var service = new Exponential(1);
        RandomStream[] draws = [.. Enumerable.Range(0, stations).Select(i => streams.For($"station-{i}", "service"))];
        Resource[] servers = [.. Enumerable.Range(0, stations).Select(i => new Resource(simulation, $"server {i}", 1))];
        Resource[] places = [.. Enumerable.Range(0, stations).Select(i => new Resource(simulation, $"places {i}", i == 0 ? 1 : 1 + buffer))];
        long done = 0;

        async Process Job()
        {
            for (int i = 0; i < stations; i++)
            {
                await servers[i].Request();
                await simulation.Delay(service.SampleDuration(draws[i], TimeSpan.FromHours(1)));
                if (i + 1 < stations) await places[i + 1].Request(); // holds its server while the next place is full
                servers[i].Release();
                places[i].Release();
            }

            done++;
        }

        async Process Source()
        {
            while (true)
            {
                await places[0].Request();
                simulation.Start(Job());
            }
        }

        simulation.Start(Source());
        var rates = new List<double>();
        for (int batch = 0; batch <= 30; batch++)
        {
            done = 0;
            simulation.Run(simulation.Now + TimeSpan.FromHours(4000));
            if (batch > 0) rates.Add(done / 4000.0);
        }

        Verdict.Agrees(throughput, rates);
    }

    /// <summary>Product form: two berths with exponential handling of 12 h, 36 h at sea in a round trip (any law).</summary>
    [Theory]
    [InlineData(1, 146.0)]
    [InlineData(2, 270.37)]
    [InlineData(4, 451.20)]
    public void A_ferry_ring_makes_the_known_round_trips_a_year(int vessels, double roundTrips) =>
        Verdict.Agrees(roundTrips, RoundTrips(vessels, new Exponential(12), new Lognormal(18, 0.5), years: 120));

    /// <summary>Five ferries with constant times: the berths of 12 h are busy without a pause, 8,760 / 12 = 730.</summary>
    [Fact]
    public void Five_ferries_with_constant_times_make_exactly_730_round_trips()
    {
        Assert.All(RoundTrips(5, new Constant(12), new Constant(18), years: 3), trips => Assert.Equal(730, trips));
    }

    private static List<double> RoundTrips(int vessels, Distribution handling, Distribution sailing, int years)
    {
        using var simulation = new Simulation();
        var streams = new RandomStreams(9, 0);
        TimeSpan hour = TimeSpan.FromHours(1);
        var (east, west) = (new Resource(simulation, "berth east", 1), new Resource(simulation, "berth west", 1));
        long trips = 0;

        async Process Ferry(RandomStream stream)
        {
            while (true)
            {
                foreach (Resource berth in (Resource[])[east, west])
                {
                    await berth.Request();
                    await simulation.Delay(handling.SampleDuration(stream, hour));
                    berth.Release();
                    if (berth == east) trips++;
                    await simulation.Delay(sailing.SampleDuration(stream, hour));
                }
            }
        }

        for (int i = 0; i < vessels; i++) simulation.Start(Ferry(streams.For($"ferry-{i}", "voyage")));
        var results = new List<double>();
        for (int year = 0; year <= years; year++)
        {
            trips = 0;
            simulation.Run(simulation.Now + (8760 * hour));
            if (year > 0) results.Add(trips);
        }

        return results;
    }

    /// <summary>The time everybody spent waiting is the integral of the queue's length, to the tick.</summary>
    [Fact]
    public void Littles_law_holds_as_an_identity()
    {
        using var simulation = new Simulation();
        var streams = new RandomStreams(10, 0);
        RandomStream draws = streams.For("queue", "all");
        var server = new Resource(simulation, "server", 2);
        var service = new Gamma(1, 1.5);

        async Process Customer(int number)
        {
            if (!(await server.Request(1 + (number % 2), priority: number % 3)).IsGranted) return;
            await simulation.Delay(service.SampleDuration(draws, TimeSpan.FromHours(1)));
            server.Release(1 + (number % 2));
        }

        for (int i = 0; i < 5000; i++) simulation.Start(Customer(i), startAfter: TimeSpan.FromHours(0.7 * i));
        simulation.Run();

        Assert.Equal(server.Queue.LengthTicks, server.Queue.WaitTicksOfGranted);
        Assert.True(server.Queue.MeanLength > 1);
    }
}
