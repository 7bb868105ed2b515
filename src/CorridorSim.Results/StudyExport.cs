using System.IO;
using CorridorSim.Experiments;
using CorridorSim.Results.Store;

namespace CorridorSim.Results;

/// <summary>Results as tidy CSV: one table per question, one row per observation, all replications. Equal studies give equal bytes.</summary>
public static class StudyExport
{
    /// <summary>Writes all tables of a study into a folder.</summary>
    /// <returns>The files written, in the order in which a reader needs them.</returns>
    public static IReadOnlyList<string> Write(Study study, string folder) =>
        Write(study, study.Replications.Select(replication => (replication.Replication, replication.Kpis)), folder);

    /// <summary>Writes all tables of a stored study into a folder. The indicators are those of every replication, read one after the other.</summary>
    /// <param name="store">Where it is stored.</param>
    /// <param name="folder">Made when it does not exist.</param>
    /// <param name="study">Number of the study; nothing means the last that was begun.</param>
    public static IReadOnlyList<string> Write(ResultStore store, string folder, long? study = null) =>
        Write(store.Read(study), store.Indicators(study), folder);

    private static List<string> Write(Study study, IEnumerable<(int Replication, double[] Kpis)> indicators, string folder)
    {
        Directory.CreateDirectory(folder);
        var catalogue = study.Catalogue;
        return
        [
            Table(folder, "indicators", ["replication", "kpi", "value", "unit"], indicators.SelectMany(row => row.Kpis.Select((value, i) => Row(row.Replication, catalogue.Kpis[i].Name, value, catalogue.Kpis[i].Unit)))),
            Table(folder, "estimates", ["kpi", "unit", "observed", "mean", "ci95_low", "ci95_high", "p10", "p50", "p90", "meaning"],
                study.Kpis.Select((kpi, i) => Row(kpi.Name, kpi.Unit, kpi.Observed, kpi.Mean, kpi.Ci95.Low, kpi.Ci95.High, kpi.P10, kpi.P50, kpi.P90, catalogue.Kpis[i].Meaning))),
            Table(folder, "targets", ["target", "screenline", "threshold_t_per_y", "asked", "reached", "replications", "probability", "ci95_low", "ci95_high", "method", "verdict", "saturation_multiplier"],
                study.Targets.Select(target => Row(target.Name, target.Screenline, target.Threshold, target.Asked, target.Reached, target.Replications, target.Probability, target.Ci95.Low, target.Ci95.High, target.Method, target.Verdict.ToString(), target.SaturationMultiplier))),
            Table(folder, "bottlenecks", ["element", "name", "utilisation", "queue_share", "binding", "ci95_low", "ci95_high"],
                study.Bottlenecks.Select(element => Row(element.Element, element.Name, element.Utilisation, element.QueueShare, element.Binding, element.BindingCi95.Low, element.BindingCi95.High))),
            Table(folder, "throughput-by-week", ["replication", "screenline", "week", "tonnes"], ByWeek(study, catalogue.Screenlines, replication => replication.TonnesByWeek)),
            Table(folder, "queues-by-week", ["replication", "queue", "week", "mean_units"], ByWeek(study, catalogue.Queues, replication => replication.QueueByWeek)),
            Table(folder, "closures-by-week", ["replication", "port", "week", "hours"], ByWeek(study, catalogue.Ports, replication => replication.ClosedHoursByWeek)),
            Table(folder, "unit-hours", ["replication", "stage", "state", "hours"],
                from replication in study.Replications
                from stage in Enumerable.Range(0, catalogue.Stages.Count)
                from state in Enumerable.Range(0, catalogue.States.Count)
                where replication.UnitHours[stage][state] != 0
                select Row(replication.Replication, catalogue.Stages[stage].Id, catalogue.States[state], replication.UnitHours[stage][state])),
            Table(folder, "elements", ["replication", "element", "working", "blocked", "starved", "closed", "down", "mean_queue", "binding_share"],
                from replication in study.Replications
                from i in Enumerable.Range(0, catalogue.Elements.Count)
                let element = replication.Elements[i]
                select Row(replication.Replication, catalogue.Elements[i].Id, element.Working, element.Blocked, element.Starved, element.Closed, element.Down, element.MeanQueue, element.BindingShare)),
            Table(folder, "assumptions", ["path", "value", "quality", "source", "note", "file", "line"],
                study.Plan.Assumptions.Select(value => Row(value.Path, value.Text, value.Quality, value.Source, value.Note, value.File, value.Line))),
        ];
    }

    private static IEnumerable<object?[]> ByWeek(Study study, IReadOnlyList<string> names, Func<Model.Measures.ReplicationResult, double[][]> series) =>
        from replication in study.Replications
        from name in Enumerable.Range(0, names.Count)
        from week in Enumerable.Range(0, study.Catalogue.Weeks.Count)
        select Row(replication.Replication, names[name], study.Catalogue.Weeks[week], series(replication)[name][week]);

    private static string Table(string folder, string name, string[] columns, IEnumerable<object?[]> rows)
    {
        var path = Path.Combine(folder, $"{name}.csv");
        using var file = File.Create(path);
        using var csv = CsvText.Open(file);
        CsvText.WriteRow(csv, columns);
        foreach (var row in rows)
            CsvText.WriteRow(csv, row);
        return path;
    }

    private static object?[] Row(params object?[] cells) => cells;
}
