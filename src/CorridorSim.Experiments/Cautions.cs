using CorridorSim.Experiments.Statistics;
using CorridorSim.Model;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments;

/// <summary>What a reader must know before trusting a number.</summary>
internal static class Cautions
{
    /// <summary>Half-width of a mean, as a share of the mean, above which it is too wide to act on.</summary>
    private const double WidestShare = 0.1;

    /// <summary>Share of units still under way at the end above which a transit time is biased low.</summary>
    private const double MostUnfinished = 0.05;

    /// <summary>Indicators that a caution names; how many more there are is said.</summary>
    private const int MostNamed = 3;

    /// <summary>The cautions of a study, the most important first.</summary>
    public static IReadOnlyList<string> Of(Study study) =>
        [.. Undecided(study), .. TooWide(study), .. Unfinished(study), .. RarelyObserved(study)];

    /// <summary>Whether the interval of a mean is too wide to act on; shares are judged in points, all else relative to the mean.</summary>
    public static bool IsTooWide(string unit, double mean, Interval interval) =>
        interval.HalfWidth > WidestShare * (unit == "share" ? 1 : Math.Abs(mean));

    private static IEnumerable<string> Undecided(Study study) =>
        study.Targets.Where(target => target.Verdict == Verdict.Undecided).Select(target =>
            $"Target {target.Name} is undecided: {target.Reached} of {Plural.Of(target.Replications, "replication")} reached it, which leaves {target.Ci95.Low:0.0 %} to {target.Ci95.High:0.0 %} around the {target.Asked:0.# %} asked for. More replications may decide it.");

    private static IEnumerable<string> TooWide(Study study)
    {
        var wide = study.Kpis.Where(kpi => kpi.Observed > 0 && kpi.IsTooWide).ToList();
        if (wide.Count == 0)
            yield break;
        if (study.Made < 2)
        {
            yield return "One replication says nothing about the spread: no interval can be given, and no number here is to be acted on.";
            yield break;
        }

        var throughputs = ScreenlineKpis.AllThroughputs(study.Catalogue);
        foreach (var kpi in wide.Where(kpi => throughputs.Contains(kpi.Name)))
            yield return $"{Named(kpi.Name)} is too wide to act on: +- {kpi.Ci95.HalfWidth / Math.Abs(kpi.Mean):0 %} of its mean after {Plural.Of(kpi.Observed, "replication")}. About {Needed(kpi)} replications would give +- 5 %.";

        var others = wide.Where(kpi => !throughputs.Contains(kpi.Name)).Select(kpi => kpi.Name).ToList();
        if (others.Count > 0)
            yield return $"{others.Count} other {(others.Count == 1 ? "indicator is" : "indicators are")} too wide to act on (+- more than 10 %): {Some(others, IndicatorWords.WithName)}.";
    }

    private static IEnumerable<string> Unfinished(Study study) =>
        study.Kpis.Where(kpi => kpi.Name.EndsWith(".unfinished", StringComparison.Ordinal) && kpi.Unit == "share" && kpi.Mean > MostUnfinished).Select(kpi =>
            $"{Named(kpi.Name[..^".unfinished".Length])} is biased low: {kpi.Mean:0 %} of the units were still under way at the end, and the slowest are among them.");

    private static IEnumerable<string> RarelyObserved(Study study)
    {
        var rare = study.Kpis.Where(kpi => kpi.Observed < study.Made).ToDictionary(kpi => kpi.Name, kpi => kpi.Observed);
        if (rare.Count > 0)
            yield return $"Not observed in every replication: {Some([.. rare.Keys], name => $"{IndicatorWords.WithName(name)} in {rare[name]} of {study.Made}")}.";
    }

    /// <summary>The half-width falls with the square root of the number.</summary>
    private static string Needed(KpiEstimate kpi) =>
        Math.Ceiling(kpi.Observed * Math.Pow(kpi.Ci95.HalfWidth / (0.05 * Math.Abs(kpi.Mean)), 2)).ToString("N0");

    private static string Some(List<string> names, Func<string, string> text) =>
        $"{string.Join("; ", names.Take(MostNamed).Select(text))}{(names.Count > MostNamed ? $"; and {names.Count - MostNamed} more" : "")}";

    /// <summary>Words for the beginning of a sentence, with the name behind them.</summary>
    private static string Named(string indicator) => $"{IndicatorWords.AtBeginning(indicator)} ({indicator})";
}
