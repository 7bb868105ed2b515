using System.Text.Json.Nodes;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Comparisons;

namespace CorridorSim.Results.Charts;

/// <summary>Annual tonnes of several scenarios side by side, each with the error of its mean and the spread of its years, against the target (after Nelson's measure of risk and error).</summary>
internal static class RiskPlotFigure
{
    /// <summary>The figure of one screenline; none when a scenario does not measure it.</summary>
    public static Figure? Of(Comparison comparison, string screenline)
    {
        var kpis = comparison.Studies.Select(study => study.Kpis.FirstOrDefault(kpi => kpi.Name == $"throughput.{screenline}" && kpi.Observed > 0)).OfType<KpiEstimate>().ToList();
        if (kpis.Count < comparison.Studies.Count)
            return null;
        var names = ScenarioNames.Of(comparison.Names);
        var targets = comparison.Studies.SelectMany(study => study.Targets).Where(target => target.Screenline == screenline).DistinctBy(target => (target.Name, target.Threshold)).ToList();
        var (unit, size) = Amount.TonneUnit(kpis.Select(kpi => kpi.P90).Concat(targets.Select(target => target.Threshold)).Max());
        return new Figure
        {
            Name = $"risk-plot.{PlainText.ForFile(screenline)}",
            Template = "risk-plot",
            Title = $"{FigureText.Place(screenline)}: what each plan carries, and how sure that is",
            Subtitle = "Dot and dark bar: mean of a year with its 95 % interval; pale bar: 8 of 10 years, with the median" + (targets.Count > 0 ? "; dashed: what was asked" : ""),
            Caption = FigureText.Caption(comparison.Studies[0], "All plans over the same random numbers; 95 % t-intervals."),
            AltText = string.Join(" ", names.Select((name, i) => $"{name}: {Amount.Tonnes(kpis[i].Mean)} a year on average, {Amount.Tonnes(kpis[i].P10)} to {Amount.Tonnes(kpis[i].P90)} in 8 years of 10.")),
            Parameters = new Dictionary<string, JsonNode?> { ["scenarios"] = FigureText.List(names), ["axis"] = $"{unit} a year", ["step"] = 44 + (28 * targets.Count) },
            Tables =
            [
                new DataTable("risks", ["scenario", "mean", "low", "high", "p10", "p50", "p90", "probability"], [.. names.Select((name, i) => Row(name, kpis[i], size, Probability(comparison.Studies[i], screenline)))]),
                new DataTable("targets", ["label", "threshold"], [.. targets.Select(target => (IReadOnlyList<object?>)[$"{FigureText.Words(target.Name)}: {Amount.Tonnes(target.Threshold)}", target.Threshold / size])]),
            ],
        };
    }

    private static object?[] Row(string name, KpiEstimate kpi, double size, string probability) =>
        [name, kpi.Mean / size, kpi.Ci95.Low / size, kpi.Ci95.High / size, kpi.P10 / size, kpi.P50 / size, kpi.P90 / size, probability];

    private static string Probability(Study study, string screenline) =>
        string.Join("; ", study.Targets.Where(target => target.Screenline == screenline).Select(target => $"{Amount.Tonnes(target.Threshold)} with {Amount.Percent(target.Probability)} ({Amount.Percent(target.Ci95.Low, target.Ci95.High)})"));
}
