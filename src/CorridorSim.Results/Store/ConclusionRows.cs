using System.Text.Json;
using System.Text.Json.Serialization;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Experiments.Worth;
using CorridorSim.Results.Baselines;
using Microsoft.Data.Sqlite;

namespace CorridorSim.Results.Store;

/// <summary>What follows from the replications of a study, as rows.</summary>
internal static class ConclusionRows
{
    /// <summary>Intervals may have no ends.</summary>
    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static readonly string[] Tables = ["estimate", "target", "bottleneck", "worth_most", "sharper_means", "antithetic_means", "question", "warning"];

    /// <summary>Replaces the conclusions of a study.</summary>
    public static void Write(SqliteConnection connection, long id, Study study)
    {
        foreach (var table in Tables)
        {
            using var remove = new StoreCommand(connection, $"DELETE FROM {table} WHERE study = $1", 1);
            remove.Run(id);
        }

        WriteEstimates(connection, id, study);
        WriteTargets(connection, id, study);
        WriteBottlenecks(connection, id, study);
        WriteWorth(connection, id, study);
        WriteMeans(connection, id, "sharper_means", study.SharperMeans);
        WriteMeans(connection, id, "antithetic_means", study.AntitheticMeans);

        if (study.Asked is { } asked)
        {
            using var question = new StoreCommand(connection, "INSERT INTO question VALUES ($1, $2, $3)", 3);
            question.Run(id, JsonSerializer.Serialize(asked, Json), Platforms.Current);
        }

        using var warning = new StoreCommand(connection, "INSERT INTO warning VALUES ($1, $2, $3)", 3);
        for (var i = 0; i < study.Warnings.Count; i++)
            warning.Run(id, i, study.Warnings[i]);
    }

    /// <summary>Reads the conclusions of a study into it.</summary>
    public static Study Read(SqliteConnection connection, long id, Study study) => study with
    {
        Kpis = [.. List(connection, "SELECT * FROM estimate WHERE study = $1 ORDER BY kpi", id, row => new KpiEstimate(
            study.Catalogue.Kpis[row.GetInt32(1)].Name, study.Catalogue.Kpis[row.GetInt32(1)].Unit, row.GetInt32(2), Number(row, 3), Range(row, 4), Number(row, 6), Number(row, 9), Number(row, 12))
        {
            P10Ci95 = Range(row, 7),
            P50Ci95 = Range(row, 10),
            P90Ci95 = Range(row, 13),
        })],
        Targets = [.. List(connection, "SELECT * FROM target WHERE study = $1 ORDER BY position", id, row => new TargetVerdict(
            row.GetString(2), row.GetString(3), row.GetDouble(4), row.GetDouble(5), row.GetInt32(6), row.GetInt32(7), Range(row, 8), row.GetString(10), Enum.Parse<Verdict>(row.GetString(11)), Number(row, 12)))],
        Bottlenecks = [.. List(connection, "SELECT * FROM bottleneck WHERE study = $1 ORDER BY position", id, row => new Bottleneck(
            row.GetString(2), row.GetString(3), Number(row, 4), Number(row, 5), Number(row, 6), Range(row, 7)))],
        WorthMost = List(connection, "SELECT result FROM worth_most WHERE study = $1", id, row => JsonSerializer.Deserialize<MarginalValues>(row.GetString(0), Json)).FirstOrDefault(),
        SharperMeans = Means<SharperMean>(connection, id, "sharper_means"),
        AntitheticMeans = Means<AntitheticMean>(connection, id, "antithetic_means"),
        Asked = List(connection, "SELECT asked FROM question WHERE study = $1", id, row => JsonSerializer.Deserialize<StudyQuestion>(row.GetString(0), Json)).FirstOrDefault(),
        Warnings = [.. List(connection, "SELECT text FROM warning WHERE study = $1 ORDER BY position", id, row => row.GetString(0))],
    };

    /// <summary>Where the conclusions of a study were drawn; nothing when that is not known.</summary>
    public static string? Platform(SqliteConnection connection, long id) => List(connection, "SELECT platform FROM question WHERE study = $1", id, row => row.GetString(0)).FirstOrDefault();

    private static void WriteMeans<T>(SqliteConnection connection, long id, string table, IReadOnlyList<T> means)
    {
        if (means.Count == 0)
            return;
        using var insert = new StoreCommand(connection, $"INSERT INTO {table} VALUES ($1, $2)", 2);
        insert.Run(id, JsonSerializer.Serialize(means, Json));
    }

    private static List<T> Means<T>(SqliteConnection connection, long id, string table) =>
        List(connection, $"SELECT result FROM {table} WHERE study = $1", id, row => JsonSerializer.Deserialize<List<T>>(row.GetString(0), Json)).FirstOrDefault() ?? [];

    private static void WriteEstimates(SqliteConnection connection, long id, Study study)
    {
        using var insert = new StoreCommand(connection, "INSERT INTO estimate VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)", 15);
        for (var i = 0; i < study.Kpis.Count; i++)
        {
            var kpi = study.Kpis[i];
            insert.Run(
                id, i, kpi.Observed, StoreCommand.Number(kpi.Mean), kpi.Ci95.Low, kpi.Ci95.High,
                StoreCommand.Number(kpi.P10), kpi.P10Ci95.Low, kpi.P10Ci95.High,
                StoreCommand.Number(kpi.P50), kpi.P50Ci95.Low, kpi.P50Ci95.High,
                StoreCommand.Number(kpi.P90), kpi.P90Ci95.Low, kpi.P90Ci95.High);
        }
    }

    private static void WriteTargets(SqliteConnection connection, long id, Study study)
    {
        using var insert = new StoreCommand(connection, "INSERT INTO target VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)", 13);
        for (var i = 0; i < study.Targets.Count; i++)
        {
            var target = study.Targets[i];
            insert.Run(
                id, i, target.Name, target.Screenline, target.Threshold, target.Asked, target.Reached, target.Replications,
                target.Ci95.Low, target.Ci95.High, target.Method, target.Verdict.ToString(), StoreCommand.Number(target.SaturationMultiplier));
        }
    }

    private static void WriteBottlenecks(SqliteConnection connection, long id, Study study)
    {
        using var insert = new StoreCommand(connection, "INSERT INTO bottleneck VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)", 9);
        for (var i = 0; i < study.Bottlenecks.Count; i++)
        {
            var element = study.Bottlenecks[i];
            insert.Run(
                id, i, element.Element, element.Name, StoreCommand.Number(element.Utilisation), StoreCommand.Number(element.QueueShare),
                StoreCommand.Number(element.Binding), element.BindingCi95.Low, element.BindingCi95.High);
        }
    }

    private static void WriteWorth(SqliteConnection connection, long id, Study study)
    {
        if (study.WorthMost is not { } worth)
            return;
        using var insert = new StoreCommand(connection, "INSERT INTO worth_most VALUES ($1, $2)", 2);
        insert.Run(id, JsonSerializer.Serialize(worth, Json));
    }

    private static List<T> List<T>(SqliteConnection connection, string query, long id, Func<SqliteDataReader, T> make)
    {
        using var select = new StoreCommand(connection, query, 1);
        using var rows = select.Rows(id);
        var list = new List<T>();
        while (rows.Read())
            list.Add(make(rows));
        return list;
    }

    private static double Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? double.NaN : row.GetDouble(column);

    private static Interval Range(SqliteDataReader row, int column) => new(Number(row, column), Number(row, column + 1));
}
