namespace CorridorSim.Experiments.Gate;

/// <summary>How a regression test is run.</summary>
public sealed record GateOptions
{
    /// <summary>Key of all random streams.</summary>
    public ulong RandomSeed { get; init; } = 1;

    /// <summary>Replications at the first look.</summary>
    public int FirstLook { get; init; } = 30;

    /// <summary>Most replications to make.</summary>
    public int MaxReplications { get; init; } = 1000;

    /// <summary>Time after which undecided checks stay undecided; nothing sets no limit. The first look is always finished.</summary>
    public TimeSpan? Budget { get; init; }

    /// <summary>Probability that any check of the scenario is decided wrongly, at most; shared by its checks alike.</summary>
    public double FamilyError { get; init; } = 0.05;

    /// <summary>Told after each replication how many there are and how many there will be before the next look; none to tell nobody.</summary>
    public Action<int, int>? Progress { get; init; }
}
