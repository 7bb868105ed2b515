using System.IO;
using CorridorSim.Model.Plan;
using CorridorSim.Results.Baselines;

namespace CorridorSim.Cli.Testing;

/// <summary>The baseline of a test: read before, rewritten after it when the user accepts the results.</summary>
internal sealed class AcceptedBaseline
{
    private readonly string _path;
    private readonly bool _isUpdated;
    private readonly Dictionary<BaselineKey, BaselineEntry> _entries;

    /// <summary>Reads the baseline.</summary>
    /// <exception cref="UsageException">It does not exist and is not to be made.</exception>
    /// <exception cref="BaselineException">It is something else.</exception>
    public AcceptedBaseline(string path, bool isUpdated)
    {
        (_path, _isUpdated) = (path, isUpdated);
        if (!File.Exists(path) && !isUpdated)
            throw new UsageException($"There is no baseline '{path}'. Accept the results of now with --update.");
        _entries = File.Exists(path) ? new(BaselineFile.Read(path)) : [];
    }

    /// <summary>
    /// What was accepted of a scenario; none when other results are about to take its place. Under a random seed of which nothing was accepted, what was accepted under the lowest one:
    /// differences are then between other random numbers, and as wide as that makes them.
    /// </summary>
    /// <exception cref="UsageException">Nothing was, or not of all that is compared.</exception>
    public BaselineEntry? Of(string file, CorridorPlan plan, ulong randomSeed)
    {
        if (_isUpdated)
            return null;
        var key = Key(file, randomSeed);
        var entry = _entries.GetValueOrDefault(key) ?? _entries.Where(other => other.Key.File == key.File).OrderBy(other => other.Key.RandomSeed).Select(other => other.Value).FirstOrDefault();
        var missing = entry is not null
            ? plan.Expect.Values.FirstOrDefault(expected => expected.Of == ExpectedNumber.Change && !entry.Results.Values.ContainsKey(expected.Kpi))?.Kpi
            : "";
        return missing is null
            ? entry
            : throw new UsageException($"'{_path}' holds no accepted results of {(missing.Length > 0 ? $"'{missing}' in " : "")}{file}. Accept those of now with --update.");
    }

    /// <summary>Accepts results.</summary>
    public void Accept(string file, ulong randomSeed, BaselineEntry entry) => _entries[Key(file, randomSeed)] = entry;

    /// <summary>Writes the baseline; what was accepted of other scenarios stays.</summary>
    public void Write() => WholeFile.Write(_path, stream => stream.Write(BaselineFile.Write(_entries)));

    private BaselineKey Key(string file, ulong randomSeed) =>
        new(Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(_path))!, Path.GetFullPath(file)).Replace('\\', '/'), randomSeed); // A file has a folder.
}
