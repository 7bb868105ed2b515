using System.Threading;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments;

/// <summary>
/// Judges the warm-up by twins: the same replications begun empty and begun with a backlog. When both measure the same, the start is forgotten.
/// </summary>
/// <param name="replicator">Runs the twins.</param>
public sealed class WarmUpJudgement(Replicator replicator)
{
    /// <summary>Days of demand that wait at the origins when the twin begins.</summary>
    public const double DaysOfDemand = 30;

    /// <summary>Pairs of replications compared, at most.</summary>
    public const int Pairs = 8;

    /// <summary>Difference, as a share of the mean, that is always tolerated.</summary>
    private const double Tolerated = 0.01;

    /// <summary>Compares what crosses the screenlines.</summary>
    /// <param name="twin">The corridor begun with a backlog.</param>
    /// <param name="empty">Replications begun empty, in order from 0; the first few are compared.</param>
    /// <param name="randomSeed">Random seed of both.</param>
    /// <param name="cancellation">Ends the comparison; nothing is said then.</param>
    /// <returns>A warning for the worst screenline that remembers its start; empty when none does.</returns>
    /// <remarks>A difference counts when it exceeds 1 % of the mean and the half-width of its own paired 95 % interval does not hold zero.</remarks>
    public IReadOnlyList<string> Judge(IReplicable twin, IReadOnlyList<ReplicationResult> empty, ulong randomSeed, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(twin);
        ArgumentNullException.ThrowIfNull(empty);
        var pairs = Math.Min(Pairs, empty.Count);
        if (pairs < 2)
            return [];
        var backlogged = replicator.Run(twin, randomSeed, 0, pairs, cancellation: cancellation);
        if (backlogged.Count < pairs)
            return [];

        string? worst = null;
        var worstShare = 0.0;
        for (var column = 0; column < twin.Catalogue.Kpis.Count; column++)
        {
            var name = twin.Catalogue.Kpis[column].Name;
            if (name.Split('.') is not ["throughput", _])
                continue;
            var with = backlogged.Select(replication => replication.Kpis[column]).ToList();
            var without = empty.Take(pairs).Select(replication => replication.Kpis[column]).ToList();
            var difference = PairedDifference.Of(with, without);
            var share = Math.Abs(difference.Differences.Mean) / Math.Abs(difference.Second.Mean);
            if (share > Tolerated && share > worstShare && !difference.Interval().Contains(0))
                (worst, worstShare) = (name, share);
        }

        return worst is null
            ? []
            : [$"This corridor does not settle in its warm-up: {IndicatorWords.WithName(worst)} differs by {worstShare:0.0 %} between an empty start and one with {DaysOfDemand:0} days of demand waiting. Results depend on the queue it starts with: lengthen 'warm-up', or state the queue under 'backlog'."];
    }
}
