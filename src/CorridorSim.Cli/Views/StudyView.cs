using CorridorSim.Experiments;
using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Cli.Views;

/// <summary>The summary of a study on the terminal: the verdict first, in as few lines as say it.</summary>
internal static class StudyView
{
    public static void Write(Terminal terminal, Study study)
    {
        var table = TextTable.With(study.Plan.Scenario, "mean", "95 % interval", "P10", "P90", "");
        foreach (var target in study.Targets)
            TextTable.AddRow(table, $"P(tonnage >= {target.Threshold / 1e6:0.##} Mt/y at {target.Screenline})", $"{target.Reached} of {target.Replications}", $"{target.Ci95.Low:0.0 %} - {target.Ci95.High:0.0 %}", "", "", Word(target));
        foreach (var kpi in study.Kpis.Where(kpi => kpi.Name.StartsWith("throughput.", StringComparison.Ordinal) || kpi.Name.EndsWith(".p50", StringComparison.Ordinal)))
            TextTable.AddRow(table, kpi.Name, $"{kpi.Mean:0.###}", Span(kpi.Ci95), $"{kpi.P10:0.###}", $"{kpi.P90:0.###}", kpi.Unit);
        TextTable.Write(terminal, table);
        terminal.Output.WriteLine($"Binding  {string.Join(", ", study.Bottlenecks.Take(3).Select(element => $"{element.Name} {element.Binding:0 %} of the time"))}");
        foreach (var change in study.Plan.Changes)
            terminal.Output.WriteLine($"Changed  {change}");
        foreach (var warning in study.Warnings)
            terminal.Output.WriteLine($"Warning  {warning}");
    }

    private static string Span(Interval interval) => $"{interval.Low:0.###} - {interval.High:0.###}";

    private static string Word(TargetVerdict target) => target.Verdict switch
    {
        Verdict.Met => "MET",
        Verdict.NotMetDemandLimited => "NOT MET, demand-limited",
        Verdict.NotMetCapacityLimited => "NOT MET, capacity-limited",
        _ => "UNDECIDED",
    };
}
