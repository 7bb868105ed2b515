using CorridorSim.Experiments;
using CorridorSim.Model;
using CorridorSim.Results.Charts;

namespace CorridorSim.Results.Report;

/// <summary>The story of a report in the order in which it is read: answer, evidence, reasons, assumptions, method.</summary>
internal static class ReportBody
{
    private const int WarningsAtOnce = 4;

    /// <summary>Writes all sections.</summary>
    public static void Write(Html page, Study study, IReadOnlyList<Figure> figures)
    {
        WriteAnswer(page, study);
        WriteTargets(page, study);
        foreach (var group in figures.GroupBy(figure => figure.Template))
            FigureSection.Write(page, [.. group]);
        ChangesSection.Write(page, study);
        WriteIndicators(page, study);
        AssumptionsSection.Write(page, study);
        MethodSection.Write(page, study);
    }

    private static void WriteAnswer(Html page, Study study)
    {
        page.Markup("<header id=\"answer\">")
            .Markup($"<p class=\"kicker\">{Html.Isolated(PlainText.Short(study.Plan.Scenario, 200))} · {Html.Encode($"{study.Plan.Starts:yyyy-MM-dd} to {study.Plan.Ends.AddDays(-1):yyyy-MM-dd}")} · {Plural.Of(study.Made, "replication")}</p>")
            .Element("h1", VerdictText.Headline(study));
        if (study.Targets.Count > 0)
            page.Element("p", VerdictText.Evidence(study, Leading(study)), "class=\"standfirst\"");
        if (VerdictText.WhatBinds(study) is { Length: > 0 } binds)
            page.Element("p", binds, "class=\"standfirst\"");
        if (VerdictText.WorthMost(study) is { Length: > 0 } worth)
            page.Element("p", worth, "class=\"standfirst\"");
        if (study.Warnings.Count > 0)
        {
            page.Markup("<aside class=\"warnings\" aria-label=\"Warnings\"><h2>Before you trust these numbers</h2>");
            WriteWarnings(page, study.Warnings.Take(WarningsAtOnce));
            if (study.Warnings.Count > WarningsAtOnce)
            {
                page.Markup($"<details><summary>{study.Warnings.Count - WarningsAtOnce} more</summary>");
                WriteWarnings(page, study.Warnings.Skip(WarningsAtOnce));
                page.Markup("</details>");
            }

            page.Markup("</aside>");
        }

        page.Markup("</header>");
    }

    private static void WriteWarnings(Html page, IEnumerable<string> warnings)
    {
        page.Markup("<ul>");
        foreach (var warning in warnings)
            page.Markup($"<li>{Html.Isolated(warning)}</li>");
        page.Markup("</ul>");
    }

    /// <summary>The target that the headline speaks of: the first that is missed, or the first.</summary>
    private static TargetVerdict Leading(Study study) =>
        study.Targets.FirstOrDefault(target => target.Verdict is Verdict.NotMetCapacityLimited or Verdict.NotMetDemandLimited) ?? study.Targets[0];

    private static void WriteTargets(Html page, Study study)
    {
        if (study.Targets.Count == 0)
            return;
        page.Markup("<section id=\"verdicts\"><h2>The verdicts</h2>")
            .Table(
                "Targets and verdicts",
                ["target", "verdict", "asked", "reached in", "probability", "95 % interval", "mean of a year"],
                study.Targets.Select(target => (IReadOnlyList<string>)
                [
                    PlainText.Short(FigureText.Words(target.Name), 120),
                    VerdictText.Word(target.Verdict),
                    $"{Amount.Tonnes(target.Threshold)} across {FigureText.Place(target.Screenline)}{(VerdictText.YearOf(study, target) is { } year ? $" in {year}" : "")} with {Amount.Percent(target.Asked)}",
                    $"{target.Reached} of {target.Replications}",
                    Amount.Percent(target.Probability),
                    Amount.Percent(target.Ci95.Low, target.Ci95.High),
                    VerdictText.Kpi(study, VerdictText.Throughput(study, target)) is { } carried ? Amount.Tonnes(carried.Mean) : "–",
                ]))
            .Markup("</section>");
    }

    private static void WriteIndicators(Html page, Study study)
    {
        var meanings = study.Catalogue.Kpis.ToDictionary(kpi => kpi.Name, kpi => kpi.Meaning);
        page.Markup("<section id=\"indicators\"><h2>All indicators</h2><details><summary>Means, intervals and quantiles over the replications</summary>")
            .Table(
                "Indicators",
                ["indicator", "mean", "95 % interval", "P10", "P50", "P90", "unit", "meaning"],
                study.Kpis.Select(kpi => (IReadOnlyList<string>)
                [
                    kpi.Name,
                    Amount.WithUnit(kpi.Mean, kpi.Unit),
                    $"{Amount.WithUnit(kpi.Ci95.Low, kpi.Unit)} to {Amount.WithUnit(kpi.Ci95.High, kpi.Unit)}",
                    Amount.WithUnit(kpi.P10, kpi.Unit),
                    Amount.WithUnit(kpi.P50, kpi.Unit),
                    Amount.WithUnit(kpi.P90, kpi.Unit),
                    kpi.Unit,
                    meanings.GetValueOrDefault(kpi.Name, ""),
                ]))
            .Markup("</details></section>");
    }
}
