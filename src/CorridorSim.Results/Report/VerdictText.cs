using CorridorSim.Experiments;
using CorridorSim.Experiments.Worth;
using CorridorSim.Results.Charts;

namespace CorridorSim.Results.Report;

/// <summary>Verdicts as sentences: the answer first, then the numbers that carry it, then what stands in the way.</summary>
public static class VerdictText
{
    /// <summary>The first sentence of the report.</summary>
    public static string Headline(Study study)
    {
        if (study.Targets.Count == 0)
            return NoTarget(study);
        if (study.Targets.Count == 1)
            return Answer(study, study.Targets[0]);
        var met = study.Targets.Count(target => target.Verdict == Verdict.Met);
        var undecided = study.Targets.Count(target => target.Verdict == Verdict.Undecided);
        var missed = study.Targets.Where(target => target.Verdict is Verdict.NotMetCapacityLimited or Verdict.NotMetDemandLimited).ToList();
        if (met == study.Targets.Count)
            return $"Yes: all {met} targets are met.";
        if (missed.Count == 0)
            return $"Undecided: {met} of {study.Targets.Count} targets {(met == 1 ? "is" : "are")} met, {undecided} {(undecided == 1 ? "needs" : "need")} more replications.";
        return $"{Answer(study, missed[0])} {met} of {study.Targets.Count} targets {(met == 1 ? "is" : "are")} met.";
    }

    /// <summary>The answer to one target.</summary>
    public static string Answer(Study study, TargetVerdict target)
    {
        var place = FigureText.Place(target.Screenline);
        var amount = $"{Amount.Tonnes(target.Threshold)} {(YearOf(study, target) is { } year ? $"in {year}" : "a year")}";
        return target.Verdict switch
        {
            Verdict.Met => $"Yes: {place} carries {amount}{Often(study, target)}.",
            Verdict.NotMetDemandLimited when Kpi(study, Offered(study, target)) is { } offered =>
                $"No, for want of demand: {place} is offered {Amount.Tonnes(offered.Mean)} {(YearOf(study, target) is { } then ? $"in {then}" : "a year")}, and {Amount.Tonnes(target.Threshold)} were asked.",
            Verdict.NotMetDemandLimited => $"No, for want of demand: {place} is offered less than the {amount} that were asked.",
            Verdict.NotMetCapacityLimited => $"No: {place} carries {amount}{Often(study, target)}{Because(study)}.",
            _ => $"Undecided: {place} carries {amount}{Often(study, target)}; {target.Replications} {(target.Replications == 1 ? "is" : "are")} too few to call that against the {Amount.Percent(target.Asked)} asked.",
        };
    }

    /// <summary>The numbers behind the answer to one target.</summary>
    public static string Evidence(Study study, TargetVerdict target)
    {
        var text = $"{target.Reached} of {target.Replications} {Runs(study, target)} reach it ({Amount.Percent(target.Probability)}; 95 % interval {Amount.Percent(target.Ci95.Low, target.Ci95.High)}, {target.Method}); asked: at least {Amount.Percent(target.Asked)}.";
        if (Kpi(study, Throughput(study, target)) is { } carried)
            text += $" {(YearOf(study, target) is { } year ? $"{year}" : "A year")} carries {Amount.Tonnes(carried.Mean)} on average, between {Amount.Tonnes(carried.P10)} and {Amount.Tonnes(carried.P90)} in 8 {(YearOf(study, target) is null ? "years" : "runs")} of 10.";
        if (Kpi(study, Offered(study, target)) is { } offered)
            text += $" Offered: {Amount.Tonnes(offered.Mean)}.";
        return text + target.SaturationMultiplier switch
        {
            double.NaN => "",
            >= 8 => " The corridor would keep up with at least 8 times this demand.",
            <= 0.125 => " The corridor does not keep up with an eighth of this demand.",
            var multiplier => $" The corridor keeps up with {Amount.Plain(multiplier)} times this demand, and with no more.",
        };
    }

    /// <summary>A verdict in one or two words.</summary>
    public static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.NotMetDemandLimited => "not met: too little demand",
        Verdict.NotMetCapacityLimited => "not met: too little capacity",
        _ => "undecided",
    };

    /// <summary>What binds, in one sentence; empty when nothing has capacity.</summary>
    public static string WhatBinds(Study study)
    {
        var binding = study.Bottlenecks.Where(element => element.Binding >= 0.05).Take(3).ToList();
        return binding.Count == 0 ? "" : $"What binds: {string.Join("; ", binding.Select(element => $"{(element.Element == "demand" ? "demand (nothing more is offered)" : PlainText.Short(element.Name, 80))} on {Amount.Percent(element.Binding)} of the days"))}.";
    }

    /// <summary>What one unit more is worth most, in one sentence; empty where it was not found out.</summary>
    public static string WorthMost(Study study)
    {
        if (study.WorthMost is not { Singles.Count: > 0 } worth)
            return "";
        var best = worth.Sure();
        var nothing = best.All(value => value.Names.Count > 1) ? "Nothing alone is surely worth anything." : "";
        if (best.Count == 0)
            return nothing;
        var (unit, size) = worth.Unit == "t/y" ? Amount.TonneUnit(best[0].Gain) : (worth.Unit, 1);
        string Gain(MarginalValue value) => $"{string.Join(" and ", value.Names.Select(name => PlainText.Short(name, 80)))}{(value.Names.Count > 1 ? " together" : "")} (+{Amount.Plain(value.Gain / size)} ± {Amount.Plain(value.Ci95.HalfWidth / size)})";
        return $"Worth most, in {unit}{(worth.Unit == "t/y" ? " a year" : "")}: {string.Join("; ", best.Select(Gain))}. {nothing}".TrimEnd();
    }

    /// <summary>The calendar year that a target asks for; none for the mean over all that is measured.</summary>
    public static int? YearOf(Study study, TargetVerdict target) => study.Plan.Targets.GetValueOrDefault(target.Name)?.In;

    /// <summary>An indicator by name, or none.</summary>
    public static KpiEstimate? Kpi(Study study, string name) => study.Kpis.FirstOrDefault(kpi => kpi.Name == name && kpi.Observed > 0);

    private static string NoTarget(Study study)
    {
        var throughput = study.Kpis.FirstOrDefault(kpi => kpi.Name.StartsWith("throughput.", StringComparison.Ordinal) && kpi.Observed > 0);
        return throughput is null
            ? "This scenario states no target."
            : $"{FigureText.Place(throughput.Name["throughput.".Length..])} carries {Amount.Tonnes(throughput.Mean)} a year, between {Amount.Tonnes(throughput.P10)} and {Amount.Tonnes(throughput.P90)} in 8 years of 10. No target is stated.";
    }

    /// <summary>The element that binds most: on days on which nothing more is offered the corridor is no obstacle.</summary>
    private static string Because(Study study) => study.Bottlenecks.FirstOrDefault(element => element.Element != "demand") is { } element ? $"; what binds most: {PlainText.Short(element.Name, 80)}" : "";

    private static string Often(Study study, TargetVerdict target) => target.Reached switch
    {
        0 => $" in none of the {Runs(study, target)}",
        _ when target.Reached == target.Replications => $" in every {Runs(study, target)[..^1]}",
        _ => $" in {(target.Verdict == Verdict.NotMetCapacityLimited ? "only " : "")}{Amount.Percent(target.Probability)} of the {Runs(study, target)}",
    };

    /// <summary>What is counted: where one year of several is asked for, runs over all of them.</summary>
    private static string Runs(Study study, TargetVerdict target) => YearOf(study, target) is null ? "simulated years" : "simulated runs";

    internal static string Throughput(Study study, TargetVerdict target) => YearOf(study, target) is { } year ? $"throughput.{target.Screenline}.{year}" : $"throughput.{target.Screenline}";

    private static string Offered(Study study, TargetVerdict target) => YearOf(study, target) is { } year ? $"offered.{target.Screenline}.{year}" : $"offered.{target.Screenline}";
}
