using System.Text.Json;
using CorridorSim.Experiments.Comparisons;
using CorridorSim.Model.Measures;
using CorridorSim.Results;

namespace CorridorSim.Cli.Views;

/// <summary>The best of several plans.</summary>
internal static class SelectionView
{
    /// <summary>On the terminal.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<string> plans, KpiInfo kpi, double band, BestSelection selection, ulong randomSeed)
    {
        var number = new NumberText(kpi.Unit, [.. selection.Means]);
        Prose.Write(terminal, $"{plans[selection.Best]} is the best of {plans.Count} by {IndicatorWords.Of(kpi.Name)}, or within {new NumberText(kpi.Unit, band).Of(band)} {new NumberText(kpi.Unit, band).Unit} of it, with 95 % confidence.");
        terminal.Output.WriteLine();
        var table = new TextTable("plan", "mean", "", "replications", "");
        foreach (var (plan, place) in plans.Select((plan, place) => (plan, place)))
            table.AddRow(plan, number.Of(selection.Means[place]), number.Unit, $"{selection.Replications[place]}", place == selection.Best ? "the best" : "beaten");
        table.Write(terminal);
        terminal.Output.WriteLine();
        Prose.Write(terminal, "Method", $"Kim and Nelson's procedure over the same random numbers, random seed {randomSeed}; means of beaten plans rest on few replications: compare gives intervals");
    }

    /// <summary>As JSON members.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<string> plans, KpiInfo kpi, double band, BestSelection selection)
    {
        json.WriteString("schema", "corridorsim-selection/1");
        json.WriteString("best", plans[selection.Best]);
        json.WriteString("kpi", kpi.Name);
        json.WriteString("unit", kpi.Unit);
        JsonText.Number(json, "indifference", band);
        json.WriteNumber("confidence", 0.95);
        JsonText.Array(json, "plans", plans.Index(), plan =>
        {
            json.WriteString("name", plan.Item);
            JsonText.Number(json, "mean", selection.Means[plan.Index]);
            json.WriteNumber("replications", selection.Replications[plan.Index]);
        });
    }
}
