namespace CorridorSim.Experiments.Verification;

/// <summary>Answers of queueing theory that a simulation must reproduce. Rates are per time unit; all are for the steady state.</summary>
public static class KnownAnswers
{
    /// <summary>Mean wait before service of an M/G/1 queue, in the time unit of the rates.</summary>
    /// <param name="arrivalRate">Customers per time unit.</param>
    /// <param name="meanService">Mean service time; arrival rate x mean service must lie below 1.</param>
    /// <param name="serviceVariation">Coefficient of variation of the service time: 1 exponential, 0 constant.</param>
    /// <remarks>Formula of Pollaczek and Khinchine. Source: L. Kleinrock, Queueing Systems I, 1975, section 5.6.</remarks>
    public static double WaitOfSingleServer(double arrivalRate, double meanService, double serviceVariation)
    {
        var load = arrivalRate * meanService;
        return load * meanService * (1 + (serviceVariation * serviceVariation)) / (2 * (1 - load));
    }

    /// <summary>Erlang's loss formula: probability that a customer finds all servers busy and goes away.</summary>
    /// <param name="offered">Arrival rate x mean service.</param>
    /// <param name="servers">1 or more.</param>
    /// <remarks>By the recursion B(c) = a B(c - 1) / (c + a B(c - 1)). Source: A. K. Erlang 1917; Kleinrock, section 3.6.</remarks>
    public static double ErlangLoss(double offered, int servers)
    {
        var blocked = 1.0;
        for (var c = 1; c <= servers; c++)
            blocked = offered * blocked / (c + (offered * blocked));
        return blocked;
    }

    /// <summary>Erlang's delay formula: probability that a customer must wait.</summary>
    /// <param name="offered">Arrival rate x mean service, below <paramref name="servers"/>.</param>
    /// <param name="servers">1 or more.</param>
    /// <remarks>C = c B / (c - a (1 - B)). Source: Kleinrock, section 3.5. The mean wait is C / (c mu - lambda).</remarks>
    public static double ErlangDelay(double offered, int servers)
    {
        var blocked = ErlangLoss(offered, servers);
        return servers * blocked / (servers - (offered * (1 - blocked)));
    }

    /// <summary>Mean number of machines waiting for repair, all times exponential.</summary>
    /// <param name="machines">Number of machines.</param>
    /// <param name="crews">Number of repair crews.</param>
    /// <param name="meanRun">Mean time until a machine fails.</param>
    /// <param name="meanRepair">Mean repair time.</param>
    /// <remarks>Balance of births and deaths. Source: J. Banks et al., Discrete-Event System Simulation, ch. 6 (M/M/c/K/K).</remarks>
    public static double MachinesWaiting(int machines, int crews, double meanRun, double meanRepair)
    {
        var weight = 1.0;
        var total = 0.0;
        var waiting = 0.0;
        for (var down = 0; down <= machines; down++)
        {
            total += weight;
            waiting += Math.Max(0, down - crews) * weight;
            weight *= (machines - down) * meanRepair / (Math.Min(down + 1, crews) * meanRun);
        }

        return waiting / total;
    }

    /// <summary>Throughput of two exponential stations of rate 1 with blocking after service, the first never idle.</summary>
    /// <param name="buffers">Places between the stations, 0 or more.</param>
    /// <remarks>(b + 2) / (b + 3). Source: G. C. Hunt, Operations Research 4, 1956.</remarks>
    public static double BlockedLine(int buffers) => (buffers + 2.0) / (buffers + 3);

    /// <summary>Round trips an hour of vessels between two single berths with exponential times; the sailing time may have any law.</summary>
    /// <param name="vessels">1 or more.</param>
    /// <param name="berthHours">Mean time at each berth.</param>
    /// <param name="sailingHours">Mean sailing time of a round trip.</param>
    /// <remarks>Product form by mean value analysis. Source: M. Reiser and S. S. Lavenberg, Journal of the ACM 27, 1980.</remarks>
    public static double FerryRing(int vessels, double berthHours, double sailingHours)
    {
        var atBerth = 0.0;
        var throughput = 0.0;
        for (var n = 1; n <= vessels; n++)
        {
            var stay = berthHours * (1 + atBerth);
            throughput = n / (sailingHours + (2 * stay));
            atBerth = throughput * stay;
        }

        return throughput;
    }
}
