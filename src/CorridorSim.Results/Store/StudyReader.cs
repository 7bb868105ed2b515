using System.Globalization;
using CorridorSim.Experiments;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;
using Microsoft.Data.Sqlite;

namespace CorridorSim.Results.Store;

/// <summary>Reads studies back from a store.</summary>
internal static class StudyReader
{
    /// <summary>All studies, in the order in which they were begun.</summary>
    public static IReadOnlyList<StoredStudy> List(SqliteConnection connection)
    {
        const string query = """
            SELECT id, scenario, scenario_hash, random_seed, tool_version,
                   (SELECT count(*) FROM replication WHERE study = study.id), EXISTS (SELECT 1 FROM estimate WHERE study = study.id)
            FROM study ORDER BY id
            """;
        using var select = new StoreCommand(connection, query, 0);
        using var rows = select.Rows();
        var studies = new List<StoredStudy>();
        while (rows.Read())
            studies.Add(new StoredStudy(rows.GetInt64(0), rows.GetString(1), rows.GetString(2), ulong.Parse(rows.GetString(3), CultureInfo.InvariantCulture), rows.GetString(4), rows.GetInt32(5), rows.GetBoolean(6)));
        return studies;
    }

    /// <summary>A concluded study.</summary>
    public static Study Read(string path, SqliteConnection connection, StoredStudy stored)
    {
        if (!stored.IsConcluded)
            throw new StoreException(StoreProblem.NoSuchStudy, path, $"The study of '{stored.Scenario}' in '{path}' was interrupted after {stored.Replications} replications. Continue it with 'run --resume'.");
        var (plan, catalogue) = ReadPlan(connection, stored.Id);
        var study = new Study
        {
            Plan = plan,
            Catalogue = catalogue,
            RandomSeed = stored.RandomSeed,
            Replications = [.. Replications(connection, stored.Id, catalogue).TakeWhile(replication => replication.Replication < Study.DetailedReplications)],
            Made = stored.Replications,
            Kpis = [],
            Targets = [],
            Bottlenecks = [],
            Warnings = [],
        };
        return ConclusionRows.Read(connection, stored.Id, study);
    }

    /// <summary>Plan of a study, and what was measured of it.</summary>
    public static (CorridorPlan Plan, Catalogue Catalogue) ReadPlan(SqliteConnection connection, long study)
    {
        using var select = new StoreCommand(connection, "SELECT plan, catalogue FROM study WHERE id = $1", 1);
        using var row = select.Rows(study);
        row.Read();
        return (PlanJson.ReadPlan(row.GetString(0)), PlanJson.ReadCatalogue(row.GetString(1)));
    }

    /// <summary>Replications from the first on up to the first gap, read when they are gone through. Those of which no details are kept have empty tables.</summary>
    /// <inheritdoc cref="Replications"/>
    public static StoredReplications Part(SqliteConnection connection, long study, Catalogue catalogue, int first = 0, int detailed = Study.DetailedReplications) =>
        new(CountPart(connection, study, first, detailed), () => Guarded(connection.DataSource, Replications(connection, study, catalogue, first, detailed)));

    private static IEnumerable<ReplicationResult> Guarded(string path, IEnumerable<ReplicationResult> replications)
    {
        using var rows = replications.GetEnumerator();
        while (StoreFile.Guard(path, rows.MoveNext))
            yield return rows.Current;
    }

    private static int CountPart(SqliteConnection connection, long study, int first, int detailed)
    {
        const string query = """
            SELECT number, EXISTS (SELECT 1 FROM detail WHERE detail.study = replication.study AND detail.replication = replication.number)
            FROM replication WHERE study = $1 ORDER BY number
            """;
        using var select = new StoreCommand(connection, query, 1);
        using var rows = select.Rows(study);
        var number = first;
        while (rows.Read() && rows.GetInt32(0) == number && (number >= detailed || rows.GetBoolean(1)))
            number++;
        return number - first;
    }

    /// <summary>Replications from the first on up to the first gap. Those of which no details are kept have empty tables.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="study">Number of the study.</param>
    /// <param name="catalogue">What was measured.</param>
    /// <param name="first">Number of the first replication.</param>
    /// <param name="detailed">Below this number one without details is a gap.</param>
    public static IEnumerable<ReplicationResult> Replications(SqliteConnection connection, long study, Catalogue catalogue, int first = 0, int detailed = Study.DetailedReplications)
    {
        const string query = """
            SELECT number, events, trace_hash, tonnes_by_week, unit_hours, elements, queue_by_week, closed_by_week, way_days, line_runs
            FROM replication LEFT JOIN detail ON detail.study = replication.study AND detail.replication = replication.number
            WHERE replication.study = $1 ORDER BY number
            """;
        using var select = new StoreCommand(connection, query, 1);
        using var rows = select.Rows(study);
        using var indicators = Indicators(connection, study).GetEnumerator();
        for (var number = first; rows.Read() && rows.GetInt32(0) == number && indicators.MoveNext(); number++)
        {
            var hasDetails = !rows.IsDBNull(3);
            if (!hasDetails && number < detailed)
                yield break;
            var indicatorsOnly = new ReplicationResult
            {
                Replication = number,
                Kpis = indicators.Current.Kpis,
                Events = rows.GetInt64(1),
                TraceHash = ulong.Parse(rows.GetString(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                TonnesByWeek = [],
                UnitHours = [],
                Elements = [],
                QueueByWeek = [],
                ClosedHoursByWeek = [],
            };
            yield return hasDetails ? WithDetails(indicatorsOnly, rows, catalogue) : indicatorsOnly;
        }
    }

    private static ReplicationResult WithDetails(ReplicationResult replication, SqliteDataReader rows, Catalogue catalogue) => replication with
    {
        TonnesByWeek = PackedNumbers.Unpack((byte[])rows[3], catalogue.Screenlines.Count),
        UnitHours = PackedNumbers.Unpack((byte[])rows[4], catalogue.Stages.Count),
        Elements = [.. PackedNumbers.Unpack((byte[])rows[5], catalogue.Elements.Count).Select(row => new ElementMeasure(row[0], row[1], row[2], row[3], row[4], row[5], row[6]))],
        QueueByWeek = PackedNumbers.Unpack((byte[])rows[6], catalogue.Queues.Count),
        ClosedHoursByWeek = PackedNumbers.Unpack((byte[])rows[7], catalogue.Ports.Count),
        WayDays = PackedNumbers.Unpack((byte[])rows[8], catalogue.Ways.Count == 0 ? 0 : 1 + catalogue.Ways.Max(way => way.ArrivalRow)),
        LineRuns = [.. PackedNumbers.Unpack((byte[])rows[9], 1)[0].Chunk(4).Select(run => new LineRun((int)run[0], run[1], run[2], (int)run[3]))],
    };

    /// <summary>Indicators of all replications in replication order.</summary>
    public static IEnumerable<(int Replication, double[] Kpis)> Indicators(SqliteConnection connection, long study)
    {
        using var count = new StoreCommand(connection, "SELECT count(*) FROM kpi WHERE study = $1", 1);
        var kpis = (int)(long)count.Scalar(study)!; // A count is a number.
        using var select = new StoreCommand(connection, "SELECT replication, kpi, value FROM indicator WHERE study = $1 ORDER BY replication, kpi", 1);
        using var rows = select.Rows(study);
        var values = new double[kpis];
        while (kpis > 0 && rows.Read())
        {
            values[rows.GetInt32(1)] = rows.IsDBNull(2) ? double.NaN : rows.GetDouble(2);
            if (rows.GetInt32(1) < kpis - 1)
                continue;
            yield return (rows.GetInt32(0), values);
            values = new double[kpis];
        }
    }
}
