using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments;

/// <summary>How many replications a study makes, with which random seed, and who is told.</summary>
public sealed record StudyOptions
{
    /// <summary>Key of all random streams.</summary>
    public ulong RandomSeed { get; init; } = 1;

    /// <summary>Exact number of replications; nothing lets the study decide (see <see cref="StudyRunner"/>).</summary>
    public int? Replications { get; init; }

    /// <summary>Whether to search the demand multiplier at which the corridor saturates; costs some 40 replications per screenline with a target.</summary>
    public bool SearchSaturation { get; init; } = true;

    /// <summary>Told about progress: after each replication, in order, never twice at a time.</summary>
    public Action<StudyProgress>? Progress { get; init; }

    /// <summary>Told each new result in replication order: the place to store it, so that it survives a kill.</summary>
    public Action<ReplicationResult>? Delivered { get; init; }

    /// <summary>Results of replications 0, 1, 2... already at hand (a stored run that is resumed or extended). They are not made again and not delivered again.</summary>
    public IReadOnlyList<ReplicationResult> Known { get; init; } = [];
}

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
}
