using System.Threading;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Comparisons;

/// <summary>Compares plans with a base, replication by replication over the same random numbers.</summary>
/// <param name="replicator">Runs the replications.</param>
public sealed class PlanComparison(Replicator replicator)
{
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

        var results = plans.Select(_ => new List<ReplicationResult>()).ToList();
        var rule = new LookSchedule(options.Replications, options.MaxReplications);
        for (var look = rule.First; MakeUpTo(look, plans, results, options, rule, cancellation); look = rule.After(look))
        {
            if (look >= rule.Last || table.IsDecided(results))
                break;
        }

        var paired = results.Min(list => list.Count);
        if (paired < 2)
            cancellation.ThrowIfCancellationRequested();
        return table.Conclude([.. results.Select(list => list.Take(paired).ToList())]);
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
        var comparison = new DifferenceTable(plans, options, Alpha).Conclude([.. studies.Select(study => study.Replications.Take(paired).ToList())]);
        return comparison with { Studies = [.. comparison.Studies.Select((again, i) => studies[i].Replications.Count == paired ? studies[i] : again)] };
    }

    private bool MakeUpTo(
        int count, IReadOnlyList<ComparedPlan> plans, List<List<ReplicationResult>> results, ComparisonOptions options, LookSchedule rule, CancellationToken cancellation)
    {
        var before = results[0].Count;
        var done = before * plans.Count;
        for (var plan = 0; plan < plans.Count; plan++)
        {
            results[plan].AddRange(replicator.Run(plans[plan].Corridor, options.RandomSeed, before, count - before, Deliver, cancellation));
            if (results[plan].Count < count)
                return false;
        }

        return true;

        void Deliver(ReplicationResult result) => options.Progress?.Invoke(new StudyProgress(StudyPhase.Replications, ++done, Math.Max(count, rule.First) * plans.Count));
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
