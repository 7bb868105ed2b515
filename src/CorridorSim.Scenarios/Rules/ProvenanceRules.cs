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
        foreach (var value in values.Where(value => value.Source.Length > 0))
        {
            foreach (var id in value.Source.Split(' ').Where(id => !ledger.Contains(id)))
                tree.Warning("unknown-source", value.Path, $"The source '{id}' is not in the ledger.", Spelling.Nearest(id, ledger.Order(StringComparer.Ordinal)) is { } near ? $"Did you mean '{near}'? Or add it to 'seeds/sources.csv'." : "Add it to 'seeds/sources.csv'.");
        }
    }

    private static string Listed(List<string> paths) =>
        string.Join(", ", paths.Take(MostNamed)) + (paths.Count > MostNamed ? $" and {paths.Count - MostNamed} more" : "");
}
