using System.Text.Json.Nodes;
using CorridorSim.Experiments;
using CorridorSim.Results.Report;

namespace CorridorSim.Results.Charts;

/// <summary>The probability of each target with its interval, against what was asked.</summary>
internal static class TargetsFigure
{
    /// <summary>The figure; none without targets.</summary>
    public static Figure? Of(Study study)
    {
        if (study.Targets.Count == 0)
            return null;
        var labels = study.Targets.Select(target => $"{FigureText.Words(target.Name)}: {Amount.Tonnes(target.Threshold)}").ToList();
        return new Figure
        {
            Name = "targets",
            Template = "targets",
            Title = "What was asked, and how sure the answer is",
            Subtitle = "Dot: share of simulated years that reach the target; bar: 95 % interval; upright mark: probability asked for. Met when the whole bar lies right of the mark",
            Caption = FigureText.Caption(study, $"Interval: {study.Targets[0].Method}, 95 %."),
            AltText = string.Join(" ", study.Targets.Select((target, i) => $"{labels[i]}: {VerdictText.Word(target.Verdict)}; reached with {Amount.Percent(target.Probability)} ({Amount.Percent(target.Ci95.Low, target.Ci95.High)}), asked {Amount.Percent(target.Asked)}.")),
            Parameters = new Dictionary<string, JsonNode?>
            {
                ["targets"] = FigureText.List(labels),
                ["verdicts"] = FigureText.List(Enum.GetValues<Verdict>().Select(VerdictText.Word)),
                ["colours"] = new JsonArray("$met", "$target", "$target", "$open"),
            },
            Tables =
            [
                new DataTable(
                    "targets",
                    ["target", "screenline", "verdict", "probability", "low", "high", "asked"],
                    [.. study.Targets.Select((target, i) => (IReadOnlyList<object?>)[labels[i], target.Screenline, VerdictText.Word(target.Verdict), target.Probability, target.Ci95.Low, target.Ci95.High, target.Asked])]),
            ],
        };
    }
}
