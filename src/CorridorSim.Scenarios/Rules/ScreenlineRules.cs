using CorridorSim.Scenarios.Documents;

namespace CorridorSim.Scenarios.Rules;

/// <summary>The direction of a screenline is an end of every line that it cuts.</summary>
internal static class ScreenlineRules
{
    public static void Check(ScenarioTree tree)
    {
        foreach (var (_, screenline, path) in tree.Elements("screenlines"))
        {
            var direction = ScenarioTree.Text(screenline, "direction");
            if (direction.Length == 0)
                continue;
            foreach (var name in ScenarioTree.Names(screenline, "across"))
            {
                var line = tree.Element("sea", name) ?? tree.Element("rail", name);
                if (line is not null && ScenarioTree.Names(line, "between") is [var one, var other] && one != direction && other != direction)
                    tree.Error("direction-not-an-end", $"{path}.direction", $"'{Excerpt.Of(direction)}' is not an end of '{name}'.", $"Its ends are {one} and {other}; or leave 'direction' out to count both.");
            }
        }
    }
}
