using System.IO;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Documents;

/// <summary>Files that were probably meant by a name that is none.</summary>
internal static class Neighbours
{
    /// <summary>More files are not looked at: a message must not cost seconds.</summary>
    private const int MostFiles = 1000;

    /// <summary>The name nearest to that of a missing file, among the files of a kind in its folder; none when nothing is near.</summary>
    /// <param name="missing">Path of the missing file.</param>
    /// <param name="kind">How the names of such files end: <c>.yaml</c>, <c>.csv</c>.</param>
    public static string? Nearest(string missing, string kind)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(missing));
        return Directory.Exists(folder)
            ? Spelling.Nearest(Path.GetFileName(missing), Directory.EnumerateFiles(folder).Select(Path.GetFileName).OfType<string>().Where(name => name.EndsWith(kind, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(MostFiles))
            : null;
    }
}
