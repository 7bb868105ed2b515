using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Quantities;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Overlays;

/// <summary>Applies the changes of overlays, shocks and the command line to the tree of a scenario, one after the other.</summary>
internal sealed class ChangeApplier(MapNode root, FindingLog log)
{
    /// <summary>More single changes than any what-if makes; wildcards multiply quickly.</summary>
    private const int MostChanges = 100_000;

    private readonly List<PlanChange> _changes = [];
    private readonly Dictionary<string, Layer> _changedBy = [];

    private readonly Dictionary<string, Position> _removed = [];

    /// <summary>What was removed and not put back, with the place that says so.</summary>
    public IReadOnlyDictionary<string, Position> Removed => _removed;

    /// <summary>What was changed, in order.</summary>
    public IReadOnlyList<PlanChange> Changes => _changes;

    /// <summary>Applies one layer.</summary>
    public void Apply(Layer layer)
    {
        foreach (var change in layer.Changes)
        {
            if (change.Value is RefusedNode)
                continue;
            try
            {
                Apply(layer, change);
            }
            catch (GrammarException error)
            {
                var isPath = error.Rule is "unknown-key" or "unknown-id" or "bad-path" or "path-too-long" or "wildcard" or "matches-nothing";
                log.Error(error.Rule, isPath ? change.At : change.Value.At, change.Key, error.Problem, error.Remedy ?? ValueArithmetic.Forms);
            }
        }
    }

    private void Apply(Layer layer, MapEntry change)
    {
        var targets = ChangePath.Find(root, change.Key);
        if (_changes.Count + targets.Count > MostChanges)
            throw new GrammarException("too-many-changes", $"More than {MostChanges} values would be changed.", "Change fewer at once, or write a new scenario.");
        var skipped = new List<string>();
        foreach (var target in targets)
        {
            if (target.ByWildcard && Word(change.Value) is not null && !target.Parent.Has(target.Name))
                skipped.Add(target.Path);
            else
                Apply(layer, change, target);
        }

        if (skipped.Count == targets.Count)
            throw new GrammarException("matches-nothing", $"'{change.Key}' matches no value that is there.", $"'{change.Key.Split('.')[^1]}' is written nowhere; set it instead of changing it.");
        if (skipped.Count > 0)
            log.Warning("wildcard-skips", change.At, change.Key, $"{string.Join(", ", skipped.Take(5))}{(skipped.Count > 5 ? $" and {skipped.Count - 5} more" : "")} {(skipped.Count == 1 ? "is" : "are")} not written and so not changed.", "Set them by their own paths if they should change too.");
    }

    private void Apply(Layer layer, MapEntry change, ChangeTarget target)
    {
        var before = target.Parent.Find(target.Name);
        if (before is RefusedNode)
            return;
        var after = After(change, target, before);
        if (after is null)
        {
            target.Parent.Remove(target.Name);
            _removed[target.Path] = change.At;
        }
        else
        {
            target.Parent.Set(new MapEntry(target.Name, change.At, after));
            _removed.Remove(target.Path);
        }

        Note(layer, change, target.Path, before, after);
    }

    /// <summary>What stands at the target after the change; none when it is removed.</summary>
    private static Node? After(MapEntry change, ChangeTarget target, Node? before)
    {
        var word = Word(change.Value);
        if (word == "remove")
            return before is not null ? null : throw Absent(target, "removed");
        if (word is not null)
            return Changed(change.Value, target, before ?? throw Absent(target, "changed"));
        Refuse(change.Value, target, before);
        return change.Value;
    }

    /// <summary>The word of change that a value begins with; none when it is the new value itself.</summary>
    private static string? Word(Node value) =>
        Inner(value) is { } text ? text.Text.Trim() == "remove" ? "remove" : ValueArithmetic.IsChange(text.Text.Trim()) ? text.Text.Trim().Split(' ')[0] : null : null;

    private static TextNode? Inner(Node value) => value as TextNode ?? (value as MapNode)?.Find("value") as TextNode;

    private static GrammarException Absent(ChangeTarget target, string what) => new(
        "unknown-id",
        $"'{target.Path}' is not written in the scenario, so it cannot be {what}.",
        Spelling.Nearest(target.Name, target.Parent.Keys) is { } near ? $"Did you mean '{near}'?" : what == "changed" ? "Write the new value itself." : "Remove this line.");

    private static Node Changed(Node change, ChangeTarget target, Node before)
    {
        var inner = Inner(change)!; // A word of change was found in it.
        var (text, provenance) = Provenance.Split(inner.Text);
        if (target.Shape is ListShape)
            return ListEdit.Apply(text, before, change.At);
        if (target.Shape is not ValueShape { Type: var type } || before is ListNode || (before is MapNode map && !map.Has("value")))
            throw new GrammarException("value-expected", $"'{target.Path}' is not one value.", "Change one of the values below it.");
        var result = ValueArithmetic.Apply(text, NodeText.Split(before).Value, type);
        var node = new TextNode(inner.At, provenance == Provenance.None ? result : $"{result} ({provenance})", quoted: false);
        return change is MapNode longForm ? WithValue(longForm, node) : node;
    }

    private static MapNode WithValue(MapNode longForm, TextNode value)
    {
        var copy = new MapNode(longForm.At);
        foreach (var entry in longForm.Entries)
            copy.Set(entry.Key == "value" ? entry with { Value = value } : entry);
        return copy;
    }

    private static void Refuse(Node value, ChangeTarget target, Node? before)
    {
        if (value is TextNode { Text: var text } && text.Length > 1 && (text[0] is '+' or '*' or 'x' or '×' || (text[0] is '-' && target.Shape is ValueShape { Type: var type } && MayNotBeNegative(target.Path, type))) && NumberText.LooksLike(text[1..].Trim()))
        {
            var word = text[0] switch { '+' => "plus", '-' => "minus", _ => "times" };
            throw new GrammarException("sign-for-change", $"'{Excerpt.Of(text)}' may be a value or a change.", $"Write '{word} {text[1..].Trim()}' to change the value, or the new value alone.");
        }

        if (target.Shape is RecordShape or MapShape && Dropped(value, before, target.Path) is { } dropped)
            throw new GrammarException("map-drops-keys", $"Keys given here replace '{target.Path}' as a whole, which would drop '{dropped}'.", "Change values one by one, by their own paths; or remove the element first.");
    }

    /// <summary>The first path that stands in the old part and not in the new one.</summary>
    private static string? Dropped(Node? value, Node? before, string path)
    {
        if (value is not MapNode map || before is not MapNode old || old.Has("value"))
            return null;
        return old.Keys.FirstOrDefault(key => !map.Has(key)) is { } key
            ? $"{path}.{key}"
            : old.Keys.Select(inner => Dropped(map.Find(inner), old.Find(inner), $"{path}.{inner}")).FirstOrDefault(found => found is not null);
    }

    private static bool MayNotBeNegative(string path, Type type) =>
        (DatedType.Is(type) || type == typeof(TimeSpan)) && Language.KeyAt(path) is not { Mark: { Least: < 0 and > double.NegativeInfinity } };

    private void Note(Layer layer, MapEntry change, string path, Node? before, Node? after)
    {
        if (Word(change.Value) is null && _changedBy.TryGetValue(path, out var earlier) && earlier != layer && !layer.Below.Contains(earlier.File) && layer.File != "--set")
            log.Warning("conflict", change.At, path, $"'{System.IO.Path.GetFileName(earlier.File)}' has changed this value; that change is lost.", "The later file wins; take one of the two changes out if that is not meant.");
        _changedBy[path] = layer;
        var (was, _) = before is null ? ("", Provenance.None) : NodeText.Split(before);
        var (becomes, provenance) = after is null ? ("removed", Provenance.None) : NodeText.Split(after);
        _changes.Add(new PlanChange(path, was, becomes, provenance.ToString(), System.IO.Path.GetFileName(layer.File), change.At.Line));
    }
}
