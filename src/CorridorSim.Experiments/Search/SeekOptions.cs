namespace CorridorSim.Experiments.Search;

/// <summary>What is sought and how hard.</summary>
public sealed record SeekOptions
{
    /// <summary>Key of all random streams, the same for all plans.</summary>
    public ulong RandomSeed { get; init; } = 1;

    /// <summary>Indicator that must reach the threshold, such as <c>throughput.caspian</c>.</summary>
    public required string Kpi { get; init; }

    /// <summary>Threshold, in the unit of the indicator.</summary>
    public required double Threshold { get; init; }

    /// <summary>Whether the threshold must not be exceeded, as with hours and costs; false when it must be reached.</summary>
    public bool IsCeiling { get; init; }

    /// <summary>Probability with which a replication must reach the threshold; nothing asks that the mean reaches it.</summary>
    public double? Probability { get; init; }

    /// <summary>Confidence that the whole certificate is right; the error is shared equally over all plans.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Replications after which a plan is left undecided.</summary>
    public int MaxReplicationsEach { get; init; } = 400;

    /// <summary>Told after each plan examined.</summary>
    public Action<SeekProgress>? Progress { get; init; }
}

/// <summary>How far a search is.</summary>
/// <param name="Examined">Plans simulated.</param>
/// <param name="Open">Plans that may still be the cheapest and were neither simulated nor judged by monotonicity.</param>
public readonly record struct SeekProgress(int Examined, int Open);
