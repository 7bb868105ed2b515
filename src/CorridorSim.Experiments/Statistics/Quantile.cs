namespace CorridorSim.Experiments.Statistics;

/// <summary>Quantiles of observations and their intervals by order statistics.</summary>
public static class Quantile
{
    /// <summary>The sample quantile: linear between neighbouring order statistics, at rank 1 + (n - 1) p.</summary>
    /// <param name="sorted">Observations in increasing order, without NaN.</param>
    /// <param name="probability">From 0 (least) to 1 (greatest).</param>
    /// <returns>The quantile; NaN when there is no observation.</returns>
    /// <remarks>Definition 7 of R. J. Hyndman and Y. Fan, The American Statistician 50(4), 1996: the default of R, NumPy and spreadsheets.</remarks>
    public static double Of(IReadOnlyList<double> sorted, double probability)
    {
        ArgumentNullException.ThrowIfNull(sorted);
        ArgumentOutOfRangeException.ThrowIfNegative(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1);
        if (sorted.Count == 0)
            return double.NaN;
        var place = (sorted.Count - 1) * probability;
        var below = (int)place;
        if (below == sorted.Count - 1)
            return sorted[below];
        var share = place - below;
        return (sorted[below] * (1 - share)) + (sorted[below + 1] * share);
    }

    /// <summary>The interval of a quantile of the distribution, between two order statistics; holds for any continuous distribution.</summary>
    /// <param name="sorted">Independent observations in increasing order, without NaN.</param>
    /// <param name="probability">Which quantile, strictly between 0 and 1.</param>
    /// <param name="confidence">Least coverage.</param>
    /// <returns>The interval, with an infinite end on a side where there are too few observations for a bound.</returns>
    /// <remarks>Source: W. J. Conover, Practical Nonparametric Statistics, 3rd ed., section 3.2; H. A. David and H. N. Nagaraja, Order Statistics, section 7.1.</remarks>
    public static Interval IntervalOf(IReadOnlyList<double> sorted, double probability, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(sorted);
        var ranks = QuantileRanks.Of(sorted.Count, probability, confidence);
        return new Interval(
            ranks.Lower is { } lower ? sorted[lower - 1] : double.NegativeInfinity,
            ranks.Upper is { } upper ? sorted[upper - 1] : double.PositiveInfinity);
    }
}
