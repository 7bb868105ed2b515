namespace CorridorSim.Experiments.Search;

/// <summary>Something a plan may set: a number of vessels, berths, opening hours.</summary>
/// <param name="Path">Path in the scenario.</param>
/// <param name="Settings">What it may be set to, at least one.</param>
/// <param name="IsMonotone">Declares that each setting serves the target at least as well as the one before it. Plans are then judged without being simulated.</param>
public sealed record Lever(string Path, IReadOnlyList<LeverSetting> Settings, bool IsMonotone = false);

/// <summary>One setting of a lever.</summary>
/// <param name="Text">The value as a scenario writes it.</param>
/// <param name="Cost">Its cost, in any unit, the same for all levers; costs of a plan add up.</param>
public sealed record LeverSetting(string Text, double Cost);
