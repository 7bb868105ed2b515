using System.Text.Json.Nodes;
using CorridorSim.Experiments.Designs;

namespace CorridorSim.Results.Charts;

/// <summary>The probability of a target against the settings of a lever, a line for each setting of a second one.</summary>
internal static class LeverFigure
{
    private static readonly string[] Colours = ["$accent", "$waiting2", "$held2", "$met", "$other"];

    /// <summary>The figure; none when no row judges the target.</summary>
    /// <param name="rows">Rows of the sweep.</param>
    /// <param name="paths">Paths of the levers, in the order of the settings; the first is the axis, the second tells lines apart.</param>
    /// <param name="target">Name of the target.</param>
    /// <param name="caption">How the sweep was made.</param>
    public static Figure? Of(IReadOnlyList<SweepRow> rows, IReadOnlyList<string> paths, string target, string caption)
    {
        var points = rows
            .Select(row => (row, Verdict: row.Targets.FirstOrDefault(verdict => verdict.Name == target)))
            .Where(point => point.Verdict is not null)
            .Select(point => (Setting: PlainText.Short(point.row.Settings[0], 40), Group: PlainText.Short(string.Join(", ", point.row.Settings.Skip(1)), 40), Verdict: point.Verdict!)) // Rows without the target were left out.
            .ToList();
        if (points.Count == 0)
            return null;
        var groups = points.Select(point => point.Group).Distinct().ToList();
        var asked = points[0].Verdict.Asked;
        return new Figure
        {
            Name = $"lever.{PlainText.ForFile(target)}",
            Template = "lever",
            Title = $"{FigureText.Words(target)}: what it takes",
            Subtitle = $"Probability that a year carries {Amount.Tonnes(points[0].Verdict.Threshold)}, by {PlainText.Short(paths[0], 60)}; bands: 95 % intervals; dashed: what was asked",
            Caption = caption,
            AltText = $"Probability of reaching {Amount.Tonnes(points[0].Verdict.Threshold)}: " + string.Join("; ", points.Take(12).Select(point => $"{point.Setting}{(point.Group.Length > 0 ? $" with {point.Group}" : "")} {Amount.Percent(point.Verdict.Probability)}")) + ".",
            Parameters = new Dictionary<string, JsonNode?>
            {
                ["settings"] = FigureText.List(points.Select(point => point.Setting).Distinct()),
                ["lever"] = PlainText.Short(paths[0], 80),
                ["groups"] = FigureText.List(groups),
                ["colours"] = FigureText.List(groups.Select((_, i) => Colours[i % Colours.Length])),
                ["legend"] = groups.Count > 1 ? new JsonObject { ["columns"] = 4, ["title"] = PlainText.Short(string.Join(", ", paths.Skip(1)), 80), ["titleOrient"] = "top" } : null,
            },
            Tables =
            [
                new DataTable("points", ["setting", "group", "probability", "low", "high"], [.. points.Select(point => (IReadOnlyList<object?>)[point.Setting, point.Group, point.Verdict.Probability, point.Verdict.Ci95.Low, point.Verdict.Ci95.High])]),
                new DataTable("asked", ["asked", "label"], [[asked, $"asked: {Amount.Percent(asked)}"]]),
            ],
        };
    }
}
