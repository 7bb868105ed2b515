namespace CorridorSim.Results.Shards;

/// <summary>What a shard is a part of; shards fit together only when all of it is equal but the number.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="ScenarioHash">Hash of the resolved scenario.</param>
/// <param name="RandomSeed">Key of all random streams.</param>
/// <param name="ToolVersion">Version of the program.</param>
/// <param name="Platform">Operating system and processor family.</param>
/// <param name="Replications">Replications of the whole study; of a design, the most at each point.</param>
/// <param name="Shard">Number of the part, from 1.</param>
/// <param name="Of">How many parts there are.</param>
/// <param name="Design">The design whose points are shared; nothing when the replications of one scenario are.</param>
public sealed record ShardRecord(string Scenario, string ScenarioHash, ulong RandomSeed, string ToolVersion, string Platform, int Replications, int Shard, int Of, ShardDesign? Design = null);
