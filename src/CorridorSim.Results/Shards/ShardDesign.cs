using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Search;

namespace CorridorSim.Results.Shards;

/// <summary>The design points that several machines share: those of a sweep, or of a search for the cheapest plan.</summary>
/// <param name="Levers">What is varied.</param>
/// <param name="Seeks">What is sought; nothing for a sweep.</param>
/// <param name="Points">What this part knows of its own points, in their order.</param>
public sealed record ShardDesign(IReadOnlyList<Lever> Levers, SoughtTarget? Seeks, IReadOnlyList<ShardPoint> Points)
{
    /// <summary>All points of the design, those of every part: number of the setting of each lever. A sweep lists them with the first lever slowest, a search in the order of cost.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Choices => Seeks is null ? Grid.Of([.. Levers.Select(lever => lever.Settings.Count)]) : PlanSeeker.PlansByCost(Levers);

    /// <summary>Numbers of the points of a part, from 0: every n-th, so that cheap and costly plans are shared alike.</summary>
    public IReadOnlyList<int> PointsOf(Shard shard) => [.. Enumerable.Range(0, Choices.Count).Where(point => point % shard.Of == shard.Number - 1)];

    /// <summary>The settings of a point, in lever order.</summary>
    public IReadOnlyList<string> Settings(IReadOnlyList<int> choice) => [.. Levers.Zip(choice, (lever, setting) => lever.Settings[setting].Text)];
}

/// <summary>One design point of a part.</summary>
/// <param name="ScenarioHash">Hash of the resolved scenario with its settings; its replications are stored under it.</param>
/// <param name="Standstill">Replication in which it came to a standstill; nothing when it did not.</param>
public sealed record ShardPoint(string ScenarioHash, int? Standstill = null);

/// <summary>What a search asks for.</summary>
/// <param name="Indicator">What must reach the threshold.</param>
/// <param name="Threshold">In the unit of the indicator.</param>
/// <param name="Probability">With what probability; nothing asks it of the mean.</param>
public sealed record SoughtTarget(string Indicator, double Threshold, double? Probability)
{
    /// <summary>Options of the search.</summary>
    /// <param name="randomSeed">Key of all random streams.</param>
    /// <param name="replications">Replications after which a plan is left undecided.</param>
    public SeekOptions Options(ulong randomSeed, int replications) =>
        new() { RandomSeed = randomSeed, Kpi = Indicator, Threshold = Threshold, Probability = Probability, MaxReplicationsEach = replications };
}
