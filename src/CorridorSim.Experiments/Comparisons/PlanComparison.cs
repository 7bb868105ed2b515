using System.Threading;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Comparisons;

/// <summary>Compares plans with a base, replication by replication over the same random numbers.</summary>
/// <param name="replicator">Runs the replications.</param>
public sealed class PlanComparison(Replicator replicator)
{
    /// <summary>Replications of each plan made before they are paired: enough that threads hardly wait for each other, few enough that they take little room.</summary>
    private const int Block = 256;

    /// <summary>Probability of any false "more" or "less" among the decisive rows.</summary>
    private const double Alpha = 0.05;

    /// <summary>Compares.</summary>
    /// <param name="plans">The base first, then one plan or more.</param>
    /// <param name="options">Indicators that decide, number of replications, band of equivalence.</param>
    /// <param name="cancellation">Ends with the paired replications finished so far.</param>
    /// <exception cref="ArgumentException">Fewer than two plans, a name used twice, or an indicator that not every plan measures.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before all plans had two replications.</exception>
    /// <exception cref="CorridorDeadlockException">A replication came to a standstill.</exception>
    /// <exception cref="ReplicationException">A replication failed.</exception>
    /// <remarks>
    /// Differences are paired; significance is corrected by Holm; equivalence is shown by two one-sided tests. When the number of replications is not fixed, intervals are
    /// confidence sequences and p-values hold at any time, so that stopping early does no harm.
    /// </remarks>
    public Comparison Run(IReadOnlyList<ComparedPlan> plans, ComparisonOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(options);
        CheckPlans(plans);
        var table = new DifferenceTable(plans, options, Alpha);

        var tally = new PairedTally(plans, table.Kpis);
        var rule = new LookSchedule(options.Replications, options.MaxReplications);
        for (var look = rule.First; MakeUpTo(look, plans, tally, options, rule, cancellation); look = rule.After(look))
        {
            if (look >= rule.Last || table.IsDecided(tally))
                break;
        }

        if (tally.Count < 2)
            cancellation.ThrowIfCancellationRequested();
        return table.Conclude(tally);
    }

    /// <summary>Compares studies at hand, the base first, over the replications that all of them have.</summary>
    /// <param name="studies">Two or more with different scenario names, made over the same random seed.</param>
    /// <exception cref="ArgumentException">Fewer than two studies, a name used twice, different random seeds, or no throughput in common.</exception>
    public static Comparison Of(IReadOnlyList<Study> studies)
    {
        ArgumentNullException.ThrowIfNull(studies);
        var plans = studies.Select(study => new ComparedPlan(study.Plan.Scenario, study.Plan, new StudiedCorridor(study.Catalogue))).ToList();
        CheckPlans(plans);
        if (studies.Any(study => study.RandomSeed != studies[0].RandomSeed))
            throw new ArgumentException("Studies over different random seeds are not paired.", nameof(studies));
        var paired = studies.Min(study => study.Replications.Count);
        var options = new ComparisonOptions { RandomSeed = studies[0].RandomSeed, Replications = paired };
        var table = new DifferenceTable(plans, options, Alpha);
        var tally = new PairedTally(plans, table.Kpis);
        for (var replication = 0; replication < paired; replication++)
            tally.Add([.. studies.Select(study => study.Replications[replication].Kpis)]);
        return table.Conclude(tally) with { Studies = [.. studies.Select(study => study.Replications.Count == paired ? study : Shortened(study, paired))] };
    }

    private static Study Shortened(Study study, int replications) =>
        Conclusions.Draw(study.Plan, study.Catalogue, study.RandomSeed, [.. study.Replications.Take(replications)], new Dictionary<string, double>());

    /// <summary>Makes paired replications block by block, so that few of them are at hand at a time; false when cancelled, with those counted that all plans have.</summary>
    private bool MakeUpTo(int count, IReadOnlyList<ComparedPlan> plans, PairedTally tally, ComparisonOptions options, LookSchedule rule, CancellationToken cancellation)
    {
        while (tally.Count < count)
        {
            var (first, block) = (tally.Count, Math.Min(Block, count - tally.Count));
            var done = first * plans.Count;
            var rows = plans.Select(_ => new List<double[]>(block)).ToList();
            var areComplete = plans.Zip(rows).All(plan => replicator.Stream(plan.First.Corridor, options.RandomSeed, first, block, result => Keep(plan.Second, result), cancellation));
            for (var replication = 0; replication < rows.Min(made => made.Count); replication++)
                tally.Add([.. rows.Select(made => made[replication])]);
            if (!areComplete)
                return false;

            void Keep(List<double[]> made, ReplicationResult result)
            {
                made.Add(result.Kpis);
                options.Progress?.Invoke(new StudyProgress(StudyPhase.Replications, ++done, Math.Max(count, rule.First) * plans.Count));
            }
        }

        return true;
    }

    private static void CheckPlans(IReadOnlyList<ComparedPlan> plans)
    {
        if (plans.Count < 2)
            throw new ArgumentException("A comparison needs a base and at least one other plan.", nameof(plans));
        if (plans.GroupBy(plan => plan.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Two plans are called '{twice.Key}'. Give each its own name.", nameof(plans));
    }

    /// <summary>Stands for a corridor whose study is finished.</summary>
    private sealed class StudiedCorridor(Catalogue catalogue) : IReplicable
    {
        public Catalogue Catalogue => catalogue;

        public ReplicationResult Run(ulong randomSeed, int replication) => throw new InvalidOperationException("A finished study is not simulated again. This is a defect in CorridorSim.");
    }
}
