using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Worth;

/// <summary>One unit more of one thing: a berth, a vessel, an hour, a server.</summary>
/// <param name="Name">In plain words: "+1 rail-ferry berth at Alat".</param>
/// <param name="Path">Path in the scenario; different for each candidate.</param>
/// <param name="Change">The change as a scenario writes it: <c>plus 1</c>.</param>
/// <param name="WithOneMore">Makes the corridor with it; called once, from one thread.</param>
public sealed record MarginalCandidate(string Name, string Path, string Change, Func<IReplicable> WithOneMore);
