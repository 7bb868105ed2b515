using CorridorSim.Experiments;

namespace CorridorSim.Results.Capsules;

/// <summary>What a capsule holds and how its results were made.</summary>
/// <param name="Schema">Version of the layout.</param>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="ScenarioHash">Hash of the resolved scenario.</param>
/// <param name="File">The scenario file, a path in the capsule.</param>
/// <param name="With">What was laid over it, paths in the capsule, in order.</param>
/// <param name="Sets">Values changed last, as <c>path=value</c>.</param>
/// <param name="RandomSeed">Key of all random streams.</param>
/// <param name="Asked">What was asked of the study.</param>
/// <param name="Made">Replications made.</param>
/// <param name="ToolVersion">Version that made the results.</param>
/// <param name="Platform">Operating system and processor family that made them; other ones give equal results only to some twelve digits.</param>
/// <param name="Files">Everything in the capsule but this record, in its order.</param>
public sealed record CapsuleRecord(
    string Schema, string Scenario, string ScenarioHash, string File, IReadOnlyList<string> With, IReadOnlyList<string> Sets, ulong RandomSeed, StudyQuestion Asked, int Made,
    string ToolVersion, string Platform, IReadOnlyList<CapsuleFile> Files)
{
    /// <summary>The layout that this version writes and reads.</summary>
    public const string PresentSchema = "corridorsim-capsule/2";
}

/// <summary>One file of a capsule.</summary>
/// <param name="Path">Its path, with slashes.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash, 64 hexadecimal digits.</param>
public sealed record CapsuleFile(string Path, long Bytes, string Sha256);
