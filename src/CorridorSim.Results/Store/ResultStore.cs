using System.Globalization;
using System.IO;
using CorridorSim.Experiments;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;
using Microsoft.Data.Sqlite;

namespace CorridorSim.Results.Store;

/// <summary>
/// Results kept in one SQLite file (<c>results.db</c>, layout in <c>Store/schema.sql</c>): every indicator of every replication, and all details of the first
/// <see cref="DetailedReplications"/>. What is stored survives a kill. One process writes at a time; any number may read.
/// </summary>
public sealed class ResultStore : IDisposable
{
    /// <summary>Replications whose weekly series, times and elements are kept; enough for the quantiles of every figure. Of those beyond, the indicators are kept.</summary>
    public const int DetailedReplications = Study.DetailedReplications;

    private readonly SqliteConnection _connection;
    private readonly FileStream? _lock;

    private ResultStore(string path, SqliteConnection connection, FileStream? writeLock)
    {
        Path = path;
        _connection = connection;
        _lock = writeLock;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The database, for tests that fill the disk.</summary>
    internal SqliteConnection Connection => _connection;

    /// <summary>Opens a store to add results, making it when it is not there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="replace">Whether what it holds goes away.</param>
    /// <exception cref="StoreException">Another process writes, the file is something else, or it was written by a newer version.</exception>
    public static ResultStore OpenToWrite(string path, bool replace = false)
    {
        var writeLock = StoreFile.Lock(path);
        try
        {
            if (replace)
                StoreFile.Delete(path);
            return new ResultStore(path, StoreFile.OpenToWrite(path), writeLock);
        }
        catch
        {
            writeLock.Dispose();
            throw;
        }
    }

    /// <summary>Opens a store to read; a run may be writing to it meanwhile.</summary>
    /// <exception cref="StoreException">There is no store, the file is something else, or it was written by a newer version.</exception>
    public static ResultStore OpenToRead(string path) => new(path, StoreFile.OpenToRead(path), null);

    /// <summary>The studies in the store, in the order in which they were begun.</summary>
    public IReadOnlyList<StoredStudy> Studies() => StoreFile.Guard(Path, () => StudyReader.List(_connection));

    /// <summary>
    /// Begins to record a study, or goes on with it: replications that are there already are <see cref="StudyRecorder.Known"/> and are not stored again.
    /// A study is the same when resolved scenario, random seed and program version are.
    /// </summary>
    public StudyRecorder Record(CorridorPlan plan, Catalogue catalogue, ulong randomSeed) =>
        StoreFile.Guard(Path, () => StudyRecorder.Begin(Path, _connection, plan, catalogue, randomSeed, first: 0, DetailedReplications));

    /// <summary>Begins to record a part of a study, or goes on with it; details are kept of the replications of which the whole study keeps them, so that it can be concluded from its parts.</summary>
    /// <param name="plan">The plan studied.</param>
    /// <param name="catalogue">What it measures.</param>
    /// <param name="randomSeed">Key of all random streams.</param>
    /// <param name="first">Number of the first replication of the part.</param>
    public StudyRecorder RecordPart(CorridorPlan plan, Catalogue catalogue, ulong randomSeed, int first) =>
        StoreFile.Guard(Path, () => StudyRecorder.Begin(Path, _connection, plan, catalogue, randomSeed, first, DetailedReplications));

    /// <summary>A part of a study: its replications from the first on, without gaps, read when they are gone through.</summary>
    /// <param name="first">Number of the first replication of the part.</param>
    /// <param name="study">Its number; nothing means the only one, or the last that was begun.</param>
    public StoredReplications Part(int first, long? study = null) => StoreFile.Guard(Path, () =>
    {
        var id = Find(study).Id;
        return StudyReader.Part(_connection, id, StudyReader.ReadPlan(_connection, id).Catalogue, first);
    });

    /// <summary>Reads the plan of a study and what was measured of it.</summary>
    /// <param name="study">Its number; nothing means the only one, or the last that was begun.</param>
    public (CorridorPlan Plan, Catalogue Catalogue) ReadPlan(long? study = null) => StoreFile.Guard(Path, () => StudyReader.ReadPlan(_connection, Find(study).Id));

    /// <summary>Reads a concluded study back: equal reports, figures and summaries can be made from it.</summary>
    /// <param name="study">Its number; nothing means the only one, or the last that was begun.</param>
    /// <remarks>A study of more than <see cref="DetailedReplications"/> comes back with the first of them; its conclusions are those over all.</remarks>
    /// <exception cref="StoreException">There is no such study, or it was interrupted before it ended.</exception>
    public Study Read(long? study = null) => StoreFile.Guard(Path, () => StudyReader.Read(Path, _connection, Find(study)));

    /// <summary>Operating system and processor family that concluded a study; nothing when that is not known.</summary>
    /// <param name="study">Its number; nothing means the only one, or the last that was begun.</param>
    public string? Platform(long? study = null) => StoreFile.Guard(Path, () => ConclusionRows.Platform(_connection, Find(study).Id));

    /// <summary>Indicators of all replications of a study, one row after the other, in replication order; memory does not grow with their number.</summary>
    public IEnumerable<(int Replication, double[] Kpis)> Indicators(long? study = null) => StudyReader.Indicators(_connection, Find(study).Id);

    /// <summary>Hash of all results in the store as 64 hexadecimal digits. Equal results give equal digests, however they were run, resumed or merged.</summary>
    public string Digest() => StoreFile.Guard(Path, () => StoreDigest.Of(_connection));

    /// <summary>Closes the store and lets others write.</summary>
    public void Dispose()
    {
        _connection.Dispose();
        _lock?.Dispose();
    }

    private StoredStudy Find(long? id)
    {
        var studies = Studies();
        var found = id is null && studies.Count > 0 ? studies[^1] : studies.FirstOrDefault(study => study.Id == id);
        return found ?? throw new StoreException(StoreProblem.NoSuchStudy, Path, id is null
            ? $"'{Path}' holds no study yet. Run the scenario first."
            : string.Create(CultureInfo.InvariantCulture, $"'{Path}' holds no study {id}. It holds {studies.Count}."));
    }
}
