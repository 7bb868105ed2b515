namespace CorridorSim.Scenarios;

/// <summary>A scenario after all overlays: every value written, with where it comes from.</summary>
/// <param name="Name">Name of the scenario.</param>
/// <param name="Values">Values in the order of the language's sections, elements in file order.</param>
public sealed record ResolvedScenario(string Name, IReadOnlyList<ResolvedValue> Values);

/// <summary>One value of a resolved scenario.</summary>
/// <param name="Path">Dotted path, as in <c>change:</c>.</param>
/// <param name="Text">The value as a scenario file would hold it, without source and quality.</param>
/// <param name="Source">Ids of the ledger, blank-separated; empty when none is given.</param>
/// <param name="Quality">A, B, C or D; empty when none is given.</param>
/// <param name="Note">Free text; empty when none is given.</param>
/// <param name="File">The file that holds it, without folders.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="IsAssumption">Whether it is a figure or a rule that somebody may dispute, rather than a name or a place.</param>
public sealed record ResolvedValue(string Path, string Text, string Source, string Quality, string Note, string File, int Line, bool IsAssumption);
