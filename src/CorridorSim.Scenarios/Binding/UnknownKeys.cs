using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Quantities;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Binding;

/// <summary>Says what was probably meant by a key that does not exist.</summary>
internal static class UnknownKeys
{
    public static void Report(FindingLog log, Type record, MapNode map, MapEntry entry, string path)
    {
        var keys = Language.KeysOf(record);
        if (entry.Key.Length == 0)
        {
            log.Error("empty-key", entry.At, path, "A key without a name stands here.", "Remove the ':' that stands alone, or write the name of the key before it.");
            return;
        }

        if (entry.Value is TextNode { Text.Length: 0 } && SplitByComma(map, entry) is { } remedy)
        {
            log.Error("comma-in-braces", entry.At, path, $"'{Excerpt.Of(entry.Key)}' has no value: a comma inside braces begins a new key.", remedy);
            return;
        }

        log.Error("unknown-key", entry.At, path, $"'{Excerpt.Of(entry.Key)}' is not a key here.", Meant(record, keys, entry.Key));
    }

    private static string? SplitByComma(MapNode map, MapEntry entry)
    {
        if (NumberText.LooksLike(entry.Key) && char.IsDigit(entry.Key[0]))
            return "Write numbers without commas: thousands run on, decimals follow a point.";
        if (LawGrammar.Names.Any(name => entry.Key.StartsWith(name, StringComparison.Ordinal)))
            return $"A law needs a key: 'takes: {Excerpt.Of(entry.Key)}'.";
        var isRemainder = entry.Key.EndsWith(')') || map.Entries.Any(other => other.Value is TextNode text && text.Text.Contains('(', StringComparison.Ordinal) && !text.Text.Contains(')', StringComparison.Ordinal));
        return isRemainder ? "Laws take blanks, no parentheses and no commas: lognormal 70 h cv 0.9 (B8 C)." : null;
    }

    private static string Meant(Type record, IReadOnlyDictionary<string, PlanKey> keys, string word)
    {
        if (Spelling.Nearest(word, keys.Keys) is { } near)
            return $"Did you mean '{near}'?";
        var elsewhere = Language.Records().FirstOrDefault(other => other.Record != record && Language.KeysOf(other.Record).ContainsKey(word));
        return elsewhere.Record is null
            ? $"Its keys are {string.Join(", ", keys.Keys)}."
            : $"'{word}' belongs {(elsewhere.Path.Length == 0 ? "at the top of the file" : $"under '{elsewhere.Path}'")}; the keys here are {string.Join(", ", keys.Keys)}.";
    }
}
