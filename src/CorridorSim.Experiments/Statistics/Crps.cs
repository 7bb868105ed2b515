namespace CorridorSim.Experiments.Statistics;

/// <summary>Continuous ranked probability score of an empirical distribution: how far a forecast lies from what was observed, in the unit of the observation; 0 is perfect.</summary>
/// <remarks>
/// Integral over z of (F(z) - 1{y &lt;= z})^2, here E|X - y| - E|X - X'| / 2 with X and X' drawn from the sample. It is a proper score: bias costs, and so do intervals that are wider than needed.
/// For a forecast that is one number it is the absolute error. Source: T. Gneiting and A. E. Raftery, Journal of the American Statistical Association 102(477), 2007, section 4.2.
/// </remarks>
public static class Crps
{
    /// <summary>The score against an observed value.</summary>
    /// <param name="sorted">The simulated values in increasing order, without NaN; at least one.</param>
    /// <param name="observed">What was observed.</param>
    public static double Of(IReadOnlyList<double> sorted, double observed) => Of(sorted, new Interval(observed, observed));

    /// <summary>The score against a range of which any value may be the true one: the range weighs nothing, so that only what is forecast outside of it costs.</summary>
    /// <param name="sorted">The simulated values in increasing order, without NaN; at least one.</param>
    /// <param name="observed">The range; an end may be infinite ("more than"), not both.</param>
    /// <remarks>
    /// The threshold-weighted score with weight 0 inside the range and 1 outside. For a range of no width it is the score against its value.
    /// Source: T. Gneiting and R. Ranjan, Journal of Business and Economic Statistics 29(3), 2011, equation 14; by a change of the axis as in S. Allen et al., SIAM/ASA Journal on Uncertainty Quantification 11(3), 2023.
    /// </remarks>
    public static double Of(IReadOnlyList<double> sorted, Interval observed)
    {
        ArgumentNullException.ThrowIfNull(sorted);
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Count);
        var (distance, spread) = (0.0, 0.0);
        for (var i = 0; i < sorted.Count; i++)
        {
            var error = Outside(sorted[i], observed);
            distance += Math.Abs(error);
            spread += ((2 * i) + 1 - sorted.Count) * error;
        }

        return Math.Max(0, (distance / sorted.Count) - (spread / sorted.Count / sorted.Count));
    }

    /// <summary>The axis with the range drawn together to 0.</summary>
    private static double Outside(double value, Interval range) =>
        value < range.Low ? value - range.Low : value > range.High ? value - range.High : 0;
}
