using CorridorSim.Model.Plan;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Binding;

/// <summary>What values name: elements of other sections, found in the tree, so that a mistake in one element does not spread to those that name it.</summary>
internal sealed class References(MapNode root, FindingLog log, IReadOnlyDictionary<string, Position> removed)
{
    /// <summary>Unit of a cargo; none when it does not exist, or does not say.</summary>
    public string? CargoUnit(string id) =>
        root.Find("cargo") is MapNode all && all.Find(id) is MapNode cargo && cargo.Find("unit") is { } unit && NodeText.Split(unit).Value is var text && Language.WordsOf(typeof(CargoUnit)).Contains(text) ? text : null;

    /// <summary>Whether a text is a name, and, where the key says of what, one that exists; reports when not.</summary>
    public bool IsName(PlanKey key, string text, Position at, string path)
    {
        if (key.Sections.Count > 0)
            return Exists(key, text, at, path);
        if (text.Length > 0 && text.Split('.').All(Ids.IsId))
            return true;
        log.Error("bad-name", at, path, text.Length == 0 ? "Nothing stands here." : $"'{Excerpt.Of(text)}' is not a name.", $"Names are small letters, digits and hyphens. Write, for example, '{key.Example}'.");
        return false;
    }

    /// <summary>Whether an id exists in one of the sections that a key names; reports when not.</summary>
    public bool Exists(PlanKey key, string id, Position at, string path)
    {
        if (key.Sections.Any(section => root.Find(section) is MapNode elements && elements.Has(id)))
            return true;
        if (log.IsFull)
        {
            log.Error("unknown-id", at, path, "", "");
            return false;
        }

        if (key.Sections.Any(IsReportedItself) || key.Sections.SelectMany(IdsOf).Any(known => !Ids.IsId(known) && Ids.From(known) == id))
            return false;
        var sections = string.Join(" or ", key.Sections.Select(section => $"'{section}'"));
        if (key.Sections.FirstOrDefault(section => removed.ContainsKey($"{section}.{id}")) is { } was)
        {
            log.Error("unknown-id", removed[$"{was}.{id}"], path, $"'{id}' is removed from '{was}', but '{path}' names it.", "Change that too, or do not remove it.");
            return false;
        }

        var known = key.Sections.SelectMany(IdsOf).Where(Ids.IsId).ToList();
        var remedy = (Spelling.Nearest(id, known), known.Count) switch
        {
            ({ } near, _) => $"Did you mean '{near}'?",
            (_, 0) => $"There is nothing under {sections} yet; add it there.",
            (_, <= 8) => $"Known: {string.Join(", ", known)}. Write one of them, or add '{Ids.From(id)}' under {sections}.",
            _ => $"Name one that stands there, or add it under {sections}.",
        };
        log.Error("unknown-id", at, path, id.Length == 0 ? "A name is missing." : $"'{Excerpt.Of(id)}' does not exist under {sections}.", remedy);
        return false;
    }

    /// <summary>Whether a section is missing or unusable in a way that is reported at its own place.</summary>
    private bool IsReportedItself(string section) => root.Find(section) switch
    {
        MapNode => false,
        null => Language.Sections[section].IsRequired || root.Keys.Any(key => !Language.Sections.ContainsKey(key) && Spelling.Nearest(key, Language.Sections.Keys) == section),
        _ => true,
    };

    private IEnumerable<string> IdsOf(string section) => root.Find(section) is MapNode ids ? ids.Keys : [];
}
