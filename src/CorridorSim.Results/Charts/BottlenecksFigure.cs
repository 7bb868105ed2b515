using System.Text.Json.Nodes;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Worth;

namespace CorridorSim.Results.Charts;

/// <summary>What binds: the answers side by side for the elements that bind most, and what one more of each is worth where that was found out.</summary>
internal static class BottlenecksFigure
{
    private const int MostElements = 10;
    private const string Binding = "Binds";
    private const string Utilisation = "In use";
    private const string QueueShare = "Of all waits";
    private const string Worth = "One more adds";

    /// <summary>The figure; none when no element has capacity.</summary>
    public static Figure? Of(Study study)
    {
        var elements = study.Bottlenecks.Take(MostElements).ToList();
        if (elements.Count == 0)
            return null;
        var names = Names(elements);
        List<string> measures = [Binding, Utilisation, QueueShare, .. study.WorthMost is null ? (string[])[] : [Worth]];
        return new Figure
        {
            Name = "bottlenecks",
            Template = "bottlenecks",
            Title = "What binds",
            Subtitle = "Binds: share of days on which it had been busy longest without a pause, with 95 % interval. Beside it: how much of it is in use, and how much of all waiting is for it"
                + (study.WorthMost is null ? "" : $"; last, what one more adds to the {FigureText.Kpi(study.WorthMost.Kpi)}"),
            Caption = FigureText.Caption(study, "Binding by the active-period method; means over the replications with 95 % t-intervals."
                + (study.WorthMost is null ? "" : " Worth: paired differences, simultaneous 95 % intervals; where nothing is written it was not tried.")),
            AltText = "Bars of the elements that bind most: "
                + string.Join("; ", elements.Take(3).Select((element, i) => $"{names[i]} binds on {Amount.Percent(element.Binding)} of the days and is in use {Amount.Percent(element.Utilisation)} of the time")) + ".",
            Parameters = new Dictionary<string, JsonNode?>
            {
                ["measures"] = FigureText.List(measures),
                ["elements"] = FigureText.List(names),
                ["colours"] = new JsonArray("$accent", "$moving3", "$waiting3", "$met"),
                ["panels"] = new JsonObject { ["columns"] = measures.Count, ["narrow"] = 1, ["beside"] = measures.Count > 3 ? 190 : 250, ["gap"] = 18 },
            },
            Tables =
            [
                new DataTable(
                    "bottlenecks",
                    ["element", "path", "id", "measure", "value", "low", "high", "end", "length", "label"],
                    [.. elements.SelectMany((element, i) => Rows(element, names[i], ElementPlaces.Of(study.Plan, element.Element), study.WorthMost))]),
            ],
        };
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(Bottleneck element, string name, string id, MarginalValues? worth)
    {
        yield return [name, element.Element, id, Binding, element.Binding, Math.Max(0, element.BindingCi95.Low), Math.Min(1, element.BindingCi95.High), Math.Max(element.Binding, Math.Min(1, element.BindingCi95.High)), element.Binding, Amount.Percent(element.Binding)];
        yield return [name, element.Element, id, Utilisation, element.Utilisation, null, null, element.Utilisation, element.Utilisation, Amount.Percent(element.Utilisation)];
        yield return [name, element.Element, id, QueueShare, element.QueueShare, null, null, element.QueueShare, element.QueueShare, Amount.Percent(element.QueueShare)];
        if (worth?.Singles.FirstOrDefault(value => Adds(value, element.Element)) is not { } more)
            yield break;
        var most = worth.Singles.Max(value => Math.Abs(value.Gain));
        double Share(double gain) => most > 0 && double.IsFinite(gain) ? Math.Clamp(gain / most, 0, 1) : 0;
        yield return [name, element.Element, id, Worth, more.Gain, Share(more.Ci95.Low), Share(more.Ci95.High), Math.Max(Share(more.Gain), Share(more.Ci95.High)), Share(more.Gain), Gain(more.Gain, worth.Unit)];
    }

    /// <summary>Whether a candidate adds to an element; the ways of a line are elements of their own, and one more path serves both.</summary>
    private static bool Adds(MarginalValue value, string element) =>
        value.Paths.Any(path => element == path || element.StartsWith(path + ".", StringComparison.Ordinal) || path.StartsWith(element + ".", StringComparison.Ordinal));

    private static string Gain(double gain, string unit) => $"{(gain > 0 ? "+" : "")}{(unit == "t/y" ? Amount.Tonnes(gain) : Amount.WithUnit(gain, unit))}";

    /// <summary>Names as axis labels; equal names would fall on one bar, so they take their path along.</summary>
    private static List<string> Names(List<Bottleneck> elements) =>
        [.. elements.Select(element => element.Element == "demand" ? "Demand: nothing more offered" : elements.Count(other => other.Name == element.Name) > 1 ? $"{PlainText.Short(element.Name, 40)} ({PlainText.Short(element.Element, 60)})" : PlainText.Short(element.Name, 80))];
}
