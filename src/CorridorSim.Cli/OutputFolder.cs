using System.IO;
using System.Text;
using CorridorSim.Experiments;
using CorridorSim.Results;
using CorridorSim.Results.Report;
using CorridorSim.Results.Store;

namespace CorridorSim.Cli;

/// <summary>The folder that receives the results of a study. Files appear whole or not at all.</summary>
internal sealed class OutputFolder
{
    private const string Summary = "summary.json";
    private const string Report = "report.html";
    private const string Store = "results.db";

    private readonly string _path;

    private OutputFolder(string path) => _path = path;

    /// <summary>Where the report stands after <see cref="Write"/>.</summary>
    public string ReportFile => Path.Combine(_path, Report);

    /// <summary>Whether results were stored here before.</summary>
    public bool HasStore => File.Exists(StoreIn(_path));

    /// <summary>Where the results of a folder are stored.</summary>
    public static string StoreIn(string folder) => Path.Combine(folder, Store);

    /// <summary>Opens the store to add results.</summary>
    /// <param name="replace">Whether earlier results go away.</param>
    /// <exception cref="StoreException">Another process writes to it, or it cannot be written.</exception>
    public ResultStore OpenStore(bool replace)
    {
        Directory.CreateDirectory(_path);
        return ResultStore.OpenToWrite(StoreIn(_path), replace);
    }

    /// <summary>Makes sure, before anything is simulated, that results can be written here. Leaves nothing behind.</summary>
    /// <exception cref="UsageException">It is a file, holds something that is not ours, or cannot be written.</exception>
    public static OutputFolder Prepare(string path)
    {
        if (path.Length == 0)
            throw new UsageException("--out needs the name of a folder, for example out/first-run.");
        if (File.Exists(path))
            throw new UsageException($"--out {path} is a file. Name a folder.");
        if (Directory.Exists(path) && !IsFreeOrOurs(path))
            throw new UsageException($"--out {path} holds something else than results of CorridorSim. Name a new folder, or empty this one.");
        CheckWritable(path);
        return new OutputFolder(path);
    }

    /// <summary>Writes the summary and the report.</summary>
    /// <param name="study">What was found.</param>
    /// <param name="month">Any day of the month drawn train by train; nothing means the stormiest.</param>
    /// <exception cref="IOException">The disk is full or went away; what stood there before is untouched.</exception>
    public void Write(Study study, DateOnly? month = null)
    {
        var isNew = !Directory.Exists(_path);
        Directory.CreateDirectory(_path);
        string[] files = [Path.Combine(_path, Summary), ReportFile];
        try
        {
            WholeFile.WriteBeside(files[0], stream => stream.Write(SummaryJson.Write(study)));
            WholeFile.WriteBeside(files[1], stream => ReportWriter.Write(study, stream, month));
            Array.ForEach(files, WholeFile.Appear);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Array.ForEach(files, WholeFile.Forget);
            if (isNew)
                Directory.Delete(_path, recursive: true);
            throw new IOException($"The results could not be written to {_path}: {error.Message} What stood there before is untouched.", error);
        }
    }

    /// <summary>A process that is killed in its first moments leaves a lock alone.</summary>
    private static bool IsFreeOrOurs(string path) =>
        Directory.EnumerateFileSystemEntries(path).All(entry => Path.GetFileName(entry) == $"{Store}.lock") || IsOurSummary(Path.Combine(path, Summary)) || IsOurStore(StoreIn(path));

    private static bool IsOurSummary(string file)
    {
        if (!File.Exists(file))
            return false;
        var start = new char[200];
        using var reader = new StreamReader(file, Encoding.UTF8);
        var length = reader.ReadBlock(start);
        return start.AsSpan(0, length).Contains(SummaryJson.Schema.AsSpan(0, SummaryJson.Schema.IndexOf('/')), StringComparison.Ordinal);
    }

    private static bool IsOurStore(string file)
    {
        if (!File.Exists(file))
            return false;
        try
        {
            using var store = ResultStore.OpenToRead(file);
            return true;
        }
        catch (StoreException problem) when (problem.Problem is StoreProblem.NotAStore or StoreProblem.NoSuchStudy)
        {
            return problem.Problem == StoreProblem.NoSuchStudy; // Just begun.
        }
    }

    /// <summary>Tries with a file that is gone again at once, in the folder or in the nearest one above that exists.</summary>
    public static void CheckWritable(string path)
    {
        var folder = Path.GetFullPath(path);
        while (!Directory.Exists(folder))
        {
            if (File.Exists(folder))
                throw new UsageException($"--out {path} cannot be written: {folder} is a file. Name a folder that you may write to.");
            folder = Path.GetDirectoryName(folder)!; // The root exists.
        }

        var probe = Path.Combine(folder, $".corridorsim-{Guid.NewGuid():N}");
        try
        {
            using (File.Create(probe, 1, FileOptions.DeleteOnClose))
            {
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--out {path} cannot be written: {error.Message} Name a folder that you may write to.");
        }
    }
}
