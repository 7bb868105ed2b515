using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Binding;

/// <summary>Says what was probably meant by a key that does not exist.</summary>
internal static class UnknownKeys
{
    /// <returns>The key that was probably meant; none when no key is near.</returns>
    public static string? Report(FindingLog log, Type record, MapNode map, int place, string path)
    {
        var entry = map.Entries[place];
        var keys = Language.KeysOf(record);
        if (log.IsFull)
        {
            log.Error("unknown-key", entry.At, path, "", "");
            return null;
        }

        if (entry.Key.Length == 0)
        {
            log.Error("empty-key", entry.At, path, "A key without a name stands here.", "Remove the ':' that stands alone, or write the name of the key before it.");
            return null;
        }

        if (CommaInBraces.Report(log, map, place, path, keys))
            return null;

        var near = Spelling.Nearest(entry.Key, keys.Keys);
        log.Error("unknown-key", entry.At, path, $"'{Excerpt.Of(entry.Key)}' is not a key here.", near is not null ? $"Did you mean '{near}'?" : Instead(record, keys, entry.Key));
        return near;
    }

    private static string Instead(Type record, IReadOnlyDictionary<string, PlanKey> keys, string word)
    {
        if (record == typeof(CorridorPlan) && word is "extends" or "change")
            return "A file that changes another one begins with 'overlay: its name' instead of 'scenario:'.";
        var elsewhere = Language.Files.SelectMany(Language.Records).FirstOrDefault(other => other.Record != record && Language.KeysOf(other.Record).ContainsKey(word));
        return elsewhere.Record is null
            ? $"Its keys are {string.Join(", ", keys.Keys)}."
            : $"'{word}' belongs {(elsewhere.Path.Length == 0 ? "at the top of the file" : $"under '{elsewhere.Path}'")}; the keys here are {string.Join(", ", keys.Keys)}.";
    }
}
