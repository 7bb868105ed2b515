using CorridorSim.Scenarios.Binding;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Rules;

/// <summary>A line or way opens, and a disruption begins, on a date or on an uncertain one that exists.</summary>
internal static class OpeningRules
{
    public static void Check(ScenarioTree tree)
    {
        var dates = tree.Ids("dates").ToHashSet();
        foreach (var (_, line, path) in tree.Elements("rail"))
            CheckDate(tree, dates, line, path, "opens");
        foreach (var (_, disruption, path) in tree.Elements("disruptions"))
            CheckDate(tree, dates, disruption, path, "from");
        foreach (var (_, choice, path) in tree.Elements("routes"))
        {
            foreach (var (_, way, wayPath) in ScenarioTree.ElementsOf(choice, "options", path))
                CheckDate(tree, dates, way, wayPath, "opens");
        }
    }

    private static void CheckDate(ScenarioTree tree, HashSet<string> dates, MapNode element, string path, string key)
    {
        var name = ScenarioTree.Text(element, key);
        if (!Ids.IsId(name) || dates.Contains(name))
            return;
        tree.Error("unknown-id", $"{path}.{key}", $"'{Excerpt.Of(name)}' is neither a date nor an id under 'dates'.", Spelling.Nearest(name, dates) is { } near ? $"Did you mean '{near}'?" : "Write a date, 2029-01-01, or add an uncertain one: 'dates: { tripp-opens: { earliest: 2029-01-01, latest: 2032-12-31 } }'.");
    }
}
