using CorridorSim.Experiments.Designs;
using CorridorSim.Results.Charts;

namespace CorridorSim.Results;

/// <summary>A sweep as a tidy table: one row per point and indicator, the settings first.</summary>
public static class SweepCsv
{
    /// <summary>The table as CSV.</summary>
    /// <param name="paths">What was varied.</param>
    /// <param name="rows">The points.</param>
    public static string Of(IReadOnlyList<string> paths, IReadOnlyList<SweepRow> rows) => CsvText.Of(new DataTable(
        "sweep",
        [.. paths, "replications", "kpi", "unit", "mean", "ci95_low", "ci95_high", "p10", "p50", "p90"],
        [.. rows.SelectMany(row => row.Kpis.Select(kpi => (IReadOnlyList<object?>)
            [.. row.Settings, row.Replications, kpi.Name, kpi.Unit, kpi.Mean, kpi.Ci95.Low, kpi.Ci95.High, kpi.P10, kpi.P50, kpi.P90]))]));
}
