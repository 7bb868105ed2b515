using System.Text.Json.Nodes;

namespace CorridorSim.Results.Charts;

/// <summary>One number that was observed, and what the simulation makes of it.</summary>
/// <param name="Name">What was observed, in words.</param>
/// <param name="Role">What it served for: calibration or validation.</param>
/// <param name="Unit">Unit of all numbers here.</param>
/// <param name="ObservedLow">Lower end of what was observed; the same as the upper for a single value.</param>
/// <param name="ObservedHigh">Upper end; infinite for "more than".</param>
/// <param name="P025">Quantile over the replications, like those that follow.</param>
/// <param name="P10">A tenth of the replications lie below.</param>
/// <param name="P50">Half lie below.</param>
/// <param name="P90">Nine tenths lie below.</param>
/// <param name="P975">All but a fortieth lie below.</param>
public sealed record HindcastLine(string Name, string Role, string Unit, double ObservedLow, double ObservedHigh, double P025, double P10, double P50, double P90, double P975);

/// <summary>Observed against simulated, everything as a multiple of what was observed so that tonnes and days stand in one figure.</summary>
internal static class HindcastFigure
{
    private const double Widest = 3;
    private static readonly string[] Verdicts = ["within 8 of 10 years", "within 19 of 20 years", "missed"];

    /// <summary>The figure; none when nothing was compared.</summary>
    public static Figure? Of(IReadOnlyList<HindcastLine> lines, string caption)
    {
        var compared = lines.Where(line => Observed(line) > 0 && double.IsFinite(line.P50)).ToList();
        if (compared.Count == 0)
            return null;
        var names = Names(compared);
        return new Figure
        {
            Name = "hindcast",
            Template = "hindcast",
            Title = Title(compared),
            Subtitle = "Simulated as a multiple of what was observed. Dot: median of the replications, thick: 8 of 10, thin: 19 of 20; grey: what was observed, with its range",
            Caption = caption,
            AltText = string.Join(" ", compared.Select((line, i) => $"{names[i]}: observed {Text(line.ObservedLow, line.ObservedHigh, line.Unit)}, simulated {Amount.Plain(line.P50)} {line.Unit}, {Verdict(line)}.")),
            Parameters = new Dictionary<string, JsonNode?>
            {
                ["names"] = FigureText.List(names),
                ["roles"] = FigureText.List(compared.Select(line => line.Role).Distinct()),
                ["widest"] = new JsonArray(0, Math.Min(Widest, Math.Max(1.5, compared.Max(line => line.P975 / Observed(line))))),
            },
            Tables = [new DataTable("rows", ["name", "role", "observed", "simulated", "verdict", "low", "high", "p2", "p10", "p50", "p90", "p97", "beyond"], [.. compared.Select((line, i) => Row(line, names[i]))])],
        };
    }

    /// <summary>Agreement is counted among the rows by which no input was chosen, where there are any.</summary>
    private static string Title(List<HindcastLine> lines)
    {
        var counted = lines.Where(line => line.Role == "validation").ToList();
        var (among, ofWhich) = counted.Count > 0 ? (counted, "that nothing was fitted to ") : (lines, "");
        return $"{among.Count(line => Verdict(line) == Verdicts[0])} of {among.Count} outcomes {ofWhich}lie within 8 of 10 simulated years, {among.Count(line => Verdict(line) != Verdicts[2])} within 19 of 20";
    }

    private static IReadOnlyList<object?> Row(HindcastLine line, string name)
    {
        var unit = Observed(line);
        double Multiple(double value) => Math.Clamp(value / unit, 0, Widest);
        return
        [
            name, line.Role, Text(line.ObservedLow, line.ObservedHigh, line.Unit), $"{Amount.Plain(line.P50)} {line.Unit} ({Amount.Plain(line.P10)} to {Amount.Plain(line.P90)})", Verdict(line),
            Multiple(line.ObservedLow), Multiple(line.ObservedHigh), Multiple(line.P025), Multiple(line.P10), Multiple(line.P50), Multiple(line.P90), Multiple(line.P975),
            line.P50 / unit > Widest ? $"{Amount.Plain(line.P50 / unit)} times →" : "",
        ];
    }

    private static string Verdict(HindcastLine line) =>
        Touches(line, line.P10, line.P90) ? Verdicts[0] : Touches(line, line.P025, line.P975) ? Verdicts[1] : Verdicts[2];

    private static bool Touches(HindcastLine line, double low, double high) => line.ObservedLow <= high && line.ObservedHigh >= low;

    private static double Observed(HindcastLine line) => double.IsInfinity(line.ObservedHigh) ? line.ObservedLow : (line.ObservedLow + line.ObservedHigh) / 2;

    private static string Text(double low, double high, string unit) =>
        double.IsInfinity(high) ? $"more than {Amount.Plain(low)} {unit}" : low == high ? $"{Amount.Plain(low)} {unit}" : $"{Amount.Plain(low)} to {Amount.Plain(high)} {unit}";

    private static List<string> Names(List<HindcastLine> lines)
    {
        var names = lines.Select(line => PlainText.Short(line.Name, 70)).ToList();
        return [.. names.Select((name, i) => names.IndexOf(name) == i ? name : $"{name} ({i + 1})")];
    }
}
