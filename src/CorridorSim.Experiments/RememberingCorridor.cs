using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments;

/// <summary>
/// A corridor whose finished replications are looked up before they are made again: what makes comparisons, races and searches resumable. Since every rule here decides on
/// results in replication order only, a resumed experiment takes the same decisions as one made in one go.
/// </summary>
/// <param name="corridor">What is simulated.</param>
/// <param name="recall">Finds a stored result by random seed and replication, or nothing; must be safe for several threads.</param>
/// <param name="remember">Stores a new result of a random seed; must be safe for several threads. Called in the order in which replications finish.</param>
public sealed class RememberingCorridor(IReplicable corridor, Func<ulong, int, ReplicationResult?> recall, Action<ulong, ReplicationResult> remember) : IReplicable
{
    /// <inheritdoc/>
    public Catalogue Catalogue => corridor.Catalogue;

    /// <inheritdoc/>
    public ReplicationResult Run(ulong randomSeed, int replication)
    {
        if (recall(randomSeed, replication) is { } known)
            return known;
        var made = corridor.Run(randomSeed, replication);
        remember(randomSeed, made);
        return made;
    }
}
