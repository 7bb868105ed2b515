using MathNet.Numerics.Distributions;

namespace CorridorSim.Experiments.Statistics;

/// <summary>The difference of two means from independent replications with unequal variances. For plans run with different random seeds.</summary>
public static class Welch
{
    /// <summary>Interval of the expected difference, second minus first.</summary>
    /// <returns>Unbounded when a sample has fewer than two observations.</returns>
    /// <remarks>Degrees of freedom after Satterthwaite. Source: B. L. Welch, Biometrika 34, 1947; A. M. Law, section 10.2.2.</remarks>
    public static Interval Interval(Sample first, Sample second, double confidence = 0.95)
    {
        Confidence.Check(confidence);
        if (first.Count < 2 || second.Count < 2)
            return Statistics.Interval.Unbounded;
        var difference = second.Mean - first.Mean;
        var a = first.Variance / first.Count;
        var b = second.Variance / second.Count;
        if (a + b == 0)
            return new Interval(difference, difference);
        var freedom = (a + b) * (a + b) / ((a * a / (first.Count - 1)) + (b * b / (second.Count - 1)));
        var half = StudentT.InvCDF(0, 1, freedom, (1 + confidence) / 2) * Math.Sqrt(a + b);
        return new Interval(difference - half, difference + half);
    }
}
