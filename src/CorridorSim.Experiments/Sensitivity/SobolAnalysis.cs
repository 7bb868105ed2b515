using System.Threading;
using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Sensitivity;

/// <summary>Share of the variance of an indicator that a factor, or a group of them, accounts for.</summary>
/// <param name="Name">Path of the factor, or name of the group.</param>
/// <param name="First">What would vanish, were it known: from 0 to 1, but for sampling error.</param>
/// <param name="FirstCi95">95 % bootstrap interval.</param>
/// <param name="Total">What would remain, were all else known.</param>
/// <param name="TotalCi95">95 % bootstrap interval.</param>
public sealed record VarianceShare(string Name, double First, Interval FirstCi95, double Total, Interval TotalCi95);

/// <summary>Where the variance of an indicator comes from.</summary>
/// <param name="Mean">Mean over factors and replications.</param>
/// <param name="Variance">Variance over factors and replications together.</param>
/// <param name="Factors">One row per factor, in the order given: what we do not know.</param>
/// <param name="Chance">The replications: what varies from year to year whatever we know. Its total share is the Monte Carlo part.</param>
/// <param name="PoorQuality">All factors of quality C or D together; nothing when there are none. More runs will not make it smaller, better sources will.</param>
public sealed record VarianceSplit(double Mean, double Variance, IReadOnlyList<VarianceShare> Factors, VarianceShare Chance, VarianceShare? PoorQuality);

/// <summary>Sobol' indices: splits the variance of an indicator into what varies and what we do not know.</summary>
/// <param name="replicator">Runs the replications.</param>
/// <remarks>
/// The replication is one more factor, called chance, so that its share is estimated like all others and apart from them. Two designs of shifted Sobol' points are crossed;
/// first shares by A. Saltelli et al., Computer Physics Communications 181, 2010 (table 2, formula b), total shares by M. J. W. Jansen, 1999, intervals by bootstrap over rows.
/// Dates and probabilities of events that happen once are drawn by the replication and therefore count as chance here; make them factors to tell them apart.
/// </remarks>
public sealed class SobolAnalysis(Replicator replicator)
{
    /// <summary>Analyses.</summary>
    /// <param name="factors">What is varied; at most 26.</param>
    /// <param name="corridor">Makes the corridor of one value per factor; one call at a time, from any thread.</param>
    /// <param name="kpi">Indicator looked at.</param>
    /// <param name="rows">Rows of each design; a power of two is best. Runs: rows x (factors + 3), or + 4 with factors of quality C or D.</param>
    /// <param name="randomSeed">Key of all random streams.</param>
    /// <param name="progress">Told about progress.</param>
    /// <param name="cancellation">Ends with an exception.</param>
    public VarianceSplit Run(
        IReadOnlyList<Factor> factors, Func<IReadOnlyList<double>, IReplicable> corridor, string kpi, int rows,
        ulong randomSeed = 1, Action<StudyProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(corridor);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factors.Count, nameof(factors));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(factors.Count, SobolPoints.MostFactors / 2, nameof(factors));
        ArgumentOutOfRangeException.ThrowIfLessThan(rows, 4);

        var groups = Groups(factors);
        var points = Points(factors, groups, rows, randomSeed);
        var values = new PointEvaluation(replicator, corridor, kpi, randomSeed).Of(points, progress, cancellation);

        var table = new CrossedDesign([.. values.Chunk(rows)]);
        var all = Enumerable.Range(0, rows).ToArray();
        var shares = table.Shares(all);
        var intervals = Bootstrap.Intervals(rows, randomSeed, table.Shares);
        var named = groups.Select((group, g) => new VarianceShare(group.Name, shares[2 * g], intervals[2 * g], shares[(2 * g) + 1], intervals[(2 * g) + 1])).ToList();
        return new VarianceSplit(
            table.Mean(all), table.Variance(all), [.. named.Take(factors.Count)], named[factors.Count], named.Count > factors.Count + 1 ? named[^1] : null);
    }

    /// <summary>Which columns are swapped together: each factor, chance (the column after the factors), and the factors of poor quality.</summary>
    private static List<(string Name, int[] Columns)> Groups(IReadOnlyList<Factor> factors)
    {
        var groups = factors.Select((factor, column) => (factor.Path, (int[])[column])).Append(("chance", [factors.Count])).ToList();
        int[] poor = [.. Enumerable.Range(0, factors.Count).Where(column => factors[column].Quality is "C" or "D")];
        if (poor.Length > 0)
            groups.Add(("quality C or D", poor));
        return groups;
    }

    /// <summary>Design A, design B, then A with each group's columns taken from B.</summary>
    private static List<EvaluatedPoint> Points(IReadOnlyList<Factor> factors, List<(string Name, int[] Columns)> groups, int rows, ulong randomSeed)
    {
        var levels = SobolPoints.Of(rows, 2 * factors.Count, randomSeed);
        EvaluatedPoint Point(int row, Func<int, bool> isFromB) => new(
            [.. factors.Select((factor, column) => factor.Quantile(levels[row][isFromB(column) ? factors.Count + column : column]))],
            isFromB(factors.Count) ? rows + row : row);

        return
        [
            .. Enumerable.Range(0, rows).Select(row => Point(row, _ => false)),
            .. Enumerable.Range(0, rows).Select(row => Point(row, _ => true)),
            .. groups.SelectMany(group => Enumerable.Range(0, rows).Select(row => Point(row, group.Columns.Contains))),
        ];
    }

    /// <summary>Outputs of the crossed designs: [A, B, swapped groups...][row].</summary>
    private sealed class CrossedDesign(double[][] outputs)
    {
        private readonly double[] _a = outputs[0];
        private readonly double[] _b = outputs[1];

        public double Mean(int[] rows) => rows.Average(row => (_a[row] + _b[row]) / 2);

        public double Variance(int[] rows)
        {
            var mean = Mean(rows);
            return rows.Average(row => (((_a[row] - mean) * (_a[row] - mean)) + ((_b[row] - mean) * (_b[row] - mean))) / 2);
        }

        /// <summary>First and total share of each group, alternating; 0 where nothing varies.</summary>
        public double[] Shares(int[] rows)
        {
            var mean = Mean(rows);
            var variance = Variance(rows);
            var shares = new double[2 * (outputs.Length - 2)];
            for (var group = 2; variance > 0 && group < outputs.Length; group++)
            {
                var swapped = outputs[group];
                // Centred outputs: the same expectation, less noise.
                shares[2 * (group - 2)] = rows.Average(row => (_b[row] - mean) * (swapped[row] - _a[row])) / variance;
                shares[(2 * (group - 2)) + 1] = rows.Average(row => (_a[row] - swapped[row]) * (_a[row] - swapped[row])) / (2 * variance);
            }

            return shares;
        }
    }
}
