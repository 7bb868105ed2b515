using System.IO.Enumeration;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Quantities;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Overlays;

/// <summary>Finds what the path of a change addresses: <c>flows.*.rate</c> is the rate of every flow.</summary>
internal static class ChangePath
{
    private const int MostSegments = 12;

    /// <summary>All values that a path addresses; those that do not exist yet are made room for.</summary>
    /// <exception cref="GrammarException">The path leads nowhere.</exception>
    public static IReadOnlyList<ChangeTarget> Find(MapNode root, string path)
    {
        var segments = path.Split('.');
        if (segments.Length > MostSegments || segments.Any(segment => segment.Length == 0))
            throw new GrammarException("bad-path", $"'{Excerpt.Of(path)}' is not a path.", "A path is names joined by points: 'sea.kuryk-alat.vessels.rail-ferry.count'.");
        var targets = new List<ChangeTarget>();
        Walk(root, new RecordShape(typeof(CorridorPlan)), segments, 0, "", false, targets);
        return targets;
    }

    private static void Walk(MapNode map, Shape shape, string[] segments, int at, string path, bool wild, List<ChangeTarget> targets)
    {
        var isLast = at == segments.Length - 1;
        var segment = segments[at];
        if (shape is RecordShape record)
        {
            var inner = ShapeOfKey(record.Type, segment, path);
            var joined = KeyPath.Join(path, segment);
            if (isLast)
                targets.Add(new ChangeTarget(map, segment, joined, inner, false, wild));
            else if (Room(map, segment, inner, joined, segments[at + 1]) is { } below)
                Walk(below, inner, segments, at + 1, joined, wild, targets);
            return;
        }

        var element = shape is MapShape elements ? elements.Element : new ValueShape(typeof(double));
        var isWild = segment.Contains('*', StringComparison.Ordinal);
        foreach (var name in isWild ? Matching(map, segment, path) : [segment])
        {
            var joined = KeyPath.Join(path, name);
            if (isLast)
                targets.Add(new ChangeTarget(map, name, joined, element, true, wild || isWild));
            else if (map.Find(name) is MapNode below)
                Walk(below, element, segments, at + 1, joined, wild || isWild, targets);
            else
                throw Unknown(map, name, path);
        }
    }

    private static Shape ShapeOfKey(Type record, string segment, string path)
    {
        if (segment.Contains('*', StringComparison.Ordinal))
            throw new GrammarException("wildcard", $"'{segment}' stands for a key here; wildcards stand for the names of elements.", "Write, for example, 'flows.*.rate'.");
        var keys = Language.KeysOf(record);
        if (keys.TryGetValue(segment, out var key))
            return key.Shape;
        var where = path.Length == 0 ? "There is no section" : $"'{path}' has no key";
        throw new GrammarException("unknown-key", $"{where} '{Excerpt.Of(segment)}'.", Spelling.Nearest(segment, keys.Keys) is { } near ? $"Did you mean '{KeyPath.Join(path, near)}'?" : $"There are {string.Join(", ", keys.Keys)}.");
    }

    /// <summary>The keys below a key; made when the key may stand there and does not yet.</summary>
    private static MapNode? Room(MapNode map, string name, Shape shape, string path, string next)
    {
        if (map.Find(name) is MapNode below && (shape is not ValueShape || !below.Has("value")))
            return below;
        if (shape is ValueShape or ListShape)
            throw new GrammarException("path-too-long", $"'{path}' is one value; there is no '{Excerpt.Of(next)}' below it.", $"Change the whole value: '{path}'.");
        if (map.Find(name) is RefusedNode)
            return null;
        var made = new MapNode(map.At);
        map.Set(new MapEntry(name, map.At, made));
        return made;
    }

    private static List<string> Matching(MapNode map, string pattern, string path)
    {
        var names = map.Keys.Where(name => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false)).ToList();
        return names.Count > 0 ? names : throw new GrammarException("matches-nothing", $"'{KeyPath.Join(path, pattern)}' matches nothing.", map.Count == 0 ? $"There is nothing under '{path}'." : $"Under '{path}' are {string.Join(", ", map.Keys.Take(8))}.");
    }

    private static GrammarException Unknown(MapNode map, string name, string path) => new(
        "unknown-id",
        $"'{Excerpt.Of(name)}' does not exist under '{path}'.",
        Spelling.Nearest(name, map.Keys) is { } near ? $"Did you mean '{KeyPath.Join(path, near)}'?" : $"To add it, give all its keys: '{KeyPath.Join(path, Excerpt.Of(name))}: {{ ... }}'.");
}
