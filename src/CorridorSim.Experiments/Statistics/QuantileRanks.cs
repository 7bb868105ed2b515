using MathNet.Numerics.Distributions;

namespace CorridorSim.Experiments.Statistics;

/// <summary>Which order statistics bound a quantile.</summary>
/// <param name="Lower">Rank of the lower bound, 1 for the smallest observation; nothing when no rank bounds it from below.</param>
/// <param name="Upper">Rank of the upper bound; nothing when no rank bounds it from above.</param>
/// <param name="Coverage">Exact coverage for a continuous distribution; at least what was asked for.</param>
public readonly record struct QuantileRanks(int? Lower, int? Upper, double Coverage)
{
    /// <summary>The narrowest pair of ranks that misses on each side with at most half of the error allowed.</summary>
    /// <param name="count">Number of observations, 0 or more.</param>
    /// <param name="probability">Which quantile, strictly between 0 and 1.</param>
    /// <param name="confidence">Least coverage.</param>
    /// <remarks>The number of observations below the quantile is binomial. Source: Conover, Practical Nonparametric Statistics, section 3.2.</remarks>
    public static QuantileRanks Of(int count, double probability, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Confidence.Check(confidence);
        if (!(probability is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A quantile lies strictly between 0 and 1.");
        if (count == 0)
            return new QuantileRanks(null, null, 1);

        var below = new Binomial(probability, count);
        var tail = (1 - confidence) / 2;
        var lower = 0;
        while (lower < count && below.CumulativeDistribution(lower) <= tail)
            lower++;
        var upper = lower + 1;
        while (upper <= count && below.CumulativeDistribution(upper - 1) < 1 - tail)
            upper++;

        var missedBelow = lower > 0 ? below.CumulativeDistribution(lower - 1) : 0;
        var missedAbove = upper <= count ? 1 - below.CumulativeDistribution(upper - 1) : 0;
        return new QuantileRanks(lower > 0 ? lower : null, upper <= count ? upper : null, 1 - missedBelow - missedAbove);
    }
}
