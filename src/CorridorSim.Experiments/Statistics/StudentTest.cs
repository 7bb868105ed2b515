using MathNet.Numerics.Distributions;

namespace CorridorSim.Experiments.Statistics;

/// <summary>Student's tests.</summary>
internal static class StudentTest
{
    /// <summary>Two-sided p-value of the hypothesis that the expected value is the one given.</summary>
    public static double TwoSided(Sample sample, double value) => 2 * Math.Min(OneSidedAbove(sample, value), OneSidedAbove(sample with { Mean = -sample.Mean }, -value));

    /// <summary>p-value of the hypothesis that the expected value is at most the one given; small when the mean lies clearly above.</summary>
    public static double OneSidedAbove(Sample sample, double value)
    {
        if (sample.Count < 2)
            return 0.5;
        if (sample.Variance == 0)
            return sample.Mean == value ? 0.5 : sample.Mean > value ? 0 : 1;
        return StudentT.CDF(0, 1, sample.Count - 1, -(sample.Mean - value) / sample.StandardError);
    }

    /// <summary>
    /// Two-sided p-value that stays valid when looked at after every replication: the inverse of the martingale of <see cref="Sample.ConfidenceSequence"/>.
    /// It is at most alpha exactly when the confidence sequence at 1 - alpha misses the value.
    /// </summary>
    public static double AtAnyTime(Sample sample, double value)
    {
        if (sample.Count < 2)
            return 1;
        if (sample.Variance == 0)
            return sample.Mean == value ? 1 : Math.Min(1, Math.Sqrt(1.0 + sample.Count) * Math.Pow(1.0 + sample.Count, -sample.Count / 2.0));
        var t = (sample.Mean - value) / sample.StandardError;
        var x = t * t / (sample.Count - 1);
        return Math.Min(1, Math.Exp((Math.Log(1.0 + sample.Count) - (sample.Count * Math.Log((1 + x) / (1 + (x / (1 + sample.Count)))))) / 2));
    }
}
