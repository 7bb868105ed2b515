using CorridorSim.Scenarios.Documents;

namespace CorridorSim.Scenarios.Rules;

/// <summary>A choice is between ways that differ, by what its rule looks at.</summary>
internal static class RouteChoiceRules
{
    public static void Check(ScenarioTree tree)
    {
        foreach (var (_, choice, path) in tree.Elements("routes"))
        {
            var ways = ScenarioTree.ElementsOf(choice, "options", path).ToList();
            if (choice.Find("options") is MapNode { Count: < 2 })
                tree.Error("one-way-choice", $"{path}.options", "There is no choice: fewer than two ways are given.", "Give two or more: 'options: { poti: { to: poti }, kars: { to: kars } }'.");
            var by = ScenarioTree.Text(choice, "by");
            foreach (var (_, way, wayPath) in ways)
                CheckWay(tree, way, wayPath, byShares: !by.StartsWith("logit", StringComparison.Ordinal) || by.Contains("shares", StringComparison.Ordinal), byLogit: by.Contains("logit", StringComparison.Ordinal));
        }
    }

    private static void CheckWay(ScenarioTree tree, MapNode way, string path, bool byShares, bool byLogit)
    {
        var isOutside = ScenarioTree.Text(way, "outside") == "yes";
        if (isOutside && (way.Has("via") || way.Has("to")))
            tree.Error("outside-way", path, "An outside way leads out of the corridor, but names places in it.", "Remove 'via' and 'to', or 'outside'.");
        if (!isOutside && way.Has("takes"))
            tree.Error("outside-way", $"{path}.takes", "The time of a way inside the corridor is what the simulation finds.", "Remove 'takes'; it belongs to ways with 'outside: yes'.");
        if (!byShares && way.Has("share"))
            tree.Warning("share-without-effect", $"{path}.share", "The choice is by logit, which looks at cost and time, not at shares.", "Remove 'share', or write 'by: shares'.");
        if (!byLogit && way.Has("cost"))
            tree.Hint("cost-without-effect", $"{path}.cost", "The choice is by shares, which look at no cost.", "Write 'by: logit' if cost and time are to decide.");
    }
}
