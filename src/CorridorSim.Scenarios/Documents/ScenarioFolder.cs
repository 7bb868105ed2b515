using System.IO;

namespace CorridorSim.Scenarios.Documents;

/// <summary>The folder tree that a scenario may read: what its files name cannot lie outside, nor be reached by a link that leads out.</summary>
internal sealed class ScenarioFolder
{
    private readonly string _root;

    /// <param name="root">The folder, as an existing path.</param>
    public ScenarioFolder(string root) => _root = WithoutLinks(Path.GetFullPath(root));

    /// <summary>Where a file named by another one lies, as it would be opened from here.</summary>
    /// <param name="namedBy">The file that names it.</param>
    /// <param name="name">The name as written.</param>
    /// <exception cref="OutsideFolderException">It lies outside.</exception>
    public string Find(string namedBy, string name)
    {
        if (name.Length == 0 || name.Length > 500 || name.Any(char.IsControl) || Path.IsPathRooted(name) || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal))
            throw new OutsideFolderException(name);
        var folder = Path.GetDirectoryName(namedBy);
        var path = Normal(string.IsNullOrEmpty(folder) ? name : Path.Combine(folder, name));
        var real = WithoutLinks(Path.GetFullPath(path));
        if (!real.StartsWith(_root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new OutsideFolderException(name);
        return path;
    }

    /// <summary>Reads at most as much as a scenario may hold.</summary>
    /// <exception cref="IOException">It cannot be read, or is too large.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or is a folder.</exception>
    public static byte[] ReadBytes(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        var buffer = new byte[65_536];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            content.Write(buffer, 0, read);
            if (content.Length > DocumentLimits.Bytes)
                throw new FileTooLargeException();
        }

        return content.ToArray();
    }

    /// <summary>Takes <c>a/../</c> out of a path without making it absolute.</summary>
    private static string Normal(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', Path.DirectorySeparatorChar))
        {
            if (part == ".." && parts.Count > 0 && parts[^1] is not (".." or ""))
                parts.RemoveAt(parts.Count - 1);
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
                parts.Add(part);
        }

        return string.Join(Path.DirectorySeparatorChar, parts);
    }

    /// <summary>The path with every link on the way replaced by what it leads to.</summary>
    private static string WithoutLinks(string full)
    {
        for (var links = 0; links < 40; links++)
        {
            if (ReplacedFirstLink(full) is not { } replaced)
                return full;
            full = replaced;
        }

        throw new OutsideFolderException(full);
    }

    private static string? ReplacedFirstLink(string full)
    {
        var start = Path.GetPathRoot(full) ?? "";
        var parts = full[start.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var current = start;
        for (var i = 0; i < parts.Length; i++)
        {
            current = Path.Combine(current, parts[i]);
            if (new FileInfo(current).LinkTarget is { } target)
            {
                var aim = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(current) ?? start, target));
                return Path.GetFullPath(Path.Combine([aim, .. parts[(i + 1)..]]));
            }
        }

        return null;
    }
}

/// <summary>A file names another one outside the folder tree that it may read.</summary>
internal sealed class OutsideFolderException(string name) : Exception($"'{name}' lies outside the scenario's folder.");

/// <summary>A file is larger than any scenario.</summary>
internal sealed class FileTooLargeException() : IOException("The file is larger than any scenario.");
