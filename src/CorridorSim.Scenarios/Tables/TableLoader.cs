using System.IO;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Quantities;

namespace CorridorSim.Scenarios.Tables;

/// <summary>Opens the tables that scenario files name: only files of their own folder tree.</summary>
/// <param name="file">What the file that names them holds: a scenario or a hindcast.</param>
/// <param name="root">Folder that tables cannot leave; none: the folder of the file that names them.</param>
/// <param name="log">Where findings go.</param>
internal sealed class TableLoader(Type file, string? root, FindingLog log)
{
    private const string Key = "tables";
    private readonly HashSet<string> _files = [];

    /// <summary>The files opened.</summary>
    public IReadOnlyCollection<string> Files => _files;

    /// <summary>Adds the elements of all tables that a file names, and takes the key out of its tree.</summary>
    public void AddTo(MapNode scenario)
    {
        if (!scenario.TryGet(Key, out var entry))
            return;
        scenario.Remove(Key);
        foreach (var item in entry.Value is ListNode list ? list.Items : [entry.Value])
        {
            if (item is TextNode { Text.Length: > 0 } name)
                Add(scenario, name);
            else if (item is not RefusedNode)
                log.Error("file-name-expected", item.At, Key, $"{item.CapitalKind} stands where the name of a file is expected.", "Write 'tables: [demand.csv]'.");
        }
    }

    /// <summary>The bytes of a file named at a place.</summary>
    /// <exception cref="GrammarException">It cannot be read, or may not.</exception>
    public byte[] Read(Position namedAt, string name) => Open(namedAt, name).Bytes;

    private void Add(MapNode scenario, TextNode name)
    {
        try
        {
            var (path, bytes) = Open(name.At, name.Text);
            new ElementTable(file, log).AddTo(scenario, path, bytes);
        }
        catch (GrammarException error)
        {
            log.Error(error.Rule, name.At, Key, error.Problem, error.Remedy ?? "");
        }
    }

    private (string Path, byte[] Bytes) Open(Position namedAt, string name)
    {
        try
        {
            var folder = new ScenarioFolder(root ?? Path.GetDirectoryName(Path.GetFullPath(namedAt.File)) ?? ".");
            var path = folder.Find(namedAt.File, name);
            var bytes = ScenarioFolder.ReadBytes(path);
            _files.Add(path);
            return (path, bytes);
        }
        catch (OutsideFolderException)
        {
            throw new GrammarException("outside-folder", $"'{Excerpt.Of(name)}' lies outside the folder of the scenario.", "Files name only what lies in their own folder or below it, by relative names and without links that lead out.");
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new GrammarException("unreadable-table", $"The table '{Excerpt.Of(name)}' does not exist.", Neighbours.Nearest(Path.Combine(Path.GetDirectoryName(namedAt.File) ?? "", name), ".csv") is { } near ? $"Did you mean '{near}'?" : "Put it beside the file that names it.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new GrammarException("unreadable-table", $"The table '{Excerpt.Of(name)}' cannot be read.", "Check its permissions.");
        }
    }
}
