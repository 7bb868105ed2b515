using System.IO;
using CorridorSim.Experiments;
using CorridorSim.Model;
using CorridorSim.Model.Plan;
using CorridorSim.Results;
using CorridorSim.Results.Baselines;
using CorridorSim.Results.Shards;

namespace CorridorSim.Cli.Sharding;

/// <summary>Makes the replications of one shard and stores them; conclusions are drawn when all shards are merged.</summary>
internal static class ShardRun
{
    /// <summary>Makes what is missing of a shard.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="randomSeed">Key of all random streams.</param>
    /// <param name="replications">Replications of the whole study.</param>
    /// <param name="shard">Which part.</param>
    /// <param name="parent">Folder that holds the folders of all shards.</param>
    /// <param name="resume">Whether to go on with what is there; otherwise it is replaced.</param>
    /// <param name="replicator">Runs the replications.</param>
    /// <param name="progress">Told about progress.</param>
    /// <param name="terminal">Where the user may interrupt.</param>
    /// <returns>The folder, and how many replications of the shard it holds.</returns>
    public static (ShardFolder Folder, int Stored) Make(
        CorridorPlan plan, ulong randomSeed, int replications, Shard shard, string parent, bool resume, Replicator replicator, Action<StudyProgress> progress, Terminal terminal)
    {
        var path = Path.Combine(parent, ShardFolder.NameOf(shard));
        var folder = new ShardFolder(path, new ShardRecord(plan.Scenario, plan.Hash, randomSeed, SummaryJson.ToolVersion, Platforms.Current, replications, shard.Number, shard.Of));
        var output = OutputFolder.Prepare(path);
        var corridor = Corridor.Of(plan);
        using var store = output.OpenStore(replace: !resume);
        folder.Write();
        var (first, count) = (shard.First(replications), shard.Count(replications));
        using var recorder = store.RecordPart(plan, corridor.Catalogue, randomSeed, first);
        var stored = Math.Min(count, recorder.Known.Count);
        replicator.Stream(corridor, randomSeed, first + stored, count - stored, Deliver, terminal.Interruption);
        return (folder, stored);

        void Deliver(Model.Measures.ReplicationResult result)
        {
            recorder.Add(result);
            progress(new StudyProgress(StudyPhase.Replications, ++stored, count));
        }
    }
}
