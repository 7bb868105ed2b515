using System.Text.Json;
using CorridorSim.Experiments.Comparisons;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Model;
using CorridorSim.Model.Measures;
using CorridorSim.Results;

namespace CorridorSim.Cli.Views;

/// <summary>A comparison: the answer, then the deciding indicators, then the targets, then what else differs.</summary>
internal static class ComparisonView
{
    private const int MostOthers = 8;

    /// <summary>On the terminal.</summary>
    public static void Write(Terminal terminal, Comparison comparison)
    {
        var output = terminal.Output;
        Prose.Write(terminal, comparison.Answer);
        output.WriteLine();
        WriteDifferences(terminal, comparison, comparison.Differences.Where(row => row.IsDecisive));
        WriteAgainstBest(terminal, comparison);
        WriteTargets(terminal, comparison);
        var others = comparison.Differences
            .Where(row => !row.IsDecisive && row.Conclusion is DifferenceConclusion.More or DifferenceConclusion.Less)
            .OrderByDescending(row => Math.Abs(row.Difference / row.Base)).ToList();
        if (others.Count > 0)
        {
            output.WriteLine();
            output.WriteLine($"Also different{(others.Count > MostOthers ? $" (the {MostOthers} greatest of {others.Count})" : "")}");
            WriteDifferences(terminal, comparison, others.Take(MostOthers));
        }

        output.WriteLine();
        Prose.Write(terminal, "Method", $"{Plural.Of(comparison.Replications, "paired replication")}, random seed {comparison.RandomSeed}; intervals: {comparison.Method}{(comparison.Targets.Count == 0 ? "" : $", of probabilities {(comparison.Method == "paired t" ? "Newcombe" : comparison.Method)}")}; conclusions corrected after Holm; variance: of the difference, against independent runs");
    }

    /// <summary>As JSON members.</summary>
    public static void Write(Utf8JsonWriter json, Comparison comparison)
    {
        json.WriteString("schema", "corridorsim-comparison/1");
        json.WriteString("answer", comparison.Answer);
        json.WriteNumber("randomSeed", comparison.RandomSeed);
        json.WriteNumber("replications", comparison.Replications);
        json.WriteString("method", comparison.Method);
        JsonText.Array(json, "plans", comparison.Plans, plan =>
        {
            json.WriteString("name", plan.Name);
            json.WriteString("scenarioHash", plan.Plan.Hash);
        });
        JsonText.Array(json, "differences", comparison.Differences, row => Write(json, row));
        JsonText.Array(json, "againstBest", comparison.AgainstBest, distance =>
        {
            json.WriteString("plan", distance.Plan);
            JsonText.Number(json, "better", distance.Mean);
            JsonText.Interval(json, "ci95", distance.Ci95);
        });
        JsonText.Array(json, "targets", comparison.Targets, row =>
        {
            json.WriteString("plan", row.Plan);
            json.WriteString("target", row.Target);
            JsonText.Number(json, "difference", row.Difference);
            JsonText.Interval(json, "ci95", row.Ci95);
        });
    }

    private static void Write(Utf8JsonWriter json, KpiDifference row)
    {
        json.WriteString("plan", row.Plan);
        json.WriteString("kpi", row.Kpi);
        json.WriteString("unit", row.Unit);
        json.WriteBoolean("decisive", row.IsDecisive);
        JsonText.Number(json, "base", row.Base);
        JsonText.Number(json, "mean", row.Mean);
        JsonText.Number(json, "difference", row.Difference);
        JsonText.Interval(json, "ci95", row.Ci95);
        JsonText.Number(json, "correlation", row.Correlation);
        JsonText.Number(json, "varianceReduction", row.VarianceReduction);
        JsonText.Number(json, "pValue", row.PValue);
        JsonText.Number(json, "adjustedPValue", row.AdjustedPValue);
        json.WriteString("conclusion", Word(row.Conclusion));
    }

    /// <summary>One table for each plan, so that its name stands once.</summary>
    private static void WriteDifferences(Terminal terminal, Comparison comparison, IEnumerable<KpiDifference> rows)
    {
        foreach (var (place, plan) in rows.GroupBy(row => row.Plan).Index())
        {
            if (place > 0)
                terminal.Output.WriteLine();
            var table = new TextTable(comparison.Names.Count > 2 ? plan.Key : "", "base", "plan", "difference", "95 % interval", "", "");
            foreach (var row in plan)
            {
                var number = new NumberText(row.Unit, row.Base, row.Mean);
                var change = number.ForChange(row.Ci95);
                table.AddRow(IndicatorWords.Of(row.Kpi), number.Of(row.Base), number.Of(row.Mean), change.Signed(row.Difference), Between(change, row.Ci95), number.Unit, $"{Word(row.Conclusion)}{Pairing(row)}");
            }

            table.Write(terminal);
        }
    }

    private static string Pairing(KpiDifference row) =>
        double.IsFinite(row.Correlation) ? $"; correlation {row.Correlation:0.00}{Reduction(row.VarianceReduction)}" : "";

    private static void WriteTargets(Terminal terminal, Comparison comparison)
    {
        if (comparison.Plans[0].Verdicts.Count == 0)
            return;
        terminal.Output.WriteLine();
        var table = new TextTable("target", "reached", "", "");
        foreach (var target in comparison.Plans[0].Verdicts)
        {
            table.AddRow(target.Name, "", "", "");
            foreach (var plan in comparison.Plans)
            {
                if (plan.Verdicts.FirstOrDefault(other => other.Name == target.Name) is { } found)
                    table.AddRow($"  {plan.Name}", $"{found.Reached} of {found.Replications}", StudyView.Word(found.Verdict), Gained(comparison, plan.Name, target.Name));
            }
        }

        table.Write(terminal);
    }

    private static string Gained(Comparison comparison, string plan, string target) =>
        comparison.Targets.FirstOrDefault(row => row.Plan == plan && row.Target == target) is { } row
            ? $"{Points(row.Difference)} ({Points(row.Ci95.Low)} to {Points(row.Ci95.High)}) points"
            : "";

    private static string Points(double share) => share.ToString("+0.0 %;-0.0 %;0 %", System.Globalization.CultureInfo.InvariantCulture).Replace(" %", "", StringComparison.Ordinal);

    /// <summary>With several plans, how far each lies from the best of the others.</summary>
    private static void WriteAgainstBest(Terminal terminal, Comparison comparison)
    {
        if (comparison.Names.Count < 3)
            return;
        var row = comparison.Differences.First(row => row.IsDecisive);
        var table = new TextTable("against the best of the others", IndicatorWords.Of(row.Kpi), "95 % interval, all at once", "", "");
        foreach (var distance in comparison.AgainstBest)
        {
            var number = new NumberText(row.Unit, row.Base, row.Mean).ForChange(distance.Ci95);
            table.AddRow(distance.Plan, number.Signed(distance.Mean), Between(number, distance.Ci95), number.Unit, distance.IsBest ? "the best" : distance.IsNotBest ? "not the best" : "may be the best");
        }

        terminal.Output.WriteLine();
        table.Write(terminal);
    }

    /// <summary>What the common random numbers made of the variance of the difference: 1/9.6 of that of independent runs.</summary>
    private static string Reduction(double times) => times switch
    {
        double.NaN => "",
        double.PositiveInfinity => ", no variance left",
        >= 1 => $", variance 1/{times:0.0}",
        _ => $", variance x {1 / times:0.0}",
    };

    private static string Between(NumberText number, Interval interval) =>
        double.IsFinite(interval.Low) && double.IsFinite(interval.High) ? $"{number.Signed(interval.Low)} to {number.Signed(interval.High)}" : "-";

    private static string Word(DifferenceConclusion conclusion) => conclusion switch
    {
        DifferenceConclusion.More => "more",
        DifferenceConclusion.Less => "less",
        DifferenceConclusion.Equivalent => "equivalent",
        DifferenceConclusion.Equal => "equal",
        _ => "not told apart",
    };
}
