namespace CorridorSim.Experiments.Comparisons;

/// <summary>How plans are compared.</summary>
public sealed record ComparisonOptions
{
    /// <summary>Key of all random streams, the same for all plans: common random numbers.</summary>
    public ulong RandomSeed { get; init; } = 1;

    /// <summary>Exact number of paired replications. Nothing (the default) makes at least 30 and stops when every decisive difference is told apart from zero or shown to be equivalent.</summary>
    public int? Replications { get; init; }

    /// <summary>Most paired replications when their number is not fixed.</summary>
    public int MaxReplications { get; init; } = 200;

    /// <summary>Indicators that decide, the first one first; none (the default) means the throughput at every screenline. All others are shown too, corrected apart.</summary>
    public IReadOnlyList<string> Decisive { get; init; } = [];

    /// <summary>Greatest difference of a decisive indicator that does not matter, in its unit; nothing asks no question of equivalence.</summary>
    public double? EquivalenceBand { get; init; }

    /// <summary>Whether more of the first decisive indicator is better, as with tonnes; false for hours and costs.</summary>
    public bool MoreIsBetter { get; init; } = true;

    /// <summary>Told about progress: replications finished and expected, over all plans.</summary>
    public Action<StudyProgress>? Progress { get; init; }
}
