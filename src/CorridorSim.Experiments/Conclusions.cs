using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments;

/// <summary>Draws the conclusions of a study from its replications, whether they were just made, merged from shards or read from a store.</summary>
public static class Conclusions
{
    /// <summary>Estimates the indicators, judges the targets, ranks the bottlenecks and says what a reader must know.</summary>
    /// <param name="plan">The plan simulated.</param>
    /// <param name="catalogue">Names and order of what was measured.</param>
    /// <param name="randomSeed">Key of all random streams.</param>
    /// <param name="replications">Results in replication order, from 0 without gaps; at least one.</param>
    /// <param name="saturation">Demand multiplier at which the corridor saturates, by the name of the target's indicator (<c>throughput.caspian</c>); those that are absent were not searched.</param>
    /// <param name="rule">How the number of replications came about, which decides what interval of a probability is honest.</param>
    /// <exception cref="ArgumentException">No replication, or a gap in the numbers.</exception>
    public static Study Draw(
        CorridorPlan plan,
        Catalogue catalogue,
        ulong randomSeed,
        IReadOnlyList<ReplicationResult> replications,
        IReadOnlyDictionary<string, double> saturation,
        ProbabilityInterval rule = ProbabilityInterval.Wilson)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(replications);
        ArgumentNullException.ThrowIfNull(saturation);
        using var indicators = IndicatorTable.Of(catalogue, replications);
        return Draw(plan, catalogue, randomSeed, indicators, [.. replications.Take(Study.DetailedReplications)], saturation, rule);
    }

    /// <summary>The same from the indicators of all replications and the details of the first of them.</summary>
    internal static Study Draw(
        CorridorPlan plan,
        Catalogue catalogue,
        ulong randomSeed,
        IndicatorTable indicators,
        IReadOnlyList<ReplicationResult> replications,
        IReadOnlyDictionary<string, double> saturation,
        ProbabilityInterval rule)
    {
        CheckNumbers(replications);

        var study = new Study
        {
            Plan = plan,
            Catalogue = catalogue,
            RandomSeed = randomSeed,
            Replications = replications,
            Made = indicators.Count,
            Kpis = Estimate(catalogue, indicators),
            Targets = [.. plan.Targets.Select(target => TargetJudgement.Of(
                target.Key, target.Value, TargetJudgement.Reached(target.Value, catalogue, indicators), TargetJudgement.MeanOffered(target.Value, catalogue, indicators),
                rule, saturation.GetValueOrDefault(target.Value.Indicator, double.NaN)))],
            Bottlenecks = BottleneckRanking.Of(catalogue, replications),
            Warnings = [],
        };
        return study with { Warnings = Cautions.Of(study) };
    }

    /// <summary>One row per indicator, in catalogue order.</summary>
    internal static IReadOnlyList<KpiEstimate> Estimate(Catalogue catalogue, IndicatorTable indicators) =>
        [.. catalogue.Kpis.Select((kpi, column) => Estimate(kpi, indicators.Column(column)))];

    private static KpiEstimate Estimate(KpiInfo kpi, IEnumerable<double> values)
    {
        var observed = values.Where(value => !double.IsNaN(value)).ToArray();
        var sample = Sample.Of(observed);
        Array.Sort(observed);
        return new KpiEstimate(
            kpi.Name, kpi.Unit, sample.Count, sample.Mean, sample.MeanInterval(), Quantile.Of(observed, 0.1), Quantile.Of(observed, 0.5), Quantile.Of(observed, 0.9))
        {
            P10Ci95 = Quantile.IntervalOf(observed, 0.1),
            P50Ci95 = Quantile.IntervalOf(observed, 0.5),
            P90Ci95 = Quantile.IntervalOf(observed, 0.9),
        };
    }

    private static void CheckNumbers(IReadOnlyList<ReplicationResult> replications)
    {
        if (replications.Count == 0)
            throw new ArgumentException("A study needs at least one replication.", nameof(replications));
        for (var i = 0; i < replications.Count; i++)
        {
            if (replications[i].Replication != i)
                throw new ArgumentException($"Replication {i} is missing: replication {replications[i].Replication} stands in its place. Give all results in order, from 0.", nameof(replications));
        }
    }
}
