using System.Text.Json.Nodes;
using CorridorSim.Experiments.Sensitivity;

namespace CorridorSim.Results.Charts;

/// <summary>What each factor does at both ends of its range, the strongest on top.</summary>
internal static class TornadoFigure
{
    private const int MostFactors = 20;

    /// <summary>The figure; none without factors.</summary>
    /// <param name="swings">What was found.</param>
    /// <param name="kpi">Indicator looked at.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="caption">How it was made.</param>
    public static Figure? Of(IReadOnlyList<Swing> swings, string kpi, string unit, string caption)
    {
        var rows = swings.OrderByDescending(swing => swing.Size).Take(MostFactors).ToList();
        if (rows.Count == 0)
            return null;
        var (shown, size) = unit == "t/y" ? Amount.TonneUnit(rows.Max(swing => swing.Size)) : (unit, 1);
        return new Figure
        {
            Name = "tornado",
            Template = "tornado",
            Title = $"What moves the {FigureText.Kpi(kpi)}",
            Subtitle = "Change when one value alone goes to the lower (pale) or upper (dark) end of its range; thin line: 95 % interval. The figures at the bars are the ends of the ranges"
                + (swings.Count > rows.Count ? $"; the first {rows.Count} of {swings.Count}" : ""),
            Caption = caption,
            AltText = $"Tornado of {kpi}: " + string.Join("; ", rows.Take(6).Select(swing => $"{PlainText.Short(swing.Factor, 80)} from {PlainText.Short(swing.Low, 20)} to {PlainText.Short(swing.High, 20)}: {Amount.WithUnit(swing.AtLow, unit)} to {Amount.WithUnit(swing.AtHigh, unit)}")) + ".",
            Parameters = new Dictionary<string, JsonNode?>
            {
                ["factors"] = FigureText.List(rows.Select(swing => PlainText.Short(swing.Factor, 90))),
                ["axis"] = unit == "t/y" ? $"change, {shown} a year" : $"change, {shown}",
            },
            Tables = [new DataTable("swings", ["factor", "end", "setting", "change", "low", "high", "side"], [.. rows.SelectMany(swing => new[] { Row(swing.Factor, "lower end", swing.Low, swing.AtLow, swing.AtLowCi95.Low, swing.AtLowCi95.High, swing.AtHigh, size), Row(swing.Factor, "upper end", swing.High, swing.AtHigh, swing.AtHighCi95.Low, swing.AtHighCi95.High, swing.AtLow, size) })])],
        };
    }

    private static IReadOnlyList<object?> Row(string factor, string end, string setting, double change, double low, double high, double other, double size) =>
    [
        PlainText.Short(factor, 90), end, PlainText.Short(setting, 30), change / size, Bound(low, change) / size, Bound(high, change) / size,
        change > other || (change == other && end == "upper end") ? "right" : "left",
    ];

    private static double Bound(double bound, double otherwise) => double.IsFinite(bound) ? bound : otherwise;
}
