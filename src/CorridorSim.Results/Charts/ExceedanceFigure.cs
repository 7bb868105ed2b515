using System.Text.Json.Nodes;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Results.Charts;

/// <summary>With what probability a year carries at least so much.</summary>
internal static class ExceedanceFigure
{
    /// <summary>Points kept of a long curve; more would not be seen.</summary>
    private const int MostPoints = 400;

    /// <summary>Targets more times the greatest year away than this are named and not drawn.</summary>
    private const double Far = 1.5;

    /// <summary>The figure of one screenline; none when its throughput is not in the catalogue.</summary>
    public static Figure? Of(Study study, string screenline)
    {
        var kpi = study.Catalogue.IndexOf($"throughput.{screenline}");
        if (kpi < 0)
            return null;
        var values = study.Replications.Select(replication => replication.Kpis[kpi]).Where(double.IsFinite).ToArray();
        if (values.Length == 0)
            return null;
        Array.Sort(values);
        var asked = study.Targets.Where(target => target.Screenline == screenline).ToList();
        // A target far off would press the curve flat; it is named instead.
        var targets = asked.Where(target => target.Threshold <= Far * values[^1] && target.Threshold >= values[0] / Far).ToList();
        var (unit, size) = Amount.TonneUnit(targets.Select(target => target.Threshold).Append(values[^1]).Max());
        return new Figure
        {
            Name = $"exceedance.{PlainText.ForFile(screenline)}",
            Template = "exceedance",
            Title = $"{FigureText.Place(screenline)}: how much can be counted on",
            Subtitle = "Share of simulated years that carry at least so much" + (targets.Count > 0 ? "; dashed: what was asked, with the interval of its probability" : "")
                + string.Concat(asked.Except(targets).Select(target => $"; {Amount.Tonnes(target.Threshold)} ({FigureText.Words(target.Name)}) {(target.Threshold > values[^1] ? "lies beyond all of them" : "is carried by all of them")}")),
            Caption = FigureText.Caption(study, targets.Count > 0 ? $"Interval of the probability: {targets[0].Method}, 95 %." : "Empirical distribution over the replications."),
            AltText = $"Exceedance curve of annual tonnes across {FigureText.Place(screenline)}: 9 of 10 years carry at least {Amount.Tonnes(Quantile.Of(values, 0.1))}, "
                + $"half at least {Amount.Tonnes(Quantile.Of(values, 0.5))}, 1 of 10 at least {Amount.Tonnes(Quantile.Of(values, 0.9))}."
                + string.Concat(asked.Select(target => $" {Amount.Tonnes(target.Threshold)} is reached in {target.Reached} of {target.Replications}.")),
            Parameters = new Dictionary<string, JsonNode?> { ["axis"] = $"{unit} a year" },
            Tables =
            [
                new DataTable("curve", ["tonnes", "share"], Curve(values, size)),
                new DataTable("targets", ["label", "threshold", "probability", "low", "high", "side", "place"], [.. targets.Select((target, i) => TargetRow(target, size, [values[0], values[^1], .. targets.Select(other => other.Threshold)], i))]),
            ],
        };
    }

    private static List<IReadOnlyList<object?>> Curve(double[] sorted, double size)
    {
        var step = Math.Max(1, sorted.Length / MostPoints);
        var rows = new List<IReadOnlyList<object?>>();
        for (var i = 0; i < sorted.Length; i += step)
            rows.Add([sorted[i] / size, (double)(sorted.Length - i) / sorted.Length]);
        rows.Add([sorted[^1] / size, 0.0]);
        return rows;
    }

    /// <summary>A target with the place of its label: above the curve where little reaches it, near the foot where much does; towards the middle of the figure.</summary>
    private static object?[] TargetRow(TargetVerdict target, double size, double[] marks, int number)
    {
        var (left, right) = (marks.Min(), marks.Max());
        var side = target.Threshold - left > (right - left) / 2 ? "left" : "right";
        var height = (target.Probability >= 0.5 ? 0.12 : 0.98) - (0.07 * number);
        return [$"{FigureText.Words(target.Name)}: {Amount.Tonnes(target.Threshold)}", target.Threshold / size, target.Probability, target.Ci95.Low, target.Ci95.High, side, height];
    }
}
