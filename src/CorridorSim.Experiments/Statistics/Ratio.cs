using MathNet.Numerics.Distributions;

namespace CorridorSim.Experiments.Statistics;

/// <summary>A ratio of two expected values, such as tonnes per ship-hour or cost per tonne, estimated as a ratio of sums over the replications.</summary>
/// <param name="Estimate">Sum of the numerators / sum of the denominators.</param>
/// <param name="StandardError">Standard deviation of the estimate, to first order.</param>
/// <param name="Count">Number of pairs.</param>
public readonly record struct Ratio(double Estimate, double StandardError, int Count)
{
    /// <summary>Estimates the ratio from pairs of one replication each.</summary>
    /// <param name="numerators">One per replication.</param>
    /// <param name="denominators">One per replication, in the same order; their sum must not be 0.</param>
    /// <exception cref="ArgumentException">Different lengths.</exception>
    /// <remarks>
    /// The classical estimator; never the mean of the ratios, which weighs a quiet year as much as a busy one. Variance: (s_y^2 - 2 r s_xy + r^2 s_x^2) / (n x^2).
    /// Source: W. G. Cochran, Sampling Techniques, 3rd ed., section 2.11; A. M. Law, section 9.5.
    /// </remarks>
    public static Ratio Of(IReadOnlyList<double> numerators, IReadOnlyList<double> denominators)
    {
        ArgumentNullException.ThrowIfNull(numerators);
        ArgumentNullException.ThrowIfNull(denominators);
        if (numerators.Count != denominators.Count)
            throw new ArgumentException($"{numerators.Count} numerators need as many denominators, not {denominators.Count}.", nameof(denominators));

        var ratio = numerators.Sum() / denominators.Sum();
        var residuals = Sample.Of(numerators.Zip(denominators, (y, x) => y - (ratio * x)));
        return new Ratio(ratio, residuals.StandardError / Math.Abs(denominators.Average()), numerators.Count);
    }

    /// <summary>The interval estimate +- t(n - 1) standard errors; asymptotic, good when the denominators vary by less than a third of their mean.</summary>
    public Interval Interval(double confidence = 0.95)
    {
        Confidence.Check(confidence);
        if (Count < 2)
            return Statistics.Interval.Unbounded;
        var half = StudentT.InvCDF(0, 1, Count - 1, (1 + confidence) / 2) * StandardError;
        return new Interval(Estimate - half, Estimate + half);
    }
}
