using CorridorSim.Experiments.Worth;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments;

/// <summary>How many replications a study makes, with which random seed, and who is told.</summary>
public sealed record StudyOptions
{
    /// <summary>Key of all random streams.</summary>
    public ulong RandomSeed { get; init; } = 1;

    /// <summary>
    /// Exact number of replications, 1 or more. Nothing (the default) lets the study make at least 30, look at growing intervals, and stop as soon as every target is decided,
    /// or as soon as <see cref="Precision"/> is reached where that is asked for.
    /// </summary>
    public int? Replications { get; init; }

    /// <summary>Half-width of the 95 % interval of mean throughput, as a share of the mean, at which to stop: 0.02 for 2 %. Asked for, it takes the place of deciding the targets.</summary>
    public double? Precision { get; init; }

    /// <summary>Indicators whose precision counts; none (the default) means the throughput at every screenline.</summary>
    public IReadOnlyList<string> PrecisionOf { get; init; } = [];

    /// <summary>Most replications to make when their number is not fixed.</summary>
    public int MaxReplications { get; init; } = 1000;

    /// <summary>Time after which to stop with what there is, but not before the first eight replications; nothing sets no limit. Where it binds, the number of replications depends on the machine.</summary>
    public TimeSpan? Budget { get; init; }

    /// <summary>Whether to search the demand multiplier at which the corridor saturates; costs some 40 replications per indicator with a target.</summary>
    public bool SearchSaturation { get; init; } = true;

    /// <summary>Whether to compare a few replications with twins that begin with a backlog, and to warn when the start is not forgotten. Only for plans, not for other corridors.</summary>
    public bool JudgeWarmUp { get; init; } = true;

    /// <summary>When to find out what one unit more of each capacity, vessel, hour and server is worth. Only for plans, not for other corridors.</summary>
    public WorthMost WorthMost { get; init; } = WorthMost.WhenMissed;

    /// <summary>Whether mean throughput is sharpened by control variates: what the replications happened to draw of demand, weather and sailing. Only for plans; needs <see cref="SharperMean.FewestReplications"/> replications.</summary>
    public bool ControlVariates { get; init; }

    /// <summary>Whether each replication gets a mirrored twin, and mean throughput is given over the pairs too. Only for plans; doubles the replications. Of a study of more than <see cref="Study.DetailedReplications"/> the first so many are paired.</summary>
    public bool Antithetic { get; init; }

    /// <summary>Told, after a pilot of a few replications that count, how many replications the study will probably need.</summary>
    public Action<StudyForecast>? Forecast { get; init; }

    /// <summary>Told about progress: after each replication, in order, never twice at a time.</summary>
    public Action<StudyProgress>? Progress { get; init; }

    /// <summary>Told each new result in replication order: the place to store it, so that it survives a kill.</summary>
    public Action<ReplicationResult>? Delivered { get; init; }

    /// <summary>
    /// Results of replications 0, 1, 2... already at hand (a stored run that is resumed or extended). They are read once, in order, and not made again and not delivered again; of those beyond <see cref="Study.DetailedReplications"/> only the indicators count.
    /// The stopping rule is replayed on them, so that a resumed study equals one made in one go, and may use only the first of them.
    /// </summary>
    public IReadOnlyCollection<ReplicationResult> Known { get; init; } = [];

    /// <summary>Whether somebody looked at the known results before asking for this number of replications: then probabilities get a confidence sequence, whatever the number.</summary>
    public bool Extends { get; init; }
}

/// <summary>What a study will probably need.</summary>
/// <param name="Replications">Replications in all, pilot and known ones included.</param>
/// <param name="TimeLeft">Time for those still to be made, with those of other demand and their twins, at the speed of the later half of the pilot; nothing when all that the pilot needs was at hand already.</param>
public readonly record struct StudyForecast(int Replications, TimeSpan? TimeLeft);

/// <summary>How far a study is.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="Done">Replications finished in this phase.</param>
/// <param name="Expected">Replications it expects to make in this phase; may change on the way.</param>
public readonly record struct StudyProgress(StudyPhase Phase, int Done, int Expected);

/// <summary>Phases of a study, in order.</summary>
public enum StudyPhase
{
    /// <summary>Replications of the plan itself.</summary>
    Replications,

    /// <summary>Replications with other demand, to find where the corridor saturates.</summary>
    Saturation,

    /// <summary>Mirrored twins of the replications.</summary>
    Mirrored,

    /// <summary>Replications with one unit more of something, to find what it is worth.</summary>
    Worth,
}
