using System.Globalization;
using System.Threading;
using CorridorSim.Experiments;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;
using Microsoft.Data.Sqlite;

namespace CorridorSim.Results.Store;

/// <summary>Adds the replications of one study to a store. May be called from several threads; a replication is stored whole or not at all.</summary>
/// <remarks>
/// Replications that come slowly are stored at once; those that come within a few milliseconds share a transaction, at the latest a twentieth of a second later.
/// So a kill loses next to nothing, and storing a million short replications stays cheap.
/// </remarks>
public sealed class StudyRecorder : IDisposable
{
    private const int MostPending = 512;
    private static readonly TimeSpan LongestPending = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly SqliteConnection _connection;
    private readonly long _study;
    private readonly int _kpis;
    private readonly int _detailed;
    private readonly List<ReplicationResult> _pending = [];
    private readonly Timer _timer;
    private StoreException? _failure;
    private bool _failureIsKnown;
    private long _lastCommit = -1;

    private StudyRecorder(string path, SqliteConnection connection, long study, Catalogue catalogue, int detailed, StoredReplications known)
    {
        (_path, _connection, _study, _detailed, Known) = (path, connection, study, detailed, known);
        _kpis = catalogue.Kpis.Count;
        _timer = new Timer(_ => FlushLater(), null, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>Replications 0, 1, 2... (of a part: from its first on) that the store held already, without gaps; those of which no details are kept have empty tables. They need not be made again. To be gone through before the first <see cref="Add"/>.</summary>
    public StoredReplications Known { get; }

    internal static StudyRecorder Begin(string path, SqliteConnection connection, CorridorPlan plan, Catalogue catalogue, ulong randomSeed, int first, int detailed)
    {
        var study = Find(connection, plan, randomSeed) ?? Insert(connection, plan, catalogue, randomSeed);
        return new StudyRecorder(path, connection, study, catalogue, detailed, StudyReader.Part(connection, study, catalogue, first, detailed));
    }

    /// <summary>Stores a finished replication. Storing the same one again changes nothing.</summary>
    /// <exception cref="StoreException">The disk is full, the store cannot be written, or it holds another result for this replication.</exception>
    public void Add(ReplicationResult replication)
    {
        ArgumentNullException.ThrowIfNull(replication);
        lock (_gate)
        {
            ThrowIfFailed();
            _pending.Add(replication);
            if (_pending.Count >= MostPending || _lastCommit < 0 || Environment.TickCount64 - _lastCommit >= LongestPending.TotalMilliseconds)
                Flush();
            else if (_pending.Count == 1)
                _timer.Change(LongestPending, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Stores what follows from the replications, replacing earlier conclusions.</summary>
    public void Conclude(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        lock (_gate)
        {
            ThrowIfFailed();
            Flush();
            StoreFile.Guard(_path, () => Write(() => ConclusionRows.Write(_connection, _study, study)));
        }
    }

    /// <summary>Stores what is still pending.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _timer.Dispose();
            if (_failureIsKnown)
                return; // Told already; a second exception would hide the first.
            ThrowIfFailed();
            Flush();
        }
    }

    private static long? Find(SqliteConnection connection, CorridorPlan plan, ulong randomSeed)
    {
        using var find = new StoreCommand(connection, "SELECT id FROM study WHERE scenario_hash = $1 AND random_seed = $2 AND tool_version = $3", 3);
        return (long?)find.Scalar(plan.Hash, Text(randomSeed), SummaryJson.ToolVersion);
    }

    private static long Insert(SqliteConnection connection, CorridorPlan plan, Catalogue catalogue, ulong randomSeed)
    {
        using var transaction = connection.BeginTransaction();
        using var study = new StoreCommand(connection, "INSERT INTO study (scenario, scenario_hash, random_seed, tool_version, plan, catalogue) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id", 6);
        var id = (long)study.Scalar(plan.Scenario, plan.Hash, Text(randomSeed), SummaryJson.ToolVersion, PlanJson.Write(plan), PlanJson.Write(catalogue))!; // RETURNING gives the row's id.
        using var kpi = new StoreCommand(connection, "INSERT INTO kpi VALUES ($1, $2, $3, $4, $5)", 5);
        for (var i = 0; i < catalogue.Kpis.Count; i++)
            kpi.Run(id, i, catalogue.Kpis[i].Name, catalogue.Kpis[i].Unit, catalogue.Kpis[i].Meaning);
        transaction.Commit();
        return id;
    }

    private void FlushLater()
    {
        lock (_gate)
        {
            try
            {
                if (_failure is null)
                    Flush();
            }
            catch (StoreException)
            {
                _failureIsKnown = false; // Whoever adds the next replication is told.
            }
        }
    }

    private void Flush()
    {
        if (_pending.Count == 0)
            return;
        try
        {
            StoreFile.Guard(_path, () => Write(InsertPending));
        }
        catch (StoreException failure)
        {
            (_failure, _failureIsKnown) = (failure, true);
            throw;
        }

        _pending.Clear();
        _lastCommit = Environment.TickCount64;
    }

    private void InsertPending()
    {
        using var row = new StoreCommand(_connection, "INSERT INTO replication VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", 4);
        using var value = new StoreCommand(_connection, "INSERT INTO indicator VALUES ($1, $2, $3, $4)", 4);
        using var detail = new StoreCommand(_connection, "INSERT INTO detail VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)", 9);
        foreach (var replication in _pending)
            Insert(replication, row, value, detail);
    }

    private void Insert(ReplicationResult replication, StoreCommand row, StoreCommand value, StoreCommand detail)
    {
        if (row.Run(_study, replication.Replication, replication.Events, replication.TraceHash.ToString("x16", CultureInfo.InvariantCulture)) == 0)
        {
            CheckSame(replication);
            return;
        }

        for (var kpi = 0; kpi < _kpis; kpi++)
            value.Run(_study, replication.Replication, kpi, StoreCommand.Number(replication.Kpis[kpi]));
        if (replication.Replication < _detailed)
        {
            detail.Run(
                _study,
                replication.Replication,
                PackedNumbers.Pack(replication.TonnesByWeek),
                PackedNumbers.Pack(replication.UnitHours),
                PackedNumbers.Pack([.. replication.Elements.Select(element => new[] { element.Working, element.Blocked, element.Starved, element.Closed, element.Down, element.MeanQueue, element.BindingShare })]),
                PackedNumbers.Pack(replication.QueueByWeek),
                PackedNumbers.Pack(replication.ClosedHoursByWeek),
                PackedNumbers.Pack(replication.WayDays),
                PackedNumbers.Pack([.. replication.LineRuns.Select(run => new[] { run.Track, run.Departed, run.Arrived, run.Units })]));
        }
    }

    private void CheckSame(ReplicationResult replication)
    {
        using var find = new StoreCommand(_connection, "SELECT trace_hash FROM replication WHERE study = $1 AND number = $2", 2);
        var stored = (string?)find.Scalar(_study, replication.Replication);
        if (stored != replication.TraceHash.ToString("x16", CultureInfo.InvariantCulture))
            throw new StoreException(StoreProblem.Contradiction, _path, $"'{_path}' already holds another result for replication {replication.Replication}. Results of different programs or machines were mixed; start again in another folder.");
    }

    private bool Write(Action rows)
    {
        using var transaction = _connection.BeginTransaction();
        rows();
        transaction.Commit();
        return true;
    }

    private void ThrowIfFailed()
    {
        if (_failure is not { } failure)
            return;
        _failureIsKnown = true;
        throw failure;
    }

    private static string Text(ulong randomSeed) => randomSeed.ToString(CultureInfo.InvariantCulture);
}
