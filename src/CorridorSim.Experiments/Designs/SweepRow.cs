namespace CorridorSim.Experiments.Designs;

/// <summary>What a sweep found at one design point.</summary>
/// <param name="Settings">The settings as text, in the order of the paths.</param>
/// <param name="Kpis">One row per indicator, in catalogue order.</param>
/// <param name="Targets">One row per target, in file order.</param>
/// <param name="Replications">Replications made.</param>
public sealed record SweepRow(IReadOnlyList<string> Settings, IReadOnlyList<KpiEstimate> Kpis, IReadOnlyList<TargetVerdict> Targets, int Replications);
