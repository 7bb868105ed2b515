using CorridorSim.Experiments.Search;
using CorridorSim.Experiments.Verification;

namespace CorridorSim.Experiments.Tests.Search;

public sealed class SeekOnKnownSystemsTests
{
    [Fact]
    public void On_the_ferry_ring_five_vessels_reach_450_round_trips_with_90_percent()
    {
        var certificate = SeekRing(randomSeed: 1, new SeekOptions { Kpi = "number", Threshold = 450, Probability = 0.9 });

        Assert.Equal(["5"], certificate.Cheapest?.Settings);
        Assert.Empty(certificate.Undecided);
    }

    [Fact]
    public void On_the_ferry_ring_four_vessels_reach_440_round_trips_on_average()
    {
        // Product form: 3 vessels make 370.6, 4 make 451.2 round trips a year. (450 is too close to prove: 4 would take thousands of years.)
        var certificate = SeekRing(randomSeed: 1, new SeekOptions { Kpi = "number", Threshold = 440, Probability = null });

        Assert.Equal(["4"], certificate.Cheapest?.Settings);
        Assert.Empty(certificate.Undecided);
    }

    [Fact]
    public void On_the_ferry_ring_hardly_a_certificate_claims_anything_false()
    {
        // At most 5 % may; 4 of 10 would come by chance about once in 1,000 times. The full verification makes 200.
        var wrong = Enumerable.Range(0, 10).Count(seed =>
            SeekChecks.ClaimsSomethingFalse(SeekRing((ulong)seed, new SeekOptions { Kpi = "number", Threshold = 450, Probability = 0.9 })));

        Assert.InRange(wrong, 0, 3);
    }

    [Fact]
    public void At_8_erlangs_eleven_servers_keep_waiting_below_one_in_four()
    {
        // Erlang C: 10 servers 0.409, 11 servers 0.245. Replications of 4,000 customers; asked is the mean share served at once.
        var certificate = SeekChecks.OnErlangSystems(new Replicator(2), randomSeed: 1);

        Assert.Equal(["11"], certificate.Cheapest?.Settings);
    }

    private static SeekCertificate SeekRing(ulong randomSeed, SeekOptions options) => SeekChecks.OnFerryRing(new Replicator(2), options with { RandomSeed = randomSeed });
}
