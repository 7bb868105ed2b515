using System.IO;

namespace CorridorSim.Cli.Capsules;

/// <summary>The files that a scenario was read from, with the places they have in a capsule: what lies in the scenario's folder tree keeps its place in it, so that the files still find each other.</summary>
internal sealed class CapsuleInputs
{
    private const string Folder = "inputs/scenario";

    /// <summary>Gives each file its place.</summary>
    /// <param name="scenario">The scenario file.</param>
    /// <param name="with">Files laid over it.</param>
    /// <param name="files">All files read.</param>
    public CapsuleInputs(string scenario, IReadOnlyList<string> with, IReadOnlyList<string> files)
    {
        var folders = with.Prepend(scenario).Select(FolderOf).Distinct().ToList();
        var places = files.Select(Path.GetFullPath).Distinct().ToDictionary(file => file, file => Place(file, folders));
        Files = places.ToDictionary(place => place.Value, place => File.ReadAllBytes(place.Key));
        Scenario = places[Path.GetFullPath(scenario)];
        With = [.. with.Select(file => places[Path.GetFullPath(file)])];
    }

    /// <summary>Content by path in the capsule.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    /// <summary>The scenario file in the capsule.</summary>
    public string Scenario { get; }

    /// <summary>What is laid over it, in the capsule.</summary>
    public IReadOnlyList<string> With { get; }

    /// <summary>In the first of the folders that holds it; the ledger of sources, which lies in none of them, stands where readers look for it.</summary>
    private static string Place(string file, List<string> folders)
    {
        for (var number = 0; number < folders.Count; number++)
        {
            var inside = Path.GetRelativePath(folders[number], file).Replace('\\', '/');
            if (!inside.StartsWith("../", StringComparison.Ordinal))
                return $"{Folder}{(number == 0 ? "" : $"-{number + 1}")}/{inside}";
        }

        return "inputs/seeds/sources.csv";
    }

    private static string FolderOf(string file) => Path.GetDirectoryName(Path.GetFullPath(file))!; // A file has a folder.
}
