using System.Threading;
using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Comparisons;

/// <summary>
/// Selects the plan with the best mean: replication by replication, plans that are clearly beaten are dropped, until one is left. With the confidence asked for the selected plan is
/// the best, or within the indifference of it.
/// </summary>
/// <remarks>
/// The fully sequential procedure KN for normal observations, also under common random numbers, since only variances of differences enter.
/// Source: S.-H. Kim and B. L. Nelson, ACM TOMACS 11(3), 2001, with c = 1.
/// </remarks>
public sealed class KimNelson
{
    private readonly int _plans;
    private readonly int _firstStage;
    private readonly double _indifference;

    /// <summary>Prepares a selection.</summary>
    /// <param name="plans">Number of plans, 2 or more.</param>
    /// <param name="firstStage">Replications of every plan before the first is dropped, 2 or more; 10 to 30 are usual.</param>
    /// <param name="indifference">Difference of means that is not worth more replications, greater than 0, in the unit of the observations.</param>
    /// <param name="confidence">Probability of a right selection, between 1 / plans and 1.</param>
    public KimNelson(int plans, int firstStage, double indifference, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(plans, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(firstStage, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(indifference);
        Confidence.Check(confidence);
        (_plans, _firstStage, _indifference) = (plans, firstStage, indifference);
        Eta = (Math.Pow(2 * (1 - confidence) / (plans - 1), -2.0 / (firstStage - 1)) - 1) / 2;
        HSquared = 2 * Eta * (firstStage - 1);
    }

    /// <summary>The constant eta of the procedure.</summary>
    public double Eta { get; }

    /// <summary>The constant h squared: 2 eta (n0 - 1).</summary>
    public double HSquared { get; }

    /// <summary>Selects.</summary>
    /// <param name="observe">Makes an observation: plan from 0, replication from 0. Asked in replication order for the plans still in the race.</param>
    /// <param name="moreIsBetter">Whether greater means are better.</param>
    /// <param name="cancellation">Ends the selection with an exception.</param>
    public BestSelection Select(Func<int, int, double> observe, bool moreIsBetter = true, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(observe);
        double Observe(int plan, int replication) => moreIsBetter ? observe(plan, replication) : -observe(plan, replication);

        var first = Enumerable.Range(0, _plans).Select(plan => Enumerable.Range(0, _firstStage).Select(n => Observe(plan, n)).ToArray()).ToArray();
        var sums = first.Select(row => row.Sum()).ToArray();
        var made = Enumerable.Repeat(_firstStage, _plans).ToArray();
        var variances = first.Select(row => first.Select(other => PairedDifference.Of(other, row).Differences.Variance).ToArray()).ToArray();

        var inRace = Enumerable.Range(0, _plans).ToList();
        for (var n = _firstStage; ; n++)
        {
            inRace = [.. inRace.Where(plan => inRace.All(other => sums[plan] / n >= (sums[other] / n) - Margin(variances[plan][other], n)))];
            var noMargin = inRace.All(plan => inRace.All(other => Margin(variances[plan][other], n) == 0)); // Then those left have equal means: more replications of equal plans decide nothing.
            if (inRace.Count == 1 || noMargin)
                return new BestSelection(inRace[0], made, [.. sums.Zip(made, (sum, n) => (moreIsBetter ? sum : -sum) / n)]);
            cancellation.ThrowIfCancellationRequested();
            foreach (var plan in inRace)
            {
                sums[plan] += Observe(plan, n);
                made[plan]++;
            }
        }
    }

    /// <summary>How far a plan may lie behind another and stay in the race after n replications.</summary>
    private double Margin(double variance, int n) =>
        Math.Max(0, _indifference / (2 * n) * ((HSquared * variance / (_indifference * _indifference)) - n));
}

/// <summary>The plan selected.</summary>
/// <param name="Best">Its place, from 0.</param>
/// <param name="Replications">Replications that each plan took.</param>
/// <param name="Means">Mean of each plan over them.</param>
public sealed record BestSelection(int Best, IReadOnlyList<int> Replications, IReadOnlyList<double> Means);
