using MathNet.Numerics.Distributions;

namespace CorridorSim.Experiments.Statistics;

/// <summary>A mean over pairs of a replication and its mirrored twin.</summary>
/// <param name="Mean">Mean of the pair means.</param>
/// <param name="Ci95">95 % t-interval over the pair means, which are independent of each other; unbounded below two pairs.</param>
/// <param name="Gain">
/// Variance of the mean of as many independent runs, divided by that of this mean: 1 / (1 + correlation within the pairs). Above 1 where the outputs move one way with every draw,
/// below 1 (0.5 at worst) where opposite luck does the same harm; NaN when nothing varies.
/// </param>
/// <param name="GainCi95">95 % interval of the gain.</param>
/// <param name="Pairs">Pairs, two runs each.</param>
public sealed record AntitheticEstimate(double Mean, Interval Ci95, double Gain, Interval GainCi95, int Pairs);

/// <summary>Antithetic replications: the second of a pair draws 1 - u wherever the first draws u, so that a lucky year is followed by an unlucky one.</summary>
/// <remarks>Source: J. M. Hammersley and K. W. Morton, Proc. Cambridge Philosophical Society 52, 1956; A. M. Law, section 11.3.</remarks>
public static class Antithetic
{
    /// <summary>Summarises pairs by their means, which are independent of each other.</summary>
    /// <param name="first">One output per pair.</param>
    /// <param name="second">The output of the mirrored replication, in the same order.</param>
    /// <returns>The pair means as a sample; pairs in which one was not observed (NaN) do not count.</returns>
    /// <exception cref="ArgumentException">Different lengths.</exception>
    public static Sample PairMeans(IReadOnlyList<double> first, IReadOnlyList<double> second) => Sample.Of(Pairs(first, second).Select(pair => (pair.First + pair.Second) / 2));

    /// <summary>Estimates the mean from pairs, and what the pairing gained.</summary>
    /// <inheritdoc cref="PairMeans"/>
    /// <remarks>
    /// The interval of the gain is that of the correlation within pairs whose members are alike: mean squares between and within pairs are independent, and their ratio is
    /// (1 + r) / (1 - r) times F(n - 1, n). Exact for normal outputs. Source: P. E. Shrout and J. L. Fleiss, Psychological Bulletin 86(2), 1979, model 1.
    /// </remarks>
    public static AntitheticEstimate Estimate(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var means = PairMeans(first, second);
        if (means.Count < 2)
            return new AntitheticEstimate(means.Mean, Interval.Unbounded, double.NaN, Interval.Unbounded, means.Count);
        var within = Pairs(first, second).Average(pair => (pair.First - pair.Second) * (pair.First - pair.Second) / 2);
        var ratio = 2 * means.Variance / within;
        return new AntitheticEstimate(means.Mean, means.MeanInterval(), Gain(ratio), new Interval(Gain(ratio / Quantile(0.025)), Gain(ratio / Quantile(0.975))), means.Count);

        double Quantile(double probability) => FisherSnedecor.InvCDF(means.Count - 1, means.Count, probability);
    }

    /// <summary>1 / (1 + r) for the ratio (1 + r) / (1 - r).</summary>
    private static double Gain(double ratio) => (1 + (1 / ratio)) / 2;

    private static IEnumerable<(double First, double Second)> Pairs(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count)
            throw new ArgumentException($"{first.Count} replications cannot be paired with {second.Count} mirrored ones.", nameof(second));
        return first.Zip(second).Where(pair => !double.IsNaN(pair.First) && !double.IsNaN(pair.Second));
    }
}
