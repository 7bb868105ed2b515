using System.Threading;
using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Sensitivity;

/// <summary>What one factor does to an indicator when it alone goes to either end of its range.</summary>
/// <param name="Factor">Path of the factor.</param>
/// <param name="Low">Its value at the lower end, as a scenario writes it.</param>
/// <param name="High">Its value at the upper end.</param>
/// <param name="AtLow">Mean change of the indicator against the plan as it stands, at the lower end.</param>
/// <param name="AtLowCi95">95 % interval of it, paired over the replications.</param>
/// <param name="AtHigh">The same at the upper end.</param>
/// <param name="AtHighCi95">95 % interval of it.</param>
public sealed record Swing(string Factor, string Low, string High, double AtLow, Interval AtLowCi95, double AtHigh, Interval AtHighCi95)
{
    /// <summary>The greater of both changes, without sign.</summary>
    public double Size => Math.Max(Math.Abs(AtLow), Math.Abs(AtHigh));
}

/// <summary>Moves one factor at a time to both ends of its range and leaves all others as the plan has them: what a tornado diagram shows. Blind to interactions.</summary>
/// <param name="replicator">Runs the replications.</param>
public sealed class OneAtATime(Replicator replicator)
{
    /// <summary>Swings every factor.</summary>
    /// <param name="factors">What is varied; one or more.</param>
    /// <param name="corridor">Makes the corridor of one value per factor, NaN for the value that the plan has; one call at a time, from any thread.</param>
    /// <param name="kpi">Indicator looked at.</param>
    /// <param name="replications">Paired replications, 2 or more. Runs: replications x (2 factors + 1).</param>
    /// <param name="randomSeed">Key of all random streams.</param>
    /// <param name="progress">Told about progress.</param>
    /// <param name="cancellation">Ends with an exception: half a tornado says nothing.</param>
    /// <returns>One row per factor, in the order given.</returns>
    public IReadOnlyList<Swing> Run(
        IReadOnlyList<Factor> factors, Func<IReadOnlyList<double>, IReplicable> corridor, string kpi, int replications,
        ulong randomSeed = 1, Action<StudyProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(corridor);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factors.Count, nameof(factors));
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, 2);

        var asItStands = Enumerable.Repeat(double.NaN, factors.Count).ToArray();
        double[][] designs = [asItStands, .. factors.SelectMany((factor, i) => new[] { With(asItStands, i, factor.Quantile(0)), With(asItStands, i, factor.Quantile(1)) })];
        var points = designs.SelectMany(values => Enumerable.Range(0, replications).Select(replication => new EvaluatedPoint(values, replication))).ToList();
        var results = new PointEvaluation(replicator, corridor, kpi, randomSeed).Of(points, progress, cancellation);

        return
        [
            .. factors.Select((factor, i) =>
            {
                var (low, high) = (Against(1 + (2 * i)), Against(2 + (2 * i)));
                return new Swing(factor.Path, factor.Text(factor.Quantile(0)), factor.Text(factor.Quantile(1)), low.Mean, low.MeanInterval(0.95), high.Mean, high.MeanInterval(0.95));
            }),
        ];

        Sample Against(int design) => Sample.Of(Enumerable.Range(0, replications).Select(replication => results[(design * replications) + replication] - results[replication]));
    }

    private static double[] With(double[] values, int place, double value)
    {
        var changed = (double[])values.Clone();
        changed[place] = value;
        return changed;
    }
}
