using System.Text.Json;
using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Sensitivity;
using CorridorSim.Model;
using CorridorSim.Model.Measures;
using CorridorSim.Results;

namespace CorridorSim.Cli.Views;

/// <summary>Which values matter: what matters most comes first.</summary>
internal static class SensitivityView
{
    /// <summary>A screening on the terminal.</summary>
    public static void Write(Terminal terminal, KpiInfo kpi, IReadOnlyList<ElementaryEffect> effects, int trajectories)
    {
        var number = new NumberText(kpi.Unit, [.. effects.Select(effect => effect.MeanSize)]);
        Prose.Write(terminal, $"What the {IndicatorWords.Of(kpi.Name)} changes by over the range of each value, in {number.Unit}");
        terminal.Output.WriteLine();
        var table = new TextTable("value", "size", "95 % interval", "direction", "spread");
        foreach (var effect in effects.OrderByDescending(effect => effect.MeanSize))
            table.AddRow(effect.Factor, number.Of(effect.MeanSize), number.Of(effect.MeanSizeCi95), number.Signed(effect.Mean), number.Of(effect.Deviation));
        table.Write(terminal);
        terminal.Output.WriteLine();
        Prose.Write(terminal, "Method", $"elementary effects after Morris, {trajectories} trajectories; intervals: bootstrap; a spread as great as the size means bends, interactions or chance");
    }

    /// <summary>A split of the variance on the terminal.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="kpi">Indicator looked at.</param>
    /// <param name="split">The split.</param>
    /// <param name="factors">What was varied, with the quality of its sources.</param>
    /// <param name="rows">Rows of the design.</param>
    public static void Write(Terminal terminal, KpiInfo kpi, VarianceSplit split, IReadOnlyList<Factor> factors, int rows)
    {
        Prose.Write(terminal, $"Where the variance of the {IndicatorWords.Of(kpi.Name)} comes from");
        terminal.Output.WriteLine();
        var table = new TextTable("value", "alone, %", "95 % interval", "in all, %", "95 % interval");
        foreach (var share in Shares(split))
        {
            var number = new NumberText("share", 1);
            table.AddRow(share.Name, number.Of(share.First), number.Of(share.FirstCi95), number.Of(share.Total), number.Of(share.TotalCi95));
        }

        table.Write(terminal);
        terminal.Output.WriteLine();
        if (split.PoorQuality is { TotalCi95.Low: > 0 } poor)
            Prose.Write(terminal, $"Rests on values of quality C or D: {poor.Total:0 %} of the variance ({poor.TotalCi95.Low:0 %} to {poor.TotalCi95.High:0 %}). More runs will not make it smaller, better sources will, that of {WorstKnown(split, factors)} most.");
        Prose.Write(terminal, "Method", $"Sobol' indices, {Plural.Of(rows, "row")}; intervals: bootstrap; chance is what varies from year to year whatever we know");
    }

    /// <summary>The value of poor quality that matters most.</summary>
    private static string WorstKnown(VarianceSplit split, IReadOnlyList<Factor> factors) =>
        factors.Zip(split.Factors).Where(pair => pair.First.Quality is "C" or "D").MaxBy(pair => pair.Second.Total).First.Path;

    /// <summary>A tornado on the terminal, the strongest first.</summary>
    public static void Write(Terminal terminal, KpiInfo kpi, IReadOnlyList<Swing> swings, int replications)
    {
        var number = new NumberText(kpi.Unit, [.. swings.Select(swing => swing.Size)]);
        Prose.Write(terminal, $"What the {IndicatorWords.Of(kpi.Name)} changes by when one value alone is changed, in {number.Unit}");
        terminal.Output.WriteLine();
        var table = new TextTable("value", "set to", "change", "95 % interval", "set to", "change", "95 % interval");
        foreach (var swing in swings.OrderByDescending(swing => swing.Size))
            table.AddRow(swing.Factor, swing.Low, number.Signed(swing.AtLow), number.Of(swing.AtLowCi95), swing.High, number.Signed(swing.AtHigh), number.Of(swing.AtHighCi95));
        table.Write(terminal);
        terminal.Output.WriteLine();
        Prose.Write(terminal, "Method", $"one value at a time, {Plural.Of(replications, "paired replication")} at each end; blind to interactions");
    }

    /// <summary>A tornado as JSON members.</summary>
    public static void Write(Utf8JsonWriter json, KpiInfo kpi, IReadOnlyList<Swing> swings)
    {
        WriteHead(json, kpi);
        JsonText.Array(json, "swings", swings, swing =>
        {
            json.WriteString("path", swing.Factor);
            json.WriteString("low", swing.Low);
            JsonText.Number(json, "atLow", swing.AtLow);
            JsonText.Interval(json, "atLowCi95", swing.AtLowCi95);
            json.WriteString("high", swing.High);
            JsonText.Number(json, "atHigh", swing.AtHigh);
            JsonText.Interval(json, "atHighCi95", swing.AtHighCi95);
        });
    }

    /// <summary>A screening as JSON members.</summary>
    public static void Write(Utf8JsonWriter json, KpiInfo kpi, IReadOnlyList<ElementaryEffect> effects)
    {
        WriteHead(json, kpi);
        JsonText.Array(json, "effects", effects, effect =>
        {
            json.WriteString("path", effect.Factor);
            JsonText.Number(json, "mean", effect.Mean);
            JsonText.Number(json, "meanSize", effect.MeanSize);
            JsonText.Interval(json, "meanSizeCi95", effect.MeanSizeCi95);
            JsonText.Number(json, "deviation", effect.Deviation);
            JsonText.Interval(json, "deviationCi95", effect.DeviationCi95);
        });
    }

    /// <summary>A split as JSON members.</summary>
    public static void Write(Utf8JsonWriter json, KpiInfo kpi, VarianceSplit split)
    {
        WriteHead(json, kpi);
        JsonText.Number(json, "mean", split.Mean);
        JsonText.Number(json, "variance", split.Variance);
        JsonText.Array(json, "shares", Shares(split), share =>
        {
            json.WriteString("name", share.Name);
            JsonText.Number(json, "first", share.First);
            JsonText.Interval(json, "firstCi95", share.FirstCi95);
            JsonText.Number(json, "total", share.Total);
            JsonText.Interval(json, "totalCi95", share.TotalCi95);
        });
    }

    private static void WriteHead(Utf8JsonWriter json, KpiInfo kpi)
    {
        json.WriteString("schema", "corridorsim-sensitivity/1");
        json.WriteString("kpi", kpi.Name);
        json.WriteString("unit", kpi.Unit);
    }

    private static IEnumerable<VarianceShare> Shares(VarianceSplit split)
    {
        IEnumerable<VarianceShare> poor = split.PoorQuality is { } share ? [share] : [];
        return split.Factors.OrderByDescending(factor => factor.Total).Append(split.Chance).Concat(poor);
    }
}
