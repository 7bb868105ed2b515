using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace CorridorSim.Experiments.Statistics;

/// <summary>How many of a number of independent replications succeeded, and what that says about the probability.</summary>
/// <remarks>All intervals lie within [0, 1]; without trials they are [0, 1].</remarks>
public readonly record struct Proportion
{
    /// <summary>Counts successes.</summary>
    /// <param name="successes">From 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">0 or more.</param>
    public Proportion(int successes, int trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        Successes = successes;
        Trials = trials;
    }

    /// <summary>Replications that succeeded.</summary>
    public int Successes { get; }

    /// <summary>Replications made.</summary>
    public int Trials { get; }

    /// <summary>Successes / trials; NaN without trials.</summary>
    public double Share => (double)Successes / Trials;

    /// <summary>Wilson's score interval: short, and near its nominal coverage even for few trials. For a number of trials fixed in advance.</summary>
    /// <remarks>Source: E. B. Wilson, JASA 22, 1927; recommended by R. G. Newcombe, Statistics in Medicine 17, 1998 (method 3).</remarks>
    public Interval Wilson(double confidence = 0.95)
    {
        Confidence.Check(confidence);
        if (Trials == 0)
            return new Interval(0, 1);
        var z = Normal.InvCDF(0, 1, (1 + confidence) / 2);
        var shrink = 1 + (z * z / Trials);
        var centre = (Share + (z * z / (2 * Trials))) / shrink;
        var half = z / shrink * Math.Sqrt((Share * (1 - Share) / Trials) + (z * z / (4.0 * Trials * Trials)));
        // The ends are exactly 0 and 1 where nobody or everybody succeeded; rounding must not hide that.
        return new Interval(
            Successes == 0 ? 0 : Math.Max(0, centre - half),
            Successes == Trials ? 1 : Math.Min(1, centre + half));
    }

    /// <summary>The exact interval of Clopper and Pearson: never covers less than it says, and is therefore wider. For a number of trials fixed in advance.</summary>
    /// <remarks>Ends are beta quantiles. Source: C. J. Clopper and E. S. Pearson, Biometrika 26, 1934; Newcombe 1998 (method 5).</remarks>
    public Interval ClopperPearson(double confidence = 0.95)
    {
        Confidence.Check(confidence);
        var tail = (1 - confidence) / 2;
        return new Interval(
            Successes == 0 ? 0 : Beta.InvCDF(Successes, Trials - Successes + 1, tail),
            Successes == Trials ? 1 : Beta.InvCDF(Successes + 1, Trials - Successes, 1 - tail));
    }

    /// <summary>
    /// The confidence sequence: an interval that holds the true probability at <em>every</em> number of trials at once, with the given confidence.
    /// One may look after each replication and stop whenever one likes. The price is an interval about half as wide again as Wilson's.
    /// </summary>
    /// <remarks>
    /// With a Beta(1/2, 1/2) mixture over the alternatives, the ratio of the mixed to the true likelihood is a nonnegative martingale with mean 1, so by Ville's inequality
    /// it ever exceeds 1/alpha with probability at most alpha. The interval holds every p whose ratio is below 1/alpha; the likelihood has one peak, at successes / trials,
    /// so each end is found by bisection. Source: H. Robbins, Annals of Mathematical Statistics 41(5), 1970; S. R. Howard, A. Ramdas et al., Annals of Statistics 49(2), 2021.
    /// </remarks>
    public Interval ConfidenceSequence(double confidence = 0.95)
    {
        Confidence.Check(confidence);
        if (Trials == 0)
            return new Interval(0, 1);

        var failures = Trials - Successes;
        var least = SpecialFunctions.BetaLn(Successes + 0.5, failures + 0.5) - SpecialFunctions.BetaLn(0.5, 0.5) + Math.Log(1 - confidence);
        return new Interval(
            Successes == 0 ? 0 : EndBetween(0, Share, Successes, failures, least),
            failures == 0 ? 1 : EndBetween(1, Share, Successes, failures, least));
    }

    /// <summary>Bisects between a point outside the interval and one inside; the answer errs outwards, by less than 1e-15.</summary>
    private static double EndBetween(double outside, double inside, int successes, int failures, double least)
    {
        for (var step = 0; step < 60; step++)
        {
            var middle = (outside + inside) / 2;
            if (LogLikelihood(middle, successes, failures) > least)
                inside = middle;
            else
                outside = middle;
        }

        return outside;
    }

    private static double LogLikelihood(double probability, int successes, int failures) =>
        (successes == 0 ? 0 : successes * Math.Log(probability)) + (failures == 0 ? 0 : failures * SpecialFunctions.Log1p(-probability));
}
