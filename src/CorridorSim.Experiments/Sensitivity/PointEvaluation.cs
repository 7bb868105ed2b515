using System.Threading;
using CorridorSim.Experiments.Designs;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Sensitivity;

/// <summary>One indicator at one point of a design, for one replication.</summary>
/// <param name="Values">Value of each factor.</param>
/// <param name="Replication">Number of the replication: points that share it share all random numbers.</param>
internal readonly record struct EvaluatedPoint(double[] Values, int Replication);

/// <summary>Evaluates many points over all cores, in order.</summary>
internal sealed class PointEvaluation(Replicator replicator, Func<IReadOnlyList<double>, IReplicable> corridor, string kpi, ulong randomSeed)
{
    /// <summary>The indicator at each point, in order; throws when cancelled.</summary>
    public double[] Of(IReadOnlyList<EvaluatedPoint> points, Action<StudyProgress>? progress, CancellationToken cancellation)
    {
        if (corridor(points[0].Values).Catalogue.IndexOf(kpi) < 0)
            throw new ArgumentException($"'{kpi}' is not measured, so nothing can be sensitive in it.", nameof(points));
        var results = replicator.Run(
            new PointByNumber(points, corridor, kpi), randomSeed, 0, points.Count,
            result => progress?.Invoke(new StudyProgress(StudyPhase.Replications, result.Replication + 1, points.Count)), cancellation);
        cancellation.ThrowIfCancellationRequested();
        return [.. results.Select(result => result.Kpis[0])];
    }

    /// <summary>Makes the point with a number and runs the replication that belongs to it.</summary>
    private sealed class PointByNumber(IReadOnlyList<EvaluatedPoint> points, Func<IReadOnlyList<double>, IReplicable> corridor, string kpi) : IReplicable
    {
        private readonly Lock _making = new();

        public Catalogue Catalogue => throw new InvalidOperationException("Points have no catalogue in common.");

        public ReplicationResult Run(ulong randomSeed, int replication)
        {
            var made = Make(replication);
            var result = made.Run(randomSeed, points[replication].Replication);
            return result with { Replication = replication, Kpis = [result.Kpis[made.Catalogue.IndexOf(kpi)]] };
        }

        /// <summary>Whoever makes plans need not be safe for threads.</summary>
        private IReplicable Make(int point)
        {
            lock (_making)
            {
                try
                {
                    return corridor(points[point].Values);
                }
                catch (Exception cause)
                {
                    throw new DesignPointException(point, [.. points[point].Values.Select(value => $"{value:R}")], cause);
                }
            }
        }
    }
}
