using System.Threading;
using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Kernel.Randomness;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Sensitivity;

/// <summary>What screening says of one factor, in the unit of the indicator per full range of the factor.</summary>
/// <param name="Factor">Path of the factor.</param>
/// <param name="Mean">Mean elementary effect: its sign says which way the factor works.</param>
/// <param name="MeanSize">Mean absolute effect (mu*): how much it matters.</param>
/// <param name="MeanSizeCi95">95 % bootstrap interval over the trajectories.</param>
/// <param name="Deviation">Standard deviation of the effects (sigma): bends and interactions, and chance where runs are random.</param>
/// <param name="DeviationCi95">95 % bootstrap interval over the trajectories.</param>
public sealed record ElementaryEffect(string Factor, double Mean, double MeanSize, Interval MeanSizeCi95, double Deviation, Interval DeviationCi95);

/// <summary>Morris' screening: which of many factors matter at all, for few runs.</summary>
/// <param name="replicator">Runs the replications.</param>
/// <remarks>
/// Trajectories on a grid of four levels with a step of 2/3, each changing one factor after another; all points of a trajectory share their random numbers.
/// Source: M. D. Morris, Technometrics 33, 1991; mu* by F. Campolongo et al., Environmental Modelling and Software 22, 2007.
/// </remarks>
public sealed class MorrisScreening(Replicator replicator)
{
    private const double Step = 2.0 / 3;

    /// <summary>Screens.</summary>
    /// <param name="factors">What is varied; one or more.</param>
    /// <param name="corridor">Makes the corridor of one value per factor; one call at a time, from any thread.</param>
    /// <param name="kpi">Indicator looked at.</param>
    /// <param name="trajectories">2 or more; 10 to 50 are usual. Runs: trajectories x (factors + 1).</param>
    /// <param name="randomSeed">Key of all random streams.</param>
    /// <param name="progress">Told about progress.</param>
    /// <param name="cancellation">Ends with an exception: half a screening says nothing.</param>
    /// <returns>One row per factor, in the order given.</returns>
    public IReadOnlyList<ElementaryEffect> Run(
        IReadOnlyList<Factor> factors, Func<IReadOnlyList<double>, IReplicable> corridor, string kpi, int trajectories,
        ulong randomSeed = 1, Action<StudyProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(corridor);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factors.Count, nameof(factors));
        ArgumentOutOfRangeException.ThrowIfLessThan(trajectories, 2);

        var walks = Enumerable.Range(0, trajectories).Select(n => Walk.Draw(factors.Count, randomSeed, n)).ToList();
        var points = walks.SelectMany((walk, n) => walk.Levels.Select(levels => new EvaluatedPoint([.. factors.Select((factor, i) => factor.Quantile(levels[i]))], n))).ToList();
        var values = new PointEvaluation(replicator, corridor, kpi, randomSeed).Of(points, progress, cancellation);

        var effects = walks.Select((walk, n) => walk.Effects(values.AsSpan(n * (factors.Count + 1), factors.Count + 1))).ToList();
        return [.. factors.Select((factor, i) => Summarise(factor.Path, [.. effects.Select(effect => effect[i])], randomSeed))];
    }

    private static ElementaryEffect Summarise(string factor, double[] effects, ulong randomSeed)
    {
        var intervals = Bootstrap.Intervals(effects.Length, randomSeed, rows => [rows.Average(row => Math.Abs(effects[row])), Deviation(rows.Select(row => effects[row]))]);
        return new ElementaryEffect(factor, effects.Average(), effects.Average(Math.Abs), intervals[0], Deviation(effects), intervals[1]);
    }

    private static double Deviation(IEnumerable<double> effects) => Sample.Of(effects).StandardDeviation;

    /// <summary>One trajectory: a start, then every factor moved once in random order.</summary>
    private sealed record Walk(IReadOnlyList<double[]> Levels, int[] Order, double[] Moves)
    {
        public static Walk Draw(int factors, ulong randomSeed, int number)
        {
            var stream = new RandomStreams(randomSeed, number).For("morris", "trajectory");
            // Levels 0, 1/3, 2/3, 1: the lower two can go up by 2/3, the upper two down.
            var level = Enumerable.Range(0, factors).Select(_ => Math.Floor(stream.Next() * 4) / 3).ToArray();
            var order = Enumerable.Range(0, factors).Select(factor => (Factor: factor, Key: stream.Next())).OrderBy(pair => pair.Key).Select(pair => pair.Factor).ToArray();
            var moves = level.Select(value => value < 0.5 ? Step : -Step).ToArray();
            var levels = new List<double[]> { level };
            foreach (var factor in order)
            {
                level = [.. level];
                level[factor] = Math.Clamp(level[factor] + moves[factor], 0, 1);
                levels.Add(level);
            }

            return new Walk(levels, order, moves);
        }

        /// <summary>Effect of each factor, by factor.</summary>
        public double[] Effects(ReadOnlySpan<double> values)
        {
            var effects = new double[Order.Length];
            for (var step = 0; step < Order.Length; step++)
                effects[Order[step]] = (values[step + 1] - values[step]) / Moves[Order[step]];
            return effects;
        }
    }
}
