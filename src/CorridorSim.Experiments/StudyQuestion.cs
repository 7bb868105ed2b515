using CorridorSim.Experiments.Worth;

namespace CorridorSim.Experiments;

/// <summary>What was asked of a study, besides its plan and random seed: enough to make the same study again.</summary>
/// <param name="Replications">Exact number of replications; nothing when they were to decide.</param>
/// <param name="Precision">Precision at which to stop; nothing when the targets decide.</param>
/// <param name="MaxReplications">Most replications when their number is not fixed.</param>
/// <param name="Extends">Whether earlier results were looked at before this was asked.</param>
/// <param name="WorthMost">When to find out what one unit more is worth.</param>
/// <param name="ControlVariates">Whether means are sharpened by control variates.</param>
/// <param name="Antithetic">Whether means are given over antithetic pairs too.</param>
public sealed record StudyQuestion(int? Replications, double? Precision, int MaxReplications, bool Extends, WorthMost WorthMost, bool ControlVariates, bool Antithetic)
{
    /// <summary>What options ask.</summary>
    public static StudyQuestion Of(StudyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new StudyQuestion(options.Replications, options.Precision, options.MaxReplications, options.Extends, options.WorthMost, options.ControlVariates, options.Antithetic);
    }

    /// <summary>The options that ask it again.</summary>
    /// <param name="randomSeed">Key of all random streams.</param>
    public StudyOptions Options(ulong randomSeed) => new()
    {
        RandomSeed = randomSeed,
        Replications = Replications,
        Precision = Precision,
        MaxReplications = MaxReplications,
        Extends = Extends,
        WorthMost = WorthMost,
        ControlVariates = ControlVariates,
        Antithetic = Antithetic,
    };
}
