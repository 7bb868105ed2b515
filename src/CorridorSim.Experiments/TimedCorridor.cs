using System.Collections.Concurrent;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments;

/// <summary>A corridor that notes how long each replication takes on its thread. No result depends on it.</summary>
internal sealed class TimedCorridor(IReplicable corridor, TimeProvider clock) : IReplicable
{
    private readonly ConcurrentDictionary<int, TimeSpan> _times = new();

    /// <inheritdoc/>
    public Catalogue Catalogue => corridor.Catalogue;

    /// <summary>Mean time of the later half of the replications, since the first ones also compile the program; nothing when there were none.</summary>
    public TimeSpan? Usual
    {
        get
        {
            TimeSpan[] later = [.. _times.OrderBy(time => time.Key).Skip(_times.Count / 2).Select(time => time.Value)];
            return later.Length == 0 ? null : TimeSpan.FromTicks((long)later.Average(time => time.Ticks));
        }
    }

    /// <inheritdoc/>
    public ReplicationResult Run(ulong randomSeed, int replication)
    {
        var began = clock.GetTimestamp();
        var result = corridor.Run(randomSeed, replication);
        _times[replication] = clock.GetElapsedTime(began);
        return result;
    }
}
