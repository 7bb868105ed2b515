namespace CorridorSim.Results.Baselines;

/// <summary>Which accepted results.</summary>
/// <param name="File">The scenario file, from the folder of the baseline, with slashes.</param>
/// <param name="RandomSeed">Key of all random streams.</param>
public readonly record struct BaselineKey(string File, ulong RandomSeed);
