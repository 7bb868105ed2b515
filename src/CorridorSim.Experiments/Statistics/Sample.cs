using MathNet.Numerics.Distributions;

namespace CorridorSim.Experiments.Statistics;

/// <summary>Count, mean and variance of independent observations, such as one indicator over the replications.</summary>
/// <param name="Count">Number of observations.</param>
/// <param name="Mean">Their mean; NaN when there is none.</param>
/// <param name="Variance">Their variance with the divisor n - 1; NaN below two observations.</param>
public readonly record struct Sample(int Count, double Mean, double Variance)
{
    /// <summary>Square root of the variance, in the unit of the observations.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>Standard deviation of the mean.</summary>
    public double StandardError => Math.Sqrt(Variance / Count);

    /// <summary>Summarises observations in the given order; NaN values count as not observed.</summary>
    public static Sample Of(IEnumerable<double> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        var sample = default(RunningSample);
        foreach (var value in observations)
            sample.Add(value);
        return sample.Sample;
    }

    /// <summary>Student's t-interval of the expected value: mean +- t(n - 1) s / sqrt(n).</summary>
    /// <param name="confidence">Between 0 and 1, both excluded.</param>
    /// <returns>The interval; its ends are infinite below two observations, because one observation says nothing about the spread.</returns>
    /// <remarks>Exact for normal observations, asymptotic otherwise. Source: A. M. Law, Simulation Modeling and Analysis, 5th ed., section 4.5.</remarks>
    public Interval MeanInterval(double confidence = 0.95)
    {
        Confidence.Check(confidence);
        if (Count < 2)
            return Interval.Unbounded;
        var half = StudentT.InvCDF(0, 1, Count - 1, (1 + confidence) / 2) * StandardError;
        return new Interval(Mean - half, Mean + half);
    }

    /// <summary>
    /// A confidence sequence for the expected value: holds it at <em>every</em> number of observations at once, so one may look whenever one likes and stop for any reason.
    /// </summary>
    /// <param name="confidence">Between 0 and 1, both excluded.</param>
    /// <returns>An interval about half as wide again as the t-interval; unbounded while there are too few observations.</returns>
    /// <remarks>
    /// Exact for normal observations of unknown spread: with a standard normal mixture over (alternative mean - mean) / deviation, the ratio
    /// (1 + n)^(-1/2) ((1 + x) / (1 + x / (1 + n)))^(n/2), x = t^2 / (n - 1), is a martingale under the true mean, so that it ever exceeds 1/alpha with probability at most alpha.
    /// Here it is solved for t. Source: T. L. Lai, Annals of Statistics 4(2), 1976; M. F. Perez-Ortiz et al., Annals of Statistics 52(4), 2024; mixture as in J. N. Rouder et al. 2009.
    /// </remarks>
    public Interval ConfidenceSequence(double confidence = 0.95)
    {
        Confidence.Check(confidence);
        if (Count < 2)
            return Interval.Unbounded;
        var bound = Math.Exp(2.0 / Count * ((Math.Log(1.0 + Count) / 2) - Math.Log(1 - confidence)));
        if (bound >= 1 + Count)
            return Interval.Unbounded;
        var t = Math.Sqrt((Count - 1) * (bound - 1) / (1 - (bound / (1 + Count))));
        return new Interval(Mean - (t * StandardError), Mean + (t * StandardError));
    }
}
