namespace CorridorSim.Results.Store;

/// <summary>A study in a store, in short.</summary>
/// <param name="Id">Its number in the store, from 1.</param>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="ScenarioHash">Hash of the resolved scenario.</param>
/// <param name="RandomSeed">Key of all random streams.</param>
/// <param name="ToolVersion">Version that made the replications.</param>
/// <param name="Replications">Replications stored.</param>
/// <param name="IsConcluded">Whether the study ended and its conclusions are stored.</param>
public sealed record StoredStudy(long Id, string Scenario, string ScenarioHash, ulong RandomSeed, string ToolVersion, int Replications, bool IsConcluded);
