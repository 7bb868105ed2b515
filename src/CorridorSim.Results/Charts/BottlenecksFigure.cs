using System.Text.Json.Nodes;
using CorridorSim.Experiments;

namespace CorridorSim.Results.Charts;

/// <summary>What binds: three answers side by side for the elements that bind most.</summary>
internal static class BottlenecksFigure
{
    private const int MostElements = 10;
    private const string Binding = "Binds, share of days";
    private const string Utilisation = "In use";
    private const string QueueShare = "Of all waiting";

    /// <summary>The figure; none when no element has capacity.</summary>
    public static Figure? Of(Study study)
    {
        var elements = study.Bottlenecks.Take(MostElements).ToList();
        if (elements.Count == 0)
            return null;
        var names = Names(elements);
        return new Figure
        {
            Name = "bottlenecks",
            Template = "bottlenecks",
            Title = "What binds",
            Subtitle = "Left: share of days on which it was the element busy longest without a pause, with 95 % interval; then its use, and its share of all waiting",
            Caption = FigureText.Caption(study, "Binding by the active-period method; means over the replications with 95 % t-intervals."),
            AltText = "Bars of the elements that bind most: "
                + string.Join("; ", elements.Take(3).Select((element, i) => $"{names[i]} binds on {Amount.Percent(element.Binding)} of the days and is in use {Amount.Percent(element.Utilisation)} of the time")) + ".",
            Parameters = new Dictionary<string, JsonNode?>
            {
                ["measures"] = new JsonArray(Binding, Utilisation, QueueShare),
                ["elements"] = FigureText.List(names),
                ["colours"] = new JsonArray("$accent", "$moving3", "$waiting3"),
            },
            Tables = [new DataTable("bottlenecks", ["element", "path", "id", "measure", "value", "low", "high", "end"], [.. elements.SelectMany((element, i) => Rows(element, names[i], ElementPlaces.Of(study.Plan, element.Element)))])],
        };
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(Bottleneck element, string name, string id) =>
    [
        [name, element.Element, id, Binding, element.Binding, Math.Max(0, element.BindingCi95.Low), Math.Min(1, element.BindingCi95.High), Math.Max(element.Binding, Math.Min(1, element.BindingCi95.High))],
        [name, element.Element, id, Utilisation, element.Utilisation, null, null, element.Utilisation],
        [name, element.Element, id, QueueShare, element.QueueShare, null, null, element.QueueShare],
    ];

    /// <summary>Names as axis labels; equal names would fall on one bar, so they take their path along.</summary>
    private static List<string> Names(List<Bottleneck> elements) =>
        [.. elements.Select(element => element.Element == "demand" ? "Demand: nothing more offered" : elements.Count(other => other.Name == element.Name) > 1 ? $"{PlainText.Short(element.Name, 40)} ({PlainText.Short(element.Element, 60)})" : PlainText.Short(element.Name, 80))];
}
