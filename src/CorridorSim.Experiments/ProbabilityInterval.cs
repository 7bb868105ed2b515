using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments;

/// <summary>Which interval of a probability is honest: that depends on how the number of replications was chosen.</summary>
public enum ProbabilityInterval
{
    /// <summary>Wilson's, for a number fixed in advance.</summary>
    Wilson,

    /// <summary>The confidence sequence, for a number that depended on what was seen.</summary>
    ConfidenceSequence,
}

/// <summary>What each choice means.</summary>
internal static class ProbabilityIntervals
{
    /// <summary>The name printed beside the interval.</summary>
    public static string Method(this ProbabilityInterval choice) =>
        choice == ProbabilityInterval.Wilson ? "Wilson" : "confidence sequence";

    /// <summary>The 95 % interval.</summary>
    public static Interval Of(this ProbabilityInterval choice, Proportion proportion) =>
        choice == ProbabilityInterval.Wilson ? proportion.Wilson() : proportion.ConfidenceSequence();
}
