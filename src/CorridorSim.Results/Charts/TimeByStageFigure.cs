using System.Text.Json.Nodes;
using CorridorSim.Experiments;

namespace CorridorSim.Results.Charts;

/// <summary>Where the time goes: hours of all units by stage, stacked by state.</summary>
internal static class TimeByStageFigure
{
    /// <summary>Stages shown; in a longer corridor those with the least time are left to the table.</summary>
    private const int MostStages = 24;

    /// <summary>The figure; none when no unit spent any time.</summary>
    public static Figure? Of(Study study)
    {
        var stages = StageTimes.Of(study).Where(stage => stage.Total > 0).ToList();
        if (stages.Count == 0)
            return null;
        var shown = stages.OrderByDescending(stage => stage.Total).Take(MostStages).ToHashSet();
        var ordered = stages.Where(shown.Contains).ToList();
        var all = study.Catalogue.States.Select((state, i) => (state, stages.Sum(stage => stage.Hours[i].Hours))).ToList();
        var palette = StatePalette.Of(all);
        var longest = stages.MaxBy(stage => stage.Total)!;
        var labels = Labels(study, stages);
        return new Figure
        {
            Name = "time-by-stage",
            Template = "time-by-stage",
            Title = "Where the time goes",
            Subtitle = "Hours that units spend at each stage, in travel order, as a share of all hours; blue moves, orange waits, violet is held"
                + (ordered.Count < stages.Count ? $"; the {MostStages} longest of {stages.Count} stages" : ""),
            Caption = FigureText.Caption(study, "Means over the replications, weighted by units; empties included."),
            AltText = $"Stacked bars of time by stage and state. The longest is {labels[longest]} with {Amount.Percent(longest.Share)} of all hours, mostly {Main(longest)}.",
            Parameters = new Dictionary<string, JsonNode?>
            {
                ["stages"] = FigureText.List(ordered.Select(stage => labels[stage])),
                ["states"] = FigureText.List(palette.Select(entry => entry.State)),
                ["colours"] = FigureText.List(palette.Select(entry => entry.Colour)),
            },
            Tables = [new DataTable("stages", ["stage", "id", "kind", "state", "rank", "hours", "share"], [.. ordered.SelectMany(stage => Rows(stage, labels[stage], palette, all.Sum(entry => entry.Item2)))])],
        };
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(StageTimes stage, string label, IReadOnlyList<(string State, string Colour)> palette, double all)
    {
        var own = palette.Select(entry => entry.State).ToList();
        return stage.Hours
            .Where(entry => entry.Hours > 0)
            .GroupBy(entry => own.Contains(entry.State) ? entry.State : StatePalette.Rest(entry.State))
            .OrderBy(group => own.IndexOf(group.Key))
            .Select(group => (IReadOnlyList<object?>)[label, stage.Stage, stage.Kind, group.Key, own.IndexOf(group.Key), group.Sum(entry => entry.Hours), group.Sum(entry => entry.Hours) / all]);
    }

    /// <summary>Names as axis labels; two lines between the same places take their id along.</summary>
    private static Dictionary<StageTimes, string> Labels(Study study, List<StageTimes> stages)
    {
        var names = stages.ToDictionary(stage => stage, stage => FigureText.Stage(study.Plan, stage.Stage));
        return names.ToDictionary(entry => entry.Key, entry => names.Values.Count(name => name == entry.Value) > 1 ? $"{entry.Value} ({PlainText.Short(entry.Key.Stage, 40)})" : entry.Value);
    }

    private static string Main(StageTimes stage) => stage.Hours.MaxBy(entry => entry.Hours).State;
}
