using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Worth;

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
    public int FirstRound { get; init; } = 6;

    /// <summary>Paired replications that those get which stay in the race to its end; each round doubles the number.</summary>
    public int MaxReplications { get; init; } = 24;

    /// <summary>How many of the best are wanted: so many stay in the race to its end, unless they are surely worth nothing.</summary>
    public int Wanted { get; init; } = 4;

    /// <summary>Pairs are sought among this many of the best single candidates and those of <see cref="Pressing"/>; 0 seeks none.</summary>
    public int PairsAmong { get; init; } = 3;

    /// <summary>Paths of candidates that are tried in pairs whatever they are worth alone: of two lines in a row that are both full, neither alone is worth anything.</summary>
    public IReadOnlyList<string> Pressing { get; init; } = [];

    /// <summary>Replications 0, 1, 2... of the corridor as it is that are at hand already; they are not made again.</summary>
    public IReadOnlyList<ReplicationResult> Known { get; init; } = [];

    /// <summary>Told about progress.</summary>
    public Action<StudyProgress>? Progress { get; init; }
}
