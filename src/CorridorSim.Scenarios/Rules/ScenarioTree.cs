using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Rules;

/// <summary>The tree of a resolved scenario, as rules look at it: elements by section, and findings at the place of a path.</summary>
internal sealed class ScenarioTree(MapNode root, FindingLog log)
{
    private readonly HashSet<(string Rule, string Path)> _met = [];

    /// <summary>Elements of a section that are written as keys with values.</summary>
    public IEnumerable<(string Id, MapNode Keys, string Path)> Elements(string section) => ElementsOf(root, section, "");

    /// <summary>Elements of a map below an element.</summary>
    public static IEnumerable<(string Id, MapNode Keys, string Path)> ElementsOf(MapNode map, string key, string path)
    {
        var at = KeyPath.Join(path, key);
        return map.Find(key) is MapNode elements
            ? elements.Entries.Where(entry => entry.Value is MapNode).Select(entry => (entry.Key, (MapNode)entry.Value, $"{at}.{entry.Key}"))
            : [];
    }

    /// <summary>One element; none when it does not exist.</summary>
    public MapNode? Element(string section, string id) => (root.Find(section) as MapNode)?.Find(id) as MapNode;

    /// <summary>Ids of a section.</summary>
    public IEnumerable<string> Ids(string section) => (root.Find(section) as MapNode)?.Keys ?? [];

    /// <summary>The names that a key lists; empty when it is absent.</summary>
    public static IReadOnlyList<string> Names(MapNode element, string key) => element.Find(key) switch
    {
        ListNode list => [.. list.Items.OfType<TextNode>().Select(item => item.Text)],
        MapNode longForm when longForm.Find("value") is ListNode list => [.. list.Items.OfType<TextNode>().Select(item => item.Text)],
        { } other when NodeText.Split(other).Value is { Length: > 0 } one => [one],
        _ => [],
    };

    /// <summary>The text of a value without its source; empty when it is absent.</summary>
    public static string Text(MapNode element, string key) => element.Find(key) is { } node ? NodeText.Split(node).Value : "";

    public void Error(string rule, string path, string problem, string remedy) => log.Error(rule, Locate(path), path, problem, remedy);

    /// <summary>Warns, or only hints when the scenario says that it means this.</summary>
    public void Warning(string rule, string path, string problem, string remedy)
    {
        if (!Accepted(rule).Contains(path))
        {
            log.Warning(rule, Locate(path), path, problem, remedy);
            return;
        }

        _met.Add((rule, path));
        log.Hint(rule, Locate(path), path, problem, "The scenario accepts this.");
    }

    /// <summary>Hints at accepted warnings that there are not, or not any more.</summary>
    public void SayWhatIsAcceptedInVain()
    {
        foreach (var (rule, path) in AcceptedRules().SelectMany(rule => Accepted(rule).Select(path => (rule, path))).Where(accepted => !_met.Contains(accepted)))
            Hint("accepted-in-vain", $"accepts.{rule}", $"There is no warning of '{path}' by the rule '{rule}'.", $"Remove '{path}' here.");
    }

    public void Hint(string rule, string path, string problem, string remedy) => log.Hint(rule, Locate(path), path, problem, remedy);

    private IEnumerable<string> AcceptedRules() => (root.Find("accepts") as MapNode)?.Keys ?? [];

    private IReadOnlyList<string> Accepted(string rule) => root.Find("accepts") is MapNode accepts ? Names(accepts, rule) : [];

    /// <summary>Where a path stands, or the nearest part of it that is written.</summary>
    private Position Locate(string path)
    {
        var at = root.At;
        Node? node = root;
        foreach (var segment in path.Split('.'))
        {
            if (node is not MapNode map || !map.TryGet(segment, out var entry))
                break;
            (at, node) = (entry.At, entry.Value);
        }

        return at;
    }
}
