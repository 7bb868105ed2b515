using System.Threading;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Designs;

/// <summary>Studies a plan at many settings, with the same random numbers at each.</summary>
/// <param name="replicator">Runs the replications.</param>
public sealed class Sweep(Replicator replicator)
{
    /// <summary>Validates every design point, then runs them in order.</summary>
    /// <param name="points">Settings as text, one row per point.</param>
    /// <param name="plan">Makes the plan of a point, ready to be simulated; throws when it is not valid. Called twice per point, from one thread.</param>
    /// <param name="replications">Replications at each point, 1 or more.</param>
    /// <param name="randomSeed">Key of all random streams.</param>
    /// <param name="finished">Told each row as it comes, with the number of points in all.</param>
    /// <param name="cancellation">Ends after the points finished so far.</param>
    /// <returns>One row per point, in order; fewer when cancelled.</returns>
    /// <exception cref="DesignPointException">A point is not a valid plan; nothing has been run.</exception>
    public IReadOnlyList<SweepRow> Run(
        IReadOnlyList<IReadOnlyList<string>> points,
        Func<IReadOnlyList<string>, (CorridorPlan Plan, IReplicable Corridor)> plan,
        int replications,
        ulong randomSeed = 1,
        Action<SweepRow, int>? finished = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(replications);

        for (var point = 0; point < points.Count; point++)
            Validate(point, points[point], plan);

        var rows = new List<SweepRow>();
        foreach (var settings in points)
        {
            var (made, simulated) = plan(settings);
            var results = replicator.Run(simulated, randomSeed, 0, replications, cancellation: cancellation);
            if (results.Count < replications)
                break;
            var study = Conclusions.Draw(made, simulated.Catalogue, randomSeed, results, new Dictionary<string, double>());
            rows.Add(new SweepRow(settings, study.Kpis, study.Targets, replications));
            finished?.Invoke(rows[^1], points.Count);
        }

        return rows;
    }

    private static void Validate(int point, IReadOnlyList<string> settings, Func<IReadOnlyList<string>, (CorridorPlan Plan, IReplicable Corridor)> make)
    {
        try
        {
            make(settings);
        }
        catch (Exception cause)
        {
            throw new DesignPointException(point, settings, cause);
        }
    }
}
