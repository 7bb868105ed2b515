using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Rules;

/// <summary>Every figure says where it comes from; what does not, or is only assumed, is said once for the whole scenario.</summary>
internal static class ProvenanceRules
{
    private const int MostNamed = 5;

    public static void Check(IReadOnlyList<ResolvedValue> values, IReadOnlySet<string>? ledger, ScenarioTree tree)
    {
        if (ledger is not null)
            CheckIds(values, ledger, tree);
        var figures = values.Where(value => value.IsAssumption).ToList();
        var unsourced = figures.Where(value => value.Source.Length == 0 && value.Quality.Length == 0).Select(value => value.Path).ToList();
        if (unsourced.Count > 0)
            tree.Hint("no-source", unsourced[0], $"{unsourced.Count} of {figures.Count} values have no source: {Listed(unsourced)}.", "Write source and quality behind each: 14 train/d (R10 C).");
        var assumed = figures.Where(value => value.Quality == "D").Select(value => value.Path).ToList();
        if (assumed.Count > 0)
            tree.Hint("assumed", assumed[0], $"{assumed.Count} of {figures.Count} values are assumptions (quality D): {Listed(assumed)}.", "A sensitivity study tells which of them matter.");
    }

    private static void CheckIds(IReadOnlyList<ResolvedValue> values, IReadOnlySet<string> ledger, ScenarioTree tree)
    {
        var known = ledger.Order(StringComparer.Ordinal).ToList();
        var unknown = values.Where(value => value.Source.Length > 0).SelectMany(value => value.Source.Split(' ').Select(id => (Id: id, value.Path))).Where(use => !ledger.Contains(use.Id));
        foreach (var uses in unknown.GroupBy(use => use.Id))
        {
            var paths = uses.Select(use => use.Path).ToList();
            var problem = paths.Count == 1 ? $"The source '{uses.Key}' is not in the ledger." : $"The source '{uses.Key}' is not in the ledger; {paths.Count} values name it.";
            tree.Warning("unknown-source", paths[0], problem, Spelling.Nearest(uses.Key, known) is { } near ? $"Did you mean '{near}'? Or add it to 'seeds/sources.csv'." : "Add it to 'seeds/sources.csv'.");
        }
    }

    private static string Listed(List<string> paths) =>
        string.Join(", ", paths.Take(MostNamed)) + (paths.Count > MostNamed ? $" and {paths.Count - MostNamed} more" : "");
}
