using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Comparisons;

/// <summary>Multiple comparison with the best: how much better a plan is than the best of the others (negative: how much worse).</summary>
/// <param name="Plan">Name of the plan.</param>
/// <param name="Mean">Estimate, in the unit of the indicator; positive is better, also where less is better.</param>
/// <param name="Ci95">Interval; those of all plans hold at once with 95 %.</param>
public sealed record DistanceToBest(string Plan, double Mean, Interval Ci95)
{
    /// <summary>Whether the plan is shown to be the best.</summary>
    public bool IsBest => Ci95.Low > 0;

    /// <summary>Whether it is shown not to be the best.</summary>
    public bool IsNotBest => Ci95.High < 0;

    /// <summary>Compares each plan with the best of the others.</summary>
    /// <param name="names">Names of the plans, two or more.</param>
    /// <param name="observations">One row per plan, paired over the replications.</param>
    /// <param name="moreIsBetter">Whether greater values are better.</param>
    /// <param name="interval">Interval of the mean of paired differences at a confidence; t or confidence sequence.</param>
    /// <remarks>
    /// The distance to the best of the others is the least of the pairwise differences, and so are its bounds; Bonferroni over all pairs makes them hold at once under
    /// common random numbers. Source: J. C. Hsu, Multiple Comparisons, 1996, chapter 4; B. L. Nelson and F. J. Matejcik, Management Science 41(12), 1995.
    /// </remarks>
    public static IReadOnlyList<DistanceToBest> Of(
        IReadOnlyList<string> names, IReadOnlyList<IReadOnlyList<double>> observations, bool moreIsBetter, Func<Sample, double, Interval> interval)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(interval);
        ArgumentOutOfRangeException.ThrowIfLessThan(names.Count, 2, nameof(names));

        var confidence = Simultaneous.EachConfidence(names.Count * (names.Count - 1) / 2);
        return [.. names.Select((name, plan) =>
        {
            var differences = Enumerable.Range(0, names.Count).Where(other => other != plan)
                .Select(other => PairedDifference.Of(observations[moreIsBetter ? other : plan], observations[moreIsBetter ? plan : other]).Differences)
                .ToList();
            var bounds = differences.Select(difference => interval(difference, confidence)).ToList();
            return new DistanceToBest(name, differences.Min(difference => difference.Mean), new Interval(bounds.Min(bound => bound.Low), bounds.Min(bound => bound.High)));
        })];
    }
}
