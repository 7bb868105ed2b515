using System.Threading;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Comparisons;

/// <summary>Finds the plan with the best mean by the procedure of Kim and Nelson, with common random numbers and no more replications than the decision needs.</summary>
/// <param name="replicator">Runs the replications.</param>
public sealed class BestPlan(Replicator replicator)
{
    /// <summary>Replications made at once for each plan still in the race, so that all cores have work; those not needed are not used.</summary>
    private const int Ahead = 8;

    /// <summary>Selects.</summary>
    /// <param name="plans">Two or more.</param>
    /// <param name="kpi">Indicator whose mean decides; must be observed in every replication.</param>
    /// <param name="indifference">Difference of means that is not worth more replications, in the unit of the indicator.</param>
    /// <param name="moreIsBetter">Whether greater means are better.</param>
    /// <param name="firstStage">Replications of every plan before the first is dropped.</param>
    /// <param name="confidence">Probability that the plan selected is the best or within the indifference of it, at least.</param>
    /// <param name="randomSeed">Key of all random streams.</param>
    /// <param name="progress">Told how many replications were made, over all plans; how many will be needed nobody knows.</param>
    /// <param name="cancellation">Ends with an exception.</param>
    /// <exception cref="ArgumentException">A plan does not measure the indicator.</exception>
    public BestSelection Select(
        IReadOnlyList<IReplicable> plans, string kpi, double indifference, bool moreIsBetter = true, int firstStage = 20, double confidence = 0.95,
        ulong randomSeed = 1, Action<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var columns = plans.Select(plan => plan.Catalogue.IndexOf(kpi)).ToList();
        if (columns.Contains(-1))
            throw new ArgumentException($"Not every plan measures '{kpi}', so it cannot decide between them.", nameof(plans));

        var done = 0;
        var values = plans.Select(_ => new List<double>()).ToList();
        return new KimNelson(plans.Count, firstStage, indifference, confidence).Select(Observe, moreIsBetter, cancellation);

        double Observe(int plan, int replication)
        {
            if (replication >= values[plan].Count)
            {
                var count = Math.Max(Ahead, firstStage - values[plan].Count);
                var made = replicator.Run(plans[plan], randomSeed, values[plan].Count, count, _ => progress?.Invoke(++done), cancellation);
                cancellation.ThrowIfCancellationRequested();
                values[plan].AddRange(made.Select(result => result.Kpis[columns[plan]]));
            }

            return values[plan][replication];
        }
    }
}
