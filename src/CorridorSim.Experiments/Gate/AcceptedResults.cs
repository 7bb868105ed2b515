using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Gate;

/// <summary>Results of a scenario that somebody accepted, to compare with.</summary>
/// <param name="ScenarioHash">Hash of the resolved scenario that made them.</param>
/// <param name="TraceHashes">Hash of everything that happened, by replication from 0.</param>
/// <param name="Values">One number per replication, by indicator; NaN where nothing was observed.</param>
public sealed record AcceptedResults(string ScenarioHash, IReadOnlyList<ulong> TraceHashes, IReadOnlyDictionary<string, IReadOnlyList<double>> Values)
{
    /// <summary>Replications accepted.</summary>
    public int Replications => TraceHashes.Count;

    /// <summary>Whether replications did exactly what the accepted ones did, as far as there are both.</summary>
    public bool AreIdenticalTo(IReadOnlyList<ReplicationResult> replications)
    {
        ArgumentNullException.ThrowIfNull(replications);
        return replications.Take(TraceHashes.Count).Select(replication => replication.TraceHash).SequenceEqual(TraceHashes.Take(replications.Count));
    }
}
