namespace CorridorSim.Experiments.Statistics;

/// <summary>Confidence sequences of quantiles: intervals that hold at every number of observations at once.</summary>
public static class QuantileSequence
{
    /// <summary>The interval of a quantile of the distribution, between two order statistics; holds for any distribution and whenever one looks.</summary>
    /// <param name="sorted">Independent observations in increasing order, without NaN.</param>
    /// <param name="probability">Which quantile, strictly between 0 and 1.</param>
    /// <param name="confidence">Least coverage.</param>
    /// <returns>The interval, with an infinite end on a side where there are too few observations for a bound.</returns>
    /// <remarks>
    /// The number of observations up to the quantile is a binomial count whose probability is known. An order statistic bounds the quantile when <see cref="Proportion.ConfidenceSequence"/>
    /// of its rank excludes that probability; a rank further out excludes it too, so the interval misses only when the sequence does. Source: S. R. Howard and A. Ramdas, Bernoulli 28(3), 2022.
    /// </remarks>
    public static Interval Of(IReadOnlyList<double> sorted, double probability, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(sorted);
        var count = sorted.Count;
        var below = FirstRank(count, rank => !(Sequence(rank).High < probability)); // Ranks up to it lie below the quantile for certain.
        var above = FirstRank(count, rank => Sequence(rank + 1).Low > probability); // Ranks beyond it lie above for certain.
        return new Interval(
            below > 0 ? sorted[below - 1] : double.NegativeInfinity,
            above < count ? sorted[above] : double.PositiveInfinity);

        Interval Sequence(int rank) => new Proportion(rank, count).ConfidenceSequence(confidence);
    }

    /// <summary>The least rank from 0 that satisfies a condition which all greater ones satisfy too; the count when none below it does.</summary>
    private static int FirstRank(int count, Func<int, bool> condition)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (condition(middle))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
