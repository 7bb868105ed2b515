using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Quantities;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Binding;

/// <summary>A comma inside braces begins a new key, so a number, a law or a list of names with commas falls into several keys.</summary>
internal static class CommaInBraces
{
    /// <summary>Whether the number at the end of an entry goes on in the next one.</summary>
    public static bool IsCut(MapNode map, int place) =>
        place >= 0 && place + 1 < map.Count && map.Entries[place].Value is TextNode { Quoted: false } text && EndsWithNumber(text.Text) && IsRestOfNumber(map.Entries[place + 1]);

    /// <summary>Reports a key that is the rest of the value before it.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool Report(FindingLog log, MapNode map, int place, string path, IReadOnlyDictionary<string, PlanKey> keys)
    {
        if (Remedy(map, place, keys) is not { } remedy)
            return false;
        log.Error("comma-in-braces", map.Entries[place].At, path, $"'{Excerpt.Of(map.Entries[place].Key)}' has no value: a comma inside braces begins a new key.", remedy);
        return true;
    }

    private static string? Remedy(MapNode map, int place, IReadOnlyDictionary<string, PlanKey> keys)
    {
        var (entry, before) = (map.Entries[place], place > 0 ? map.Entries[place - 1] : null);
        if (entry.Value is not TextNode { Text.Length: 0 })
            return null;
        if (IsCut(map, place - 1) && before is not null)
            return Joined(before.Key, ((TextNode)before.Value).Text, entry.Key);
        if (IsRestOfNumber(entry))
            return "Write numbers without commas: thousands run on, decimals follow a point.";
        if (LawGrammar.Names.Any(name => entry.Key.StartsWith(name, StringComparison.Ordinal)))
            return $"A law needs a key: 'takes: {Excerpt.Of(entry.Key)}'.";
        if (before is { Value: TextNode { Text: { Length: > 0 } first } } && keys.TryGetValue(before.Key, out var key) && key.Shape is ListShape && Ids.IsId(entry.Key))
            return $"Write several names in brackets: '{before.Key}: [{Excerpt.Of(first)}, {entry.Key}]'.";
        var isRemainder = entry.Key.EndsWith(')') || map.Entries.Any(other => other.Value is TextNode text && text.Text.Contains('(', StringComparison.Ordinal) && !text.Text.Contains(')', StringComparison.Ordinal));
        return isRemainder ? "Laws take blanks, no parentheses and no commas: lognormal 70 h cv 0.9 (B8 C)." : null;
    }

    private static bool IsRestOfNumber(MapEntry entry) => entry is { Key: [var first, ..], Value: TextNode { Text.Length: 0 } } && char.IsAsciiDigit(first);

    private static bool EndsWithNumber(string text) => text.Length > 0 && NumberText.LooksLike(text.Split(' ')[^1]);

    private static string Joined(string key, string number, string rest) => rest.TakeWhile(char.IsAsciiDigit).Count() == 3
        ? $"Write thousands without a mark: '{key}: {Excerpt.Of(number + rest)}'."
        : $"Decimals follow a point: '{key}: {Excerpt.Of($"{number}.{rest}")}'.";
}
