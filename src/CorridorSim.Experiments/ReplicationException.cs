namespace CorridorSim.Experiments;

/// <summary>A replication ended with an error that no scenario should be able to cause.</summary>
/// <param name="replication">Number of the replication, from 0.</param>
/// <param name="cause">What it threw.</param>
public sealed class ReplicationException(int replication, Exception cause)
    : Exception($"Replication {replication} failed: {cause.Message} This is a defect in CorridorSim; the random seed and this number reproduce it.", cause)
{
    /// <summary>Number of the replication, from 0.</summary>
    public int Replication { get; } = replication;
}
