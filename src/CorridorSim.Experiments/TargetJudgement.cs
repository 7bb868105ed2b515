using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments;

/// <summary>Judges whether a target is met, always on the ends of the interval and never on the point estimate.</summary>
internal static class TargetJudgement
{
    /// <summary>The verdict on one target.</summary>
    /// <param name="name">Target id.</param>
    /// <param name="target">The target.</param>
    /// <param name="reached">In how many replications it was reached.</param>
    /// <param name="offered">Mean of the tonnes offered at its screenline, a year; NaN when that is not measured.</param>
    /// <param name="rule">Which interval is honest.</param>
    /// <param name="saturation">Demand multiplier at which the corridor saturates; NaN when not searched.</param>
    public static TargetVerdict Of(string name, TargetPlan target, Proportion reached, double offered, ProbabilityInterval rule, double saturation)
    {
        var interval = rule.Of(reached);
        var verdict = Judge(interval, target.Probability) switch
        {
            true => Verdict.Met,
            null => Verdict.Undecided,
            false when offered < target.Throughput => Verdict.NotMetDemandLimited,
            false => Verdict.NotMetCapacityLimited,
        };
        return new TargetVerdict(name, target.At, target.Throughput, target.Probability, reached.Successes, reached.Trials, interval, rule.Method(), verdict, saturation);
    }

    /// <summary>In how many replications the screenline carried at least the target.</summary>
    /// <exception cref="ArgumentException">The replications do not measure the target's screenline.</exception>
    public static Proportion Reached(TargetPlan target, Catalogue catalogue, IndicatorTable indicators) =>
        new(indicators.Column(Column(target, catalogue)).Count(carried => carried >= target.Throughput), indicators.Count);

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

    /// <summary>Mean of the tonnes offered at the target's screenline; NaN when that is not measured.</summary>
    public static double MeanOffered(TargetPlan target, Catalogue catalogue, IndicatorTable indicators)
    {
        var column = catalogue.IndexOf(target.OfferedIndicator);
        return column < 0 ? double.NaN : Sample.Of(indicators.Column(column)).Mean;
    }
}
