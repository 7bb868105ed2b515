namespace CorridorSim.Experiments.Statistics;

/// <summary>Two one-sided tests (TOST): whether a difference is small enough not to matter.</summary>
/// <param name="PValue">Greater p-value of the two tests.</param>
/// <param name="Interval">Interval of the difference at confidence 1 - 2 alpha, which lies inside the band exactly when the tests show equivalence.</param>
/// <param name="IsShown">Whether equivalence is shown at level alpha. When not, nothing is said: neither equivalence nor a difference.</param>
public readonly record struct Equivalence(double PValue, Interval Interval, bool IsShown)
{
    /// <summary>Tests whether the expected difference lies within +- <paramref name="band"/>.</summary>
    /// <param name="differences">Paired differences.</param>
    /// <param name="band">Greatest difference that does not matter, greater than 0, in the unit of the differences.</param>
    /// <param name="alpha">Probability of wrongly showing equivalence, at most.</param>
    /// <remarks>Source: D. J. Schuirmann, Journal of Pharmacokinetics and Biopharmaceutics 15, 1987.</remarks>
    public static Equivalence Of(Sample differences, double band, double alpha = 0.05)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(band);
        Confidence.Check(1 - (2 * alpha));
        var pValue = Math.Max(
            StudentTest.OneSidedAbove(differences, -band),
            StudentTest.OneSidedAbove(differences with { Mean = -differences.Mean }, -band));
        return new Equivalence(pValue, differences.MeanInterval(1 - (2 * alpha)), pValue <= alpha);
    }
}
