using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Gate;

/// <summary>What a regression test of one scenario found.</summary>
/// <param name="Replications">Results in replication order, from 0 without gaps.</param>
/// <param name="IsIdentical">Whether every replication did exactly what the accepted one did; none when there was nothing to compare with.</param>
/// <param name="Findings">One per check, in the order of the checks.</param>
public sealed record GateOutcome(IReadOnlyList<ReplicationResult> Replications, bool? IsIdentical, IReadOnlyList<GateFinding> Findings);
