namespace CorridorSim.Model.Measures;

/// <summary>Something that can be simulated again and again with controlled randomness. Implementations may be called from several threads at once.</summary>
public interface IReplicable
{
    /// <summary>What each replication measures.</summary>
    Catalogue Catalogue { get; }

    /// <summary>Simulates once. The same numbers give the same result, whatever ran before and on which thread.</summary>
    /// <param name="randomSeed">Key of all random streams of the experiment.</param>
    /// <param name="replication">Number of the replication, from 0.</param>
    /// <exception cref="CorridorDeadlockException">Nothing can move any more while something waits.</exception>
    ReplicationResult Run(ulong randomSeed, int replication);
}
