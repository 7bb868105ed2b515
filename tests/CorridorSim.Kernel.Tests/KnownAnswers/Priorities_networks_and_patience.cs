using CorridorSim.Kernel.Observation;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Randomness;
using CorridorSim.Kernel.Resources;
using Xunit;

namespace CorridorSim.Kernel.Tests.KnownAnswers;

/// <summary>Queues with priorities, networks of queues, limited room and limited patience. Tolerance and false alarms: see <see cref="Verdict"/>.</summary>
public sealed class Priorities_networks_and_patience
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Lets customers come at random, each with its number.</summary>
    private static void Arrive(Simulation simulation, double perHour, RandomStream stream, Func<Process> customer)
    {
        var interval = new Exponential(1 / perHour);

        async Process Arrivals()
        {
            while (true)
            {
                await simulation.Delay(interval.SampleDuration(stream, Hour));
                simulation.Start(customer());
            }
        }

        simulation.Start(Arrivals());
    }

    /// <summary>
    /// Cobham, Oper. Res. 2, 1954: class k waits W0 / ((1 - s(k-1)) (1 - s(k))), with W0 the mean rest of the service under way, the sum of
    /// lambda E[S²] / 2, and s(k) the load of the classes up to k. Constant service 1 at rate 0.3 before exponential service 0.8 at rate 0.4.
    /// </summary>
    [Fact]
    public void A_server_with_priorities_makes_each_class_wait_as_Cobham_found()
    {
        using var simulation = new Simulation();
        var streams = new RandomStreams(21, 0);
        var server = new Resource(simulation, "server", 1);
        Distribution[] services = [new Constant(1), new Exponential(0.8)];
        RandomStream[] draws = [streams.For("first", "service"), streams.For("second", "service")];
        Tally[] waits = [new(), new()];

        async Process Customer(int priority)
        {
            SimTime arrival = simulation.Now;
            await server.Request(priority: priority);
            waits[priority].Add((simulation.Now - arrival) / Hour);
            await simulation.Delay(services[priority].SampleDuration(draws[priority], Hour));
            server.Release();
        }

        Arrive(simulation, 0.3, streams.For("first", "arrival"), () => Customer(0));
        Arrive(simulation, 0.4, streams.For("second", "arrival"), () => Customer(1));
        double[][] means = Batches.Measure(simulation, 60_000, () => waits = [new(), new()], () => waits[0].Mean, () => waits[1].Mean);

        const double W0 = ((0.3 * 1) + (0.4 * 2 * 0.64)) / 2;
        Verdict.Agrees(W0 / 0.7, means[0]);
        Verdict.Agrees(W0 / (0.7 * 0.38), means[1]);
    }

    /// <summary>
    /// Preemption, the work going on where it stopped, equal exponential services: class k stays 1 / (mu (1 - s(k-1)) (1 - s(k))) (White and Christie,
    /// Oper. Res. 6, 1958). The first class does not notice the second: 1 / 0.7. The second: 1 / (0.7 × 0.4).
    /// </summary>
    [Fact]
    public void A_server_with_preemption_lets_the_first_class_not_notice_the_second()
    {
        using var simulation = new Simulation();
        var streams = new RandomStreams(22, 0);
        var server = new PreemptiveResource(simulation, "server", 1);
        var service = new Exponential(1);
        RandomStream draws = streams.For("server", "service");
        Tally[] stays = [new(), new()];

        async Process Customer(int priority)
        {
            SimTime arrival = simulation.Now;
            TimeSpan left = service.SampleDuration(draws, Hour);
            while (left > TimeSpan.Zero)
            {
                await server.Request(priority: priority);
                left = (await simulation.Delay(left)).TimeLeft;
                if (left == TimeSpan.Zero) server.Release();
            }

            stays[priority].Add((simulation.Now - arrival) / Hour);
        }

        Arrive(simulation, 0.3, streams.For("first", "arrival"), () => Customer(0));
        Arrive(simulation, 0.3, streams.For("second", "arrival"), () => Customer(1));
        double[][] means = Batches.Measure(simulation, 60_000, () => stays = [new(), new()], () => stays[0].Mean, () => stays[1].Mean);

        Verdict.Agrees(1 / 0.7, means[0]);
        Verdict.Agrees(1 / (0.7 * 0.4), means[1]);
    }

    /// <summary>Pollaczek and Khinchine: Wq = rho (1 + cv²) / (2 mu (1 - rho)), whatever the law of service beyond its mean and cv.</summary>
    [Theory]
    [InlineData("uniform")]
    [InlineData("Erlang")]
    [InlineData("lognormal")]
    [InlineData("Weibull")]
    [InlineData("triangular")]
    public void The_wait_depends_on_the_service_by_its_mean_and_variance_only(string law)
    {
        Distribution service = law switch
        {
            "uniform" => new Uniform(0, 2),
            "Erlang" => new Erlang(2, 1),
            "lognormal" => new Lognormal(1, 1.2),
            "Weibull" => new Weibull(1.5, 1 / 0.902745292950934),
            _ => new Triangular(0.2, 0.5, 2.3),
        };
        double cv = service.StandardDeviation / service.Mean;

        IReadOnlyList<Queue.Batch> batches = Queue.Simulate(0.6, service, servers: 1, batches: 30, customersPerBatch: 80_000);

        Assert.Equal(1, service.Mean, 9);
        Verdict.Agrees(0.6 * (1 + (cv * cv)) / (2 * 0.4), [.. batches.Select(batch => batch.MeanWait)]);
    }

    /// <summary>Room for K: with n present, customers come at the arrival rate and leave at min(n, c) mu; who finds K present is lost.</summary>
    [Theory]
    [InlineData(1, 4, 0.9)]
    [InlineData(2, 6, 1.8)]
    [InlineData(3, 5, 4.0)]
    public void A_queue_with_limited_room_turns_the_known_share_away(int servers, int room, double load)
    {
        using var simulation = new Simulation();
        var streams = new RandomStreams(23, 0);
        var server = new Resource(simulation, "server", servers);
        var service = new Exponential(1);
        RandomStream draws = streams.For("server", "service");
        double come = 0, lost = 0;

        async Process Customer()
        {
            come++;
            if (server.InUse + server.QueueLength >= room)
            {
                lost++;
                return;
            }

            await server.Request();
            await simulation.Delay(service.SampleDuration(draws, Hour));
            server.Release();
        }

        Arrive(simulation, load, streams.For("queue", "arrival"), Customer);
        double[][] means = Batches.Measure(simulation, 20_000, Reset, () => lost / come, () => server.Queue.MeanLength + server.MeanInUse);

        double[] present = BirthAndDeath(room, _ => load, n => Math.Min(n, servers));
        Verdict.Agrees(present[room], means[0]);
        Verdict.Agrees(MeanOf(present), means[1]);

        void Reset()
        {
            server.ResetStatistics();
            (come, lost) = (0, 0);
        }
    }

    /// <summary>
    /// Servers with impatient customers, exponential patience of mean 2 (Palm 1957; Garnett, Mandelbaum and Reiman 2002): with n present, they
    /// leave at min(n, c) mu + max(0, n - c) theta; the share that gives up is theta Lq / lambda.
    /// </summary>
    [Fact]
    public void Impatient_customers_give_up_at_the_known_rate()
    {
        const double Load = 3, Theta = 0.5;
        const int Servers = 3;
        using var simulation = new Simulation();
        var streams = new RandomStreams(24, 0);
        var server = new Resource(simulation, "servers", Servers);
        var (service, patience) = (new Exponential(1), new Exponential(1 / Theta));
        RandomStream services = streams.For("queue", "service"), patiences = streams.For("queue", "patience");

        async Process Customer()
        {
            TimeSpan waitsAtMost = patience.SampleDuration(patiences, Hour), takes = service.SampleDuration(services, Hour);
            if (await simulation.AnyOf(server.Request(), simulation.Delay(waitsAtMost)) == 1) return;
            await simulation.Delay(takes);
            server.Release();
        }

        Arrive(simulation, Load, streams.For("queue", "arrival"), Customer);
        double[][] means = Batches.Measure(
            simulation, 20_000, server.ResetStatistics,
            () => server.Queue.MeanLength, () => server.Queue.Withdrawn / (double)(server.Queue.Withdrawn + server.Queue.Granted));

        double[] present = BirthAndDeath(200, _ => Load, n => Math.Min(n, Servers) + (Math.Max(0, n - Servers) * Theta));
        double waiting = MeanOf(present, n => Math.Max(0, n - Servers));
        Verdict.Agrees(waiting, means[0]);
        Verdict.Agrees(Theta * waiting / Load, means[1]);
    }

    /// <summary>Burke 1956: what leaves an M/M/1 queue comes at random again, so the second of two servers in a row waits as if it were alone.</summary>
    [Fact]
    public void The_second_server_in_a_row_waits_as_if_it_were_alone()
    {
        using var simulation = new Simulation();
        var streams = new RandomStreams(25, 0);
        Resource[] servers = [new(simulation, "first", 1), new(simulation, "second", 1)];
        Exponential[] services = [new(1), new(0.8)];
        RandomStream[] draws = [streams.For("first", "service"), streams.For("second", "service")];

        async Process Customer()
        {
            for (int i = 0; i < 2; i++)
            {
                await servers[i].Request();
                await simulation.Delay(services[i].SampleDuration(draws[i], Hour));
                servers[i].Release();
            }
        }

        Arrive(simulation, 0.6, streams.For("line", "arrival"), Customer);
        double[][] means = Batches.Measure(
            simulation, 60_000, () => Array.ForEach(servers, server => server.ResetStatistics()),
            () => servers[0].Queue.MeanWait / Hour, () => servers[1].Queue.MeanWait / Hour);

        Verdict.Agrees(0.6 / (1 - 0.6), means[0]);           // rho / (mu - lambda)
        Verdict.Agrees(0.48 / (1.25 - 0.6), means[1]);
    }

    /// <summary>
    /// Jackson, Oper. Res. 5, 1957: each station of an open network is as if alone. 0.3 an hour come to A; from there half goes to B and half to C;
    /// from B 0.4 go back to A. So A sees 0.375 an hour, B and C 0.1875. Loads 0.6, 0.5, and 1.2 at the two servers of C.
    /// </summary>
    [Fact]
    public void Each_station_of_a_network_with_return_holds_as_many_as_if_alone()
    {
        using var simulation = new Simulation();
        var streams = new RandomStreams(26, 0);
        RandomStream routes = streams.For("network", "route"), draws = streams.For("network", "service");
        Resource[] stations = [new(simulation, "A", 1), new(simulation, "B", 1), new(simulation, "C", 2)];
        Exponential[] services = [new(0.6 / 0.375), new(0.5 / 0.1875), new(1.2 / 0.1875)];

        async Process Customer()
        {
            for (int at = 0; at >= 0; at = Next(at))
            {
                await stations[at].Request();
                await simulation.Delay(services[at].SampleDuration(draws, Hour));
                stations[at].Release();
            }
        }

        int Next(int at) => at switch
        {
            0 => routes.Next() < 0.5 ? 1 : 2,
            1 when routes.Next() < 0.4 => 0,
            _ => -1,
        };

        Arrive(simulation, 0.3, streams.For("network", "arrival"), Customer);
        double[][] present = Batches.Measure(
            simulation, 120_000, () => Array.ForEach(stations, station => station.ResetStatistics()),
            [.. stations.Select(station => (Func<double>)(() => station.Queue.MeanLength + station.MeanInUse))]);

        Verdict.Agrees(0.6 / 0.4, present[0]);
        Verdict.Agrees(0.5 / 0.5, present[1]);
        Verdict.Agrees(MeanOf(BirthAndDeath(200, _ => 1.2, n => Math.Min(n, 2))), present[2]);
    }

    /// <summary>
    /// One machine makes to stock: each demand takes a piece, or waits for one, and orders another. Orders are an M/M/1 queue, the shelf is empty when it
    /// is S long or longer, so a demand waits with probability rho^S (Buzacott and Shanthikumar, 1993, ch. 4): 0.6^3 = 0.216.
    /// </summary>
    [Fact]
    public void A_shelf_that_is_refilled_piece_by_piece_is_empty_at_the_known_share_of_demands()
    {
        using var simulation = new Simulation();
        var streams = new RandomStreams(27, 0);
        var shelf = new Stock(simulation, "shelf", initial: 3);
        var machine = new Resource(simulation, "machine", 1);
        var making = new Exponential(0.6);
        RandomStream draws = streams.For("machine", "making");

        async Process Order()
        {
            await machine.Request();
            await simulation.Delay(making.SampleDuration(draws, Hour));
            machine.Release();
            await shelf.Put(1);
        }

        async Process Demand()
        {
            simulation.Start(Order());
            await shelf.Take(1);
        }

        Arrive(simulation, 1, streams.For("shelf", "demand"), Demand);
        double[][] means = Batches.Measure(simulation, 40_000, shelf.ResetStatistics, () => shelf.Takes.Waited / (double)shelf.Takes.Granted);

        Verdict.Agrees(Math.Pow(0.6, 3), means[0]);
    }

    /// <summary>Probability of each number present, 0 to the largest, from the rates of coming and leaving with n present.</summary>
    private static double[] BirthAndDeath(int largest, Func<int, double> coming, Func<int, double> leaving)
    {
        double[] weights = new double[largest + 1];
        weights[0] = 1;
        for (int n = 1; n <= largest; n++) weights[n] = weights[n - 1] * coming(n - 1) / leaving(n);
        double total = weights.Sum();
        return [.. weights.Select(weight => weight / total)];
    }

    private static double MeanOf(double[] probabilities, Func<int, double>? of = null) =>
        probabilities.Select((probability, n) => probability * (of?.Invoke(n) ?? n)).Sum();
}
