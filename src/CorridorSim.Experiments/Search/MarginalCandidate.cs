using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Search;

/// <summary>One unit more of one thing: a berth, a vessel, an hour, a server.</summary>
/// <param name="Name">In plain words: "Alat, rail-ferry berths".</param>
/// <param name="Path">Path in the scenario; different for each candidate.</param>
/// <param name="Unit">What is added: <c>+1 berth</c>.</param>
/// <param name="WithOneMore">Makes the corridor with it; called once, from one thread.</param>
public sealed record MarginalCandidate(string Name, string Path, string Unit, Func<IReplicable> WithOneMore);

/// <summary>How marginal values are estimated.</summary>
public sealed record MarginalOptions
{
    /// <summary>Key of all random streams, the same for the base and all candidates.</summary>
    public ulong RandomSeed { get; init; } = 1;

    /// <summary>Indicator by which candidates are ranked, such as <c>throughput.caspian</c>.</summary>
    public required string Kpi { get; init; }

    /// <summary>Whether more of it is better; false for hours and costs.</summary>
    public bool MoreIsBetter { get; init; } = true;

    /// <summary>Further indicators shown for each candidate, such as the median transit time.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Paired replications that every candidate gets, 2 or more.</summary>
    public int FirstRound { get; init; } = 10;

    /// <summary>Paired replications that those get which stay in the race; each round doubles the number.</summary>
    public int MaxReplications { get; init; } = 80;

    /// <summary>How many of the best are wanted: a candidate leaves the race when so many others are surely better, or when it is surely worth nothing.</summary>
    public int Wanted { get; init; } = 3;

    /// <summary>Pairs are sought among this many of the best single candidates; 0 seeks none.</summary>
    public int PairsAmong { get; init; } = 8;

    /// <summary>Told about progress.</summary>
    public Action<StudyProgress>? Progress { get; init; }
}
