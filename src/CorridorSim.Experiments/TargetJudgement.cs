using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments;

/// <summary>Judges whether a target is met, always on the ends of the interval and never on the point estimate.</summary>
internal static class TargetJudgement
{
    /// <summary>The verdict on one target.</summary>
    /// <exception cref="ArgumentException">The replications do not measure the target's screenline.</exception>
    public static TargetVerdict Of(
        string name, TargetPlan target, Catalogue catalogue, IReadOnlyList<double[]> indicators, ProbabilityInterval rule, double saturation)
    {
        var reached = Reached(target, catalogue, indicators);
        var interval = rule.Of(reached);
        var verdict = Judge(interval, target.Probability) switch
        {
            true => Verdict.Met,
            null => Verdict.Undecided,
            false when MeanOffered(target, catalogue, indicators) < target.Throughput => Verdict.NotMetDemandLimited,
            false => Verdict.NotMetCapacityLimited,
        };
        return new TargetVerdict(name, target.At, target.Throughput, target.Probability, reached.Successes, reached.Trials, interval, rule.Method(), verdict, saturation);
    }

    /// <summary>In how many replications the screenline carried at least the target.</summary>
    public static Proportion Reached(TargetPlan target, Catalogue catalogue, IReadOnlyList<double[]> indicators)
    {
        return new Proportion(WhetherReached(target, catalogue, indicators).Count(isReached => isReached), indicators.Count);
    }

    /// <summary>Whether the screenline carried at least the target, replication by replication.</summary>
    public static IEnumerable<bool> WhetherReached(TargetPlan target, Catalogue catalogue, IEnumerable<double[]> indicators)
    {
        var column = Column(target, catalogue);
        return indicators.Select(row => row[column] >= target.Throughput);
    }

    /// <summary>Where the target's throughput stands among the indicators.</summary>
    public static int Column(TargetPlan target, Catalogue catalogue)
    {
        var column = catalogue.IndexOf(target.Indicator);
        return column >= 0
            ? column
            : throw new ArgumentException($"Nothing measures '{target.Indicator}', so the target at '{target.At}' cannot be judged.", nameof(catalogue));
    }

    /// <summary>True when the interval lies at or above what is asked, false when below, nothing while it holds it.</summary>
    public static bool? Judge(Interval interval, double asked)
    {
        if (interval.Low >= asked)
            return true;
        return interval.High < asked ? false : null;
    }

    private static double MeanOffered(TargetPlan target, Catalogue catalogue, IReadOnlyList<double[]> indicators)
    {
        var column = catalogue.IndexOf(target.OfferedIndicator);
        return column < 0 ? double.NaN : Sample.Of(indicators.Select(row => row[column])).Mean;
    }
}
