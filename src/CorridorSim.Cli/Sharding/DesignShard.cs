using System.IO;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Search;
using CorridorSim.Model;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;
using CorridorSim.Results;
using CorridorSim.Results.Baselines;
using CorridorSim.Results.Shards;
using CorridorSim.Results.Store;

namespace CorridorSim.Cli.Sharding;

/// <summary>
/// Makes the replications of one part of a sweep or of a search, and stores them under the plan of each design point. A part of a search examines its points whatever the others find,
/// since it cannot know; that costs replications that one machine would save, and gives the same answer: the search is then done over what is stored.
/// </summary>
internal sealed class DesignShard
{
    private readonly CorridorPlan _plan;
    private readonly Shard _shard;
    private readonly ShardDesign _design;
    private readonly IReadOnlyList<CorridorPlan> _plans;

    /// <summary>Reads the plans of the part, before anything is simulated.</summary>
    /// <param name="plan">The plan that is varied.</param>
    /// <param name="shard">Which part.</param>
    /// <param name="levers">What is varied.</param>
    /// <param name="seeks">What is sought; none for a sweep.</param>
    /// <param name="planWith">Makes the plan with settings as <c>path=value</c>.</param>
    public DesignShard(CorridorPlan plan, Shard shard, IReadOnlyList<Lever> levers, SoughtTarget? seeks, Func<IReadOnlyList<string>, CorridorPlan> planWith)
    {
        (_plan, _shard, _design) = (plan, shard, new ShardDesign(levers, seeks, []));
        var choices = _design.Choices;
        _plans = [.. _design.PointsOf(shard).Select(point => planWith([.. levers.Zip(_design.Settings(choices[point]), (lever, setting) => $"{lever.Path}={setting}")]))];
        foreach (var point in _plans)
            Corridor.Of(point);
    }

    /// <summary>Makes what is missing.</summary>
    /// <param name="randomSeed">Key of all random streams.</param>
    /// <param name="replications">Replications at each point; of a search, the most.</param>
    /// <param name="parent">Folder that holds the folders of all parts.</param>
    /// <param name="resume">Whether to go on with what is there; otherwise it is replaced.</param>
    /// <param name="replicator">Runs the replications.</param>
    /// <param name="progress">Told how many points are finished, and how many there are.</param>
    /// <param name="terminal">Where the user may interrupt.</param>
    /// <returns>The folder, and how many points are finished.</returns>
    public (ShardFolder Folder, int Finished, int Points) Make(ulong randomSeed, int replications, string parent, bool resume, Replicator replicator, Action<int, int> progress, Terminal terminal)
    {
        var path = Path.Combine(parent, ShardFolder.NameOf(_shard));
        using var store = OutputFolder.Prepare(path).OpenStore(replace: !resume);
        var points = _plans.Select(plan => new ShardPoint(plan.Hash)).ToArray();
        var folder = new ShardFolder(path, new ShardRecord(
            _plan.Scenario, _plan.Hash, randomSeed, SummaryJson.ToolVersion, Platforms.Current, replications, _shard.Number, _shard.Of, _design with { Points = points }));
        folder.Write();
        var finished = 0;
        for (; finished < points.Length; finished++)
        {
            var corridor = Corridor.Of(_plans[finished]);
            using var recorder = store.Record(_plans[finished], corridor.Catalogue, randomSeed);
            try
            {
                Examine(Remembering(corridor, recorder), randomSeed, replications, replicator, terminal);
            }
            catch (CorridorDeadlockException standstill) when (_design.Seeks is not null)
            {
                points[finished] = points[finished] with { Standstill = standstill.Replication };
                folder.Write();
            }

            if (terminal.Interruption.IsCancellationRequested)
                break;
            progress(finished + 1, points.Length);
        }

        return (folder, finished, points.Length);
    }

    private void Examine(IReplicable corridor, ulong randomSeed, int replications, Replicator replicator, Terminal terminal)
    {
        if (_design.Seeks is { } sought)
            new PlanSeeker(replicator).Examine(_design.Choices.Count, corridor, sought.Options(randomSeed, replications), terminal.Interruption);
        else
            replicator.Run(corridor, randomSeed, 0, replications, cancellation: terminal.Interruption);
    }

    private static RememberingCorridor Remembering(Corridor corridor, StudyRecorder recorder)
    {
        var known = recorder.Known.ToList();
        return new RememberingCorridor(corridor, (_, replication) => replication < known.Count ? known[replication] : null, (_, result) => recorder.Add(result));
    }
}
