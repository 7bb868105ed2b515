namespace CorridorSim.Experiments.Statistics;

/// <summary>Intervals of several outputs that hold all at once.</summary>
public static class Simultaneous
{
    /// <summary>The confidence that each of several intervals needs so that all hold together, whatever their dependence: 1 - (1 - confidence) / count.</summary>
    /// <param name="count">Number of intervals, 1 or more.</param>
    /// <param name="confidence">Confidence that all hold.</param>
    /// <remarks>Bonferroni's inequality. Source: A. M. Law, Simulation Modeling and Analysis, section 9.7.</remarks>
    public static double EachConfidence(int count, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        Confidence.Check(confidence);
        return 1 - ((1 - confidence) / count);
    }

    /// <summary>t-intervals of several means that hold all at once, in the given order.</summary>
    public static IReadOnlyList<Interval> MeanIntervals(IReadOnlyList<Sample> samples, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(samples);
        return [.. samples.Select(sample => sample.MeanInterval(EachConfidence(samples.Count, confidence)))];
    }
}
