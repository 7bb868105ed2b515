using System.Diagnostics.CodeAnalysis;

namespace CorridorSim.Scenarios.Documents;

/// <summary>A part of a scenario file, with its place.</summary>
internal abstract class Node(Position at)
{
    /// <summary>Where it stands.</summary>
    public Position At { get; } = at;

    /// <summary>What it is, for messages.</summary>
    public abstract string Kind { get; }

    /// <summary>What it is, at the beginning of a sentence.</summary>
    public string CapitalKind => char.ToUpperInvariant(Kind[0]) + Kind[1..];
}

/// <summary>A text, typed later by the key that carries it and never by YAML.</summary>
internal sealed class TextNode(Position at, string text, bool quoted) : Node(at)
{
    public string Text { get; } = text;

    public bool Quoted { get; } = quoted;

    public override string Kind => Text.Length == 0 && !Quoted ? "nothing" : $"'{Excerpt.Of(Text)}'";
}

/// <summary>A list of parts.</summary>
internal sealed class ListNode(Position at, IReadOnlyList<Node> items) : Node(at)
{
    public IReadOnlyList<Node> Items { get; } = items;

    public override string Kind => "a list";
}

/// <summary>Keys with their parts, in file order. Overlays change it in place: each reading owns its tree.</summary>
internal sealed class MapNode(Position at) : Node(at)
{
    private readonly OrderedDictionary<string, MapEntry> _entries = [];

    public IReadOnlyList<MapEntry> Entries => _entries.Values;

    public int Count => _entries.Count;

    public IEnumerable<string> Keys => _entries.Keys;

    public override string Kind => "a group of keys";

    public bool Has(string key) => _entries.ContainsKey(key);

    public bool TryGet(string key, [NotNullWhen(true)] out MapEntry? entry) => _entries.TryGetValue(key, out entry);

    public Node? Find(string key) => _entries.TryGetValue(key, out var entry) ? entry.Value : null;

    /// <summary>Adds an entry, or replaces the one of the same key in its place.</summary>
    public void Set(MapEntry entry) => _entries[entry.Key] = entry;

    public bool Remove(string key) => _entries.Remove(key);
}

/// <summary>A part that was refused and reported; nobody reports it again.</summary>
internal sealed class RefusedNode(Position at) : Node(at)
{
    public override string Kind => "a refused construct";
}

/// <summary>One key and what it holds.</summary>
internal sealed record MapEntry(string Key, Position At, Node Value);
