using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Rules;

/// <summary>Each sea line has vessels, and both its ports have the kind of berth that they need.</summary>
internal static class VesselRules
{
    public static void Check(ScenarioTree tree)
    {
        var served = tree.Elements("vessels").SelectMany(vessel => ScenarioTree.Names(vessel.Keys, "serves")).ToHashSet();
        foreach (var (id, line, path) in tree.Elements("sea"))
        {
            var own = ScenarioTree.ElementsOf(line, "vessels", path).ToList();
            if (own.Count == 0 && !served.Contains(id))
                tree.Error("line-without-vessels", path, "No vessel serves the line.", "Give it 'vessels', or name it in 'serves' of a class under 'vessels'.");
            foreach (var (_, vessel, vesselPath) in own)
            {
                if (vessel.Has("serves"))
                    tree.Error("serves-on-a-line", $"{vesselPath}.serves", "A vessel class of one line says which lines it serves.", "Remove 'serves', or move the class to the section 'vessels'.");
                CheckBerth(tree, vessel, vesselPath, line);
            }
        }

        foreach (var (id, vessel, path) in tree.Elements("vessels"))
        {
            var lines = ScenarioTree.Names(vessel, "serves");
            if (lines.Count == 0)
                tree.Error("serves-nothing", path, "The shared vessel class does not say which lines it serves.", "Name them: 'serves: [kuryk-alat, turkmenbashi-alat]'.");
            foreach (var line in lines.Select(name => tree.Element("sea", name)).OfType<MapNode>())
                CheckBerth(tree, vessel, path, line);
            foreach (var line in lines.Where(line => tree.Element("sea", line)?.Find("vessels") is MapNode own && own.Has(id)))
                tree.Error("class-twice-on-a-line", path, $"The line '{line}' has a class of its own that is called '{id}' too: what is measured of one could not be told from the other.", "Rename one of them.");
            if (ScenarioTree.Text(vessel, "follows") == "longest-queue")
                CheckChoice(tree, lines, path);
        }
    }

    private static void CheckBerth(ScenarioTree tree, MapNode vessel, string path, MapNode line)
    {
        var kind = ScenarioTree.Text(vessel, "berth");
        foreach (var port in ScenarioTree.Names(line, "between"))
        {
            if (kind.Length == 0 || tree.Element("ports", port)?.Find("berths") is not MapNode berths || berths.Has(kind))
                continue;
            var remedy = Spelling.Nearest(kind, berths.Keys) is { } near ? $"Did you mean '{near}'?" : $"Its berths are {string.Join(", ", berths.Keys)}; add '{kind}: 1' there, or name one of them.";
            tree.Error("no-such-berth", $"{path}.berth", $"The port '{port}' has no berth of the kind '{Excerpt.Of(kind)}'.", remedy);
        }
    }

    private static void CheckChoice(ScenarioTree tree, IReadOnlyList<string> lines, string path)
    {
        var ports = lines.Select(name => tree.Element("sea", name)).OfType<MapNode>().SelectMany(line => ScenarioTree.Names(line, "between").Distinct()).ToList();
        if (ports.Count > 0 && ports.Distinct().Count() == ports.Count)
            tree.Error("no-shared-port", $"{path}.follows", "The class is to follow the longest queue, but its lines share no port where a vessel could change.", "Let it serve lines that meet in a port, or write 'follows: fixed'.");
    }
}
