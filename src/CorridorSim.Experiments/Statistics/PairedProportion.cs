namespace CorridorSim.Experiments.Statistics;

/// <summary>In how many replications two plans, simulated with common random numbers, reached a target: both, one of them, or neither.</summary>
/// <param name="Both">Replications in which both reached it.</param>
/// <param name="OnlyFirst">Those in which only the first did.</param>
/// <param name="OnlySecond">Those in which only the second did.</param>
/// <param name="Neither">Those in which neither did.</param>
public readonly record struct PairedProportion(int Both, int OnlyFirst, int OnlySecond, int Neither)
{
    /// <summary>Replications made.</summary>
    public int Trials => Both + OnlyFirst + OnlySecond + Neither;

    /// <summary>The first plan alone.</summary>
    public Proportion First => new(Both + OnlyFirst, Trials);

    /// <summary>The second plan alone.</summary>
    public Proportion Second => new(Both + OnlySecond, Trials);

    /// <summary>Share of the second minus share of the first; NaN without trials.</summary>
    public double Difference => (double)(OnlySecond - OnlyFirst) / Trials;

    /// <summary>Counts pairs.</summary>
    /// <param name="pairs">Whether the first and the second plan reached the target, one per replication.</param>
    public static PairedProportion Of(IEnumerable<(bool First, bool Second)> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return pairs.Aggregate(default(PairedProportion), (counts, pair) => counts.And(pair.First, pair.Second));
    }

    /// <summary>With one replication more.</summary>
    public PairedProportion And(bool first, bool second) => (first, second) switch
    {
        (true, true) => this with { Both = Both + 1 },
        (true, false) => this with { OnlyFirst = OnlyFirst + 1 },
        (false, true) => this with { OnlySecond = OnlySecond + 1 },
        _ => this with { Neither = Neither + 1 },
    };

    /// <summary>Interval of the difference of the probabilities, second minus first, for a number of trials fixed in advance.</summary>
    /// <remarks>
    /// Wilson's intervals of both, squared and added with the correlation of the two (corrected for continuity): near its nominal coverage also for few trials and for shares
    /// near 0 and 1, where the usual interval fails. Source: R. G. Newcombe, Statistics in Medicine 17, 1998, 2635-2650 (method 10).
    /// </remarks>
    public Interval Newcombe(double confidence = 0.95)
    {
        if (Trials == 0)
            return new Interval(-1, 1);
        var (first, second, correlation) = (First.Wilson(confidence), Second.Wilson(confidence), Correlation);
        return new Interval(
            Difference - Distance(Second.Share - second.Low, first.High - First.Share, correlation),
            Difference + Distance(second.High - Second.Share, First.Share - first.Low, correlation));
    }

    /// <summary>Interval of the difference that holds at every number of trials at once, so that one may stop whenever one likes.</summary>
    /// <remarks>Only replications that set the plans apart count: the confidence sequences of their two shares, each with half of the error (Bonferroni).</remarks>
    public Interval ConfidenceSequence(double confidence = 0.95)
    {
        var each = Simultaneous.EachConfidence(2, confidence);
        var gained = new Proportion(OnlySecond, Trials).ConfidenceSequence(each);
        var lost = new Proportion(OnlyFirst, Trials).ConfidenceSequence(each);
        return new Interval(gained.Low - lost.High, gained.High - lost.Low);
    }

    private double Correlation
    {
        get
        {
            var cross = ((double)Both * Neither) - ((double)OnlyFirst * OnlySecond);
            var scale = Math.Sqrt((double)First.Successes * (Trials - First.Successes) * Second.Successes * (Trials - Second.Successes));
            if (scale == 0)
                return 0;
            return (cross > 0 ? Math.Max(cross - (Trials / 2.0), 0) : cross) / scale;
        }
    }

    private static double Distance(double one, double other, double correlation) =>
        Math.Sqrt(Math.Max(0, (one * one) - (2 * correlation * one * other) + (other * other)));
}
