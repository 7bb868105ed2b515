using CorridorSim.Model.Measures;

namespace CorridorSim.Results.Shards;

/// <summary>A corridor whose replications are looked up, never simulated: rules that decide on results in replication order come to the same decisions over it.</summary>
/// <param name="catalogue">What was measured.</param>
/// <param name="replications">Stored replications, from 0 without gaps; read when the first is asked for.</param>
/// <param name="standstill">Replication in which the corridor came to a standstill, if it did.</param>
/// <param name="missing">What to say when a replication is not there.</param>
internal sealed class StoredCorridor(Catalogue catalogue, Lazy<IReadOnlyList<ReplicationResult>> replications, int? standstill, Func<ShardException> missing) : IReplicable
{
    /// <inheritdoc/>
    public Catalogue Catalogue => catalogue;

    /// <inheritdoc/>
    public ReplicationResult Run(ulong randomSeed, int replication)
    {
        if (replication < replications.Value.Count)
            return replications.Value[replication];
        throw replication == standstill ? new CorridorDeadlockException([], default, replication) : missing();
    }
}
