using System.Text.Json.Nodes;
using CorridorSim.Experiments.Comparisons;
using CorridorSim.Experiments.Sensitivity;
using CorridorSim.Experiments.Worth;

namespace CorridorSim.Results.Charts;

/// <summary>Estimates with their intervals, one below the other: differences between plans, what is worth most, what matters most.</summary>
internal static class EffectsFigure
{
    private const int MostRows = 25;
    private static readonly string[] Colours = ["$accent", "$other", "$waiting2", "$held2"];

    /// <summary>How the plans of a comparison differ from the base, in per cent of the base: the indicators that decide.</summary>
    public static Figure? OfDifferences(Comparison comparison)
    {
        var rows = comparison.Differences
            .Where(row => row.IsDecisive && row.Base != 0 && double.IsFinite(row.Difference))
            .Select(row => new Effect(
                comparison.Names.Count > 2 ? $"{PlainText.Short(row.Plan, 30)}: {FigureText.Kpi(row.Kpi)}" : FigureText.Kpi(row.Kpi),
                row.Difference / Math.Abs(row.Base), row.Ci95.Low / Math.Abs(row.Base), row.Ci95.High / Math.Abs(row.Base),
                row.Conclusion switch { DifferenceConclusion.NotToldApart => "not told apart", DifferenceConclusion.Equivalent => "equivalent", DifferenceConclusion.Equal => "equal", _ => "differs" }))
            .ToList();
        return Draw("differences", "What the plan changes", $"Difference from {PlainText.Short(comparison.Names[0], 60)} in per cent of it, with 95 % interval",
            FigureText.Caption(comparison.Studies[0], $"{FigureText.Capital(comparison.Method)} over the same random numbers; conclusions corrected after Holm."),
            "change against the base", "+.1~%", rows);
    }

    /// <summary>What one more unit of each capacity is worth.</summary>
    public static Figure? OfWorth(MarginalValues values, string caption)
    {
        var (unit, size) = values.Unit == "t/y"
            ? Amount.TonneUnit(values.Singles.Concat(values.Pairs).Select(value => Math.Abs(value.Gain)).DefaultIfEmpty(0).Max())
            : (values.Unit, 1);
        var rows = values.Singles.Concat(values.Pairs)
            .Select(value => new Effect(string.Join(" and ", value.Names), value.Gain / size, value.Ci95.Low / size, value.Ci95.High / size, value.Ci95.Low > 0 ? "worth something" : "not shown to be worth anything"))
            .OrderByDescending(effect => effect.Value);
        return Draw("worth-most", "What would be worth most", $"Gain in {FigureText.Kpi(values.Kpi)} from one unit more of each thing, and from the best pairs, with 95 % interval", caption, values.Unit == "t/y" ? $"{unit} a year" : unit, "+,.3~r", [.. rows]);
    }

    /// <summary>Which factors matter, from a Morris screening.</summary>
    public static Figure? OfScreening(IReadOnlyList<ElementaryEffect> effects, string kpi, string unit, string caption) =>
        Draw("morris", "What matters most", $"Mean size of the effect of each factor on the {FigureText.Kpi(kpi)} over its range (Morris), with 95 % interval", caption, unit, "~s",
            [.. effects.OrderByDescending(effect => effect.MeanSize).Select(effect => new Effect(effect.Factor, effect.MeanSize, effect.MeanSizeCi95.Low, effect.MeanSizeCi95.High, effect.Mean >= 0 ? "more of it gives more" : "more of it gives less"))]);

    /// <summary>Where the variance comes from, by Sobol' indices: what we do not know, and what varies whatever we know.</summary>
    public static Figure? OfVariance(VarianceSplit split, string kpi, string caption) =>
        Draw("sobol", "Where the uncertainty comes from", $"Share of the variance of the {FigureText.Kpi(kpi)} that would remain if all else were known (total Sobol' index), with 95 % interval", caption, "share of the variance", ".0%",
            [.. split.Factors.OrderByDescending(factor => factor.Total).Select(factor => Share(factor, factor.Name, "what we do not know")), Share(split.Chance, "chance (what varies from year to year)", "what varies")]);

    private static Effect Share(VarianceShare share, string name, string reading) => new(name, share.Total, share.TotalCi95.Low, share.TotalCi95.High, reading);

    private static Figure? Draw(string name, string title, string subtitle, string caption, string axis, string format, IReadOnlyList<Effect> all)
    {
        var rows = all.Take(MostRows).ToList();
        if (rows.Count == 0)
            return null;
        var readings = rows.Select(row => row.Reading).Distinct().ToList();
        return new Figure
        {
            Name = name,
            Template = "effects",
            Title = title,
            Subtitle = subtitle + (all.Count > rows.Count ? $"; the first {rows.Count} of {all.Count}" : ""),
            Caption = caption,
            AltText = $"{title}: " + string.Join("; ", rows.Take(5).Select(row => $"{PlainText.Short(row.Name, 80)} {(format.Contains('%', StringComparison.Ordinal) ? Amount.Percent(row.Value) : Amount.Plain(row.Value))}, {row.Reading}")) + ".",
            Parameters = new Dictionary<string, JsonNode?>
            {
                ["names"] = FigureText.List(rows.Select(row => PlainText.Short(row.Name, 90))),
                ["axis"] = axis,
                ["format"] = format,
                ["readings"] = FigureText.List(readings),
                ["colours"] = FigureText.List(Colours.Take(readings.Count)),
                ["legend"] = readings.Count > 1 ? new JsonObject { ["columns"] = 2 } : null,
            },
            Tables = [new DataTable("effects", ["name", "value", "low", "high", "reading"], [.. rows.Select(row => (IReadOnlyList<object?>)[PlainText.Short(row.Name, 90), row.Value, Bound(row.Low, row.Value), Bound(row.High, row.Value), row.Reading])])],
        };
    }

    private static double Bound(double bound, double otherwise) => double.IsFinite(bound) ? bound : otherwise;

    private sealed record Effect(string Name, double Value, double Low, double High, string Reading);
}
