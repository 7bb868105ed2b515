using CorridorSim.Experiments.Search;
using CorridorSim.Experiments.Verification;
using CorridorSim.Kernel.Randomness;

namespace CorridorSim.Experiments.Tests.Search;

public sealed class SeekOnKnownSystemsTests
{
    [Fact]
    public void On_the_ferry_ring_five_vessels_reach_450_round_trips_with_90_percent()
    {
        var certificate = SeekRing(randomSeed: 1, new SeekOptions { Kpi = "number", AtLeast = 450, Probability = 0.9 });

        Assert.Equal(["5"], certificate.Cheapest?.Settings);
        Assert.Empty(certificate.Undecided);
    }

    [Fact]
    public void On_the_ferry_ring_four_vessels_reach_440_round_trips_on_average()
    {
        // Product form: 3 vessels make 370.6, 4 make 451.2 round trips a year. (450 is too close to prove: 4 would take thousands of years.)
        var certificate = SeekRing(randomSeed: 1, new SeekOptions { Kpi = "number", AtLeast = 440, Probability = null });

        Assert.Equal(["4"], certificate.Cheapest?.Settings);
        Assert.Empty(certificate.Undecided);
    }

    [Fact]
    public void On_the_ferry_ring_no_certificate_out_of_thirty_claims_anything_false()
    {
        // At most 5 % may; 7 of 30 would come by chance less than once in 1,000 times.
        var wrong = Enumerable.Range(0, 30).Count(seed =>
        {
            var certificate = SeekRing((ulong)seed, new SeekOptions { Kpi = "number", AtLeast = 450, Probability = 0.9, RandomSeed = (ulong)seed });
            return certificate.Cheaper.Append(certificate.Cheapest).OfType<SoughtPlan>().Any(plan => plan.Standing switch
            {
                PlanStanding.Feasible => plan.Choice[0] + 1 < 5,
                PlanStanding.Infeasible or PlanStanding.InfeasibleByMonotonicity => plan.Choice[0] + 1 >= 5,
                _ => false,
            });
        });

        Assert.InRange(wrong, 0, 6);
    }

    [Fact]
    public void At_8_erlangs_eleven_servers_keep_waiting_below_one_in_four()
    {
        // Erlang C: 10 servers 0.409, 11 servers 0.245. Replications of 4,000 customers; asked is the mean share served at once.
        var certificate = new PlanSeeker(new Replicator(2)).Run(
            [new Lever("servers", [.. Enumerable.Range(9, 6).Select(c => new LeverSetting($"{c}", c))], IsMonotone: true)],
            choice => new NumberOfReplication((seed, n) => 1 - QueueModels.Queue(new RandomStreams(seed, n), choice[0] + 9, 8, new Exponential(1), 500, 4000).Delayed),
            new SeekOptions { Kpi = "number", AtLeast = 0.75, Probability = null });

        Assert.Equal(["11"], certificate.Cheapest?.Settings);
    }

    private static SeekCertificate SeekRing(ulong randomSeed, SeekOptions options) => new PlanSeeker(new Replicator(2)).Run(
        [new Lever("vessels", [.. Enumerable.Range(1, 8).Select(n => new LeverSetting($"{n}", n))], IsMonotone: true)],
        choice => new NumberOfReplication((seed, n) => QueueModels.FerryRing(
            new RandomStreams(seed, n), choice[0] + 1, new Exponential(12), new Uniform(9, 27), TimeSpan.FromDays(60), TimeSpan.FromDays(365))),
        options with { RandomSeed = randomSeed });
}
