using System.Text.Json;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Designs;
using CorridorSim.Model;
using CorridorSim.Model.Measures;
using CorridorSim.Results;

namespace CorridorSim.Cli.Views;

/// <summary>The points of a sweep, one line each: what was set, what was carried, which targets were reached.</summary>
internal static class SweepView
{
    private const string Throughput = "throughput.";

    /// <summary>On the terminal.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<string> paths, IReadOnlyList<SweepRow> rows)
    {
        if (rows.Count == 0)
            return;
        var (kpis, targets) = (Shown(rows[0]), rows[0].Targets);
        var table = new TextTable([.. paths.Select(Printable.Of), .. kpis.SelectMany(kpi => (string[])[$"{IndicatorWords.Of(kpi.Name)}, {new NumberText(kpi.Unit, Greatest(rows, kpi.Name)).Unit}", "95 % interval"]), .. targets.Select(target => $"P({target.Name})")]);
        foreach (var row in rows)
        {
            table.AddRow([
                .. row.Settings,
                .. kpis.SelectMany(kpi => Cells(row, kpi, Greatest(rows, kpi.Name))),
                .. row.Targets.Select(target => $"{target.Reached} of {target.Replications}, {StudyView.Word(target.Verdict)}")]);
        }

        table.Write(terminal);
        terminal.Output.WriteLine();
        Prose.Write(terminal, "Method", $"{Plural.Of(rows[0].Replications, "replication")} at each of {Plural.Of(rows.Count, "point")}, the same random numbers at each; means: Student's t");
    }

    /// <summary>As JSON members.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<string> paths, IReadOnlyList<SweepRow> rows)
    {
        json.WriteString("schema", "corridorsim-sweep/1");
        JsonText.Array(json, "points", rows, row =>
        {
            json.WriteStartObject("settings");
            foreach (var (path, setting) in paths.Zip(row.Settings))
                json.WriteString(path, setting);
            json.WriteEndObject();
            json.WriteNumber("replications", row.Replications);
            JsonText.Array(json, "targets", row.Targets, target =>
            {
                json.WriteString("name", target.Name);
                json.WriteNumber("reached", target.Reached);
                JsonText.Interval(json, "ci95", target.Ci95);
            });
            JsonText.Array(json, "kpis", row.Kpis, kpi =>
            {
                json.WriteString("name", kpi.Name);
                json.WriteString("unit", kpi.Unit);
                JsonText.Number(json, "mean", kpi.Mean);
                JsonText.Interval(json, "ci95", kpi.Ci95);
            });
        });
    }

    /// <summary>The throughput at each screenline, without its parts.</summary>
    private static List<KpiEstimate> Shown(SweepRow row) =>
        [.. row.Kpis.Where(kpi => kpi.Name.StartsWith(Throughput, StringComparison.Ordinal) && !kpi.Name[Throughput.Length..].Contains('.', StringComparison.Ordinal)).Take(3)];

    private static string[] Cells(SweepRow row, KpiEstimate shown, double greatest)
    {
        var number = new NumberText(shown.Unit, greatest);
        return row.Kpis.FirstOrDefault(kpi => kpi.Name == shown.Name) is { } found ? [number.Of(found.Mean), number.Of(found.Ci95)] : ["-", "-"];
    }

    private static double Greatest(IReadOnlyList<SweepRow> rows, string kpi) => rows.SelectMany(row => row.Kpis).Where(found => found.Name == kpi).Max(found => found.Mean);
}
