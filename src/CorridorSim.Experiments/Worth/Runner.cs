using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Worth;

/// <summary>A candidate, or a pair, in the race.</summary>
internal sealed class Runner(IReadOnlyList<MarginalCandidate> added, IReplicable corridor)
{
    public IReadOnlyList<MarginalCandidate> Added => added;

    public IReplicable Corridor => corridor;

    public List<ReplicationResult> Results { get; } = [];

    public bool LeftRace { get; set; }
}
