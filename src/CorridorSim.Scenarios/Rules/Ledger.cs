using System.IO;
using System.Text;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Quantities;
using CorridorSim.Scenarios.Tables;

namespace CorridorSim.Scenarios.Rules;

/// <summary>The ids of the ledger of sources.</summary>
internal static class Ledger
{
    /// <summary>Ids that need no entry: derived here, and general knowledge.</summary>
    private static readonly string[] AlwaysKnown = ["DER", "GK"];

    /// <summary>The ids of a ledger; none when there is no ledger, or it has no column <c>id</c>.</summary>
    /// <param name="file">The ledger; none: <c>seeds/sources.csv</c> in the nearest folder above the scenario.</param>
    /// <param name="scenario">The scenario file.</param>
    public static IReadOnlySet<string>? Ids(string? file, string scenario)
    {
        try
        {
            return (file ?? Above(scenario)) is { } path ? Read(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or GrammarException)
        {
            return null;
        }
    }

    /// <summary>The ledger in the nearest folder above a scenario; none when there is none.</summary>
    public static string? Above(string scenario)
    {
        for (var folder = Path.GetDirectoryName(Path.GetFullPath(scenario)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var ledger = Path.Combine(folder, "seeds", "sources.csv");
            if (File.Exists(ledger))
                return ledger;
        }

        return null;
    }

    private static HashSet<string>? Read(string path)
    {
        var rows = CsvText.Rows(path, Encoding.UTF8.GetString(ScenarioFolder.ReadBytes(path)).TrimStart('\uFEFF')).ToList();
        var column = rows.Count == 0 ? -1 : rows[0].ToList().FindIndex(cell => cell.Text == "id");
        return column < 0 ? null : [.. AlwaysKnown, .. rows.Skip(1).Where(row => row.Count > column).Select(row => row[column].Text)];
    }
}
