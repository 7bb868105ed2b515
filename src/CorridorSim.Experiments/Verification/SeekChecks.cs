using CorridorSim.Experiments.Search;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Kernel.Randomness;

namespace CorridorSim.Experiments.Verification;

/// <summary>Checks of the search for the cheapest plan on systems whose answer is known.</summary>
internal static class SeekChecks
{
    private const int Searches = 200;

    /// <summary>Fewest vessels that make 450 round trips a year with a probability of 90 %.</summary>
    private const int RightVessels = 5;

    /// <summary>Fewest servers at 8 erlangs that let at most one customer in four wait: Erlang C is .409 for 10, .245 for 11.</summary>
    private const int RightServers = 11;

    private const int FewestServers = 9;

    public static IReadOnlyList<VerificationCheck> All { get; } =
    [
        Right("Certificates on the ferry ring that are right, 450 round trips a year with 90 %", "4 vessels do not reach it, 5 do", (replicator, seed) =>
            !ClaimsSomethingFalse(OnFerryRing(replicator, new SeekOptions { Kpi = "number", Threshold = 450, Probability = 0.9, RandomSeed = seed }), RightVessels - 1)),
        Right("Certificates on Erlang systems that are right, at most one customer in four waits at 8 erlangs", "10 servers do not reach it, 11 do", (replicator, seed) =>
            !ClaimsSomethingFalse(OnErlangSystems(replicator, seed), RightServers - FewestServers)),
    ];

    /// <summary>Seeks the fewest vessels, from 1 to 8.</summary>
    public static SeekCertificate OnFerryRing(Replicator replicator, SeekOptions options) => new PlanSeeker(replicator).Run(
        [new Lever("vessels", [.. Enumerable.Range(1, 8).Select(n => new LeverSetting($"{n}", n))], IsMonotone: true)],
        choice => new NumberOfReplication((seed, n) => QueueModels.FerryRing(
            new RandomStreams(seed, n), choice[0] + 1, new Exponential(12), new Uniform(9, 27), TimeSpan.FromDays(60), TimeSpan.FromDays(365))),
        options);

    /// <summary>Seeks the fewest servers, from 9 to 14.</summary>
    public static SeekCertificate OnErlangSystems(Replicator replicator, ulong randomSeed) => new PlanSeeker(replicator).Run(
        [new Lever("servers", [.. Enumerable.Range(FewestServers, 6).Select(c => new LeverSetting($"{c}", c))], IsMonotone: true)],
        choice => new NumberOfReplication((seed, n) => 1 - QueueModels.Queue(new RandomStreams(seed, n), choice[0] + FewestServers, 8, new Exponential(1), 500, 4000).Delayed),
        new SeekOptions { Kpi = "number", Threshold = 0.75, Probability = null, RandomSeed = randomSeed });

    /// <summary>Whether anything that a certificate on the ferry ring calls proven is wrong.</summary>
    public static bool ClaimsSomethingFalse(SeekCertificate certificate) => ClaimsSomethingFalse(certificate, RightVessels - 1);

    /// <summary>Whether anything that a certificate calls proven is wrong, when the settings from a number on are right.</summary>
    public static bool ClaimsSomethingFalse(SeekCertificate certificate, int firstRight) =>
        certificate.Cheaper.Append(certificate.Cheapest).OfType<SoughtPlan>().Any(plan => plan.Standing switch
        {
            PlanStanding.Feasible => plan.Choice[0] < firstRight,
            PlanStanding.Infeasible or PlanStanding.InfeasibleByMonotonicity => plan.Choice[0] >= firstRight,
            _ => false,
        });

    /// <summary>The share of searches whose certificate claims nothing false must be at least the confidence asked for.</summary>
    private static VerificationCheck Right(string name, string why, Func<Replicator, ulong, bool> isRight)
    {
        var source = $"At least 95 % (confidence asked for) of {Searches}; 97.5 % +- 2.5 points; {why}";
        return new(name, source, false, effort =>
        {
            // The searches side by side: each makes few replications at a time.
            var searches = new NumberOfReplication((seed, n) => isRight(new Replicator(1), seed + (ulong)n) ? 1 : 0);
            var right = effort.Replicator.Run(searches, effort.RandomSeed, 0, Searches).Count(result => result.Kpis[0] == 1);
            return new VerificationResult(name, source, 0.975, new Proportion(right, Searches).Wilson(0.999), 0, 0.025);
        });
    }
}
