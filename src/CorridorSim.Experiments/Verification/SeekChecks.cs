using CorridorSim.Experiments.Search;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Kernel.Randomness;

namespace CorridorSim.Experiments.Verification;

/// <summary>Checks of the search for the cheapest plan on a system whose answer is known.</summary>
internal static class SeekChecks
{
    private const string Name = "Certificates on the ferry ring that are right, 450 round trips a year with 90 %";
    private const string Source = "At least 95 % (confidence asked for); 97.5 % +- 2.5 points; 4 vessels do not reach it, 5 do";
    private const int Searches = 200;

    /// <summary>Fewest vessels that make 450 round trips a year with a probability of 90 %.</summary>
    private const int RightAnswer = 5;

    public static IReadOnlyList<VerificationCheck> All { get; } = [new(Name, Source, false, Coverage)];

    /// <summary>Seeks the fewest vessels, from 1 to 8.</summary>
    public static SeekCertificate OnFerryRing(Replicator replicator, SeekOptions options) => new PlanSeeker(replicator).Run(
        [new Lever("vessels", [.. Enumerable.Range(1, 8).Select(n => new LeverSetting($"{n}", n))], IsMonotone: true)],
        choice => new NumberOfReplication((seed, n) => QueueModels.FerryRing(
            new RandomStreams(seed, n), choice[0] + 1, new Exponential(12), new Uniform(9, 27), TimeSpan.FromDays(60), TimeSpan.FromDays(365))),
        options);

    /// <summary>Whether anything that a certificate calls proven is wrong.</summary>
    public static bool ClaimsSomethingFalse(SeekCertificate certificate) =>
        certificate.Cheaper.Append(certificate.Cheapest).OfType<SoughtPlan>().Any(plan => plan.Standing switch
        {
            PlanStanding.Feasible => plan.Choice[0] + 1 < RightAnswer,
            PlanStanding.Infeasible or PlanStanding.InfeasibleByMonotonicity => plan.Choice[0] + 1 >= RightAnswer,
            _ => false,
        });

    private static VerificationResult Coverage(VerificationEffort effort)
    {
        var right = Enumerable.Range(0, Searches).Count(n =>
            !ClaimsSomethingFalse(OnFerryRing(effort.Replicator, new SeekOptions { Kpi = "number", Threshold = 450, Probability = 0.9, RandomSeed = effort.RandomSeed + (ulong)n })));
        return new VerificationResult(Name, Source, 0.975, new Proportion(right, Searches).Wilson(0.999), 0, 0.025);
    }
}
