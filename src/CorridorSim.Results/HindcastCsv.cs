using System.Globalization;
using CorridorSim.Experiments.Hindcasts;
using CorridorSim.Model.Plan;
using CorridorSim.Results.Charts;

namespace CorridorSim.Results;

/// <summary>A hindcast as a tidy table: one row per observed outcome, compared or not.</summary>
public static class HindcastCsv
{
    /// <summary>The table as CSV; numbers are in the unit of the observation, ends of ranges that are not bounded are empty.</summary>
    public static string Of(HindcastStudy study) => CsvText.Of(new DataTable(
        "hindcast",
        ["id", "quantity", "place", "from", "to", "direction", "loaded", "role", "source", "quality", "unit", "observed_low", "observed_high", "scenario", "output", "per",
            "replications", "mean", "p2_5", "p10", "p50", "p90", "p97_5", "difference", "hit80", "hit95", "crps", "crps_relative", "not_compared"],
        [.. study.Rows.Select(row => (IReadOnlyList<object?>)[.. Observed(row.Id, row.Observed), .. Foreseen(row.Forecast), row.Obstacle])]));

    private static IEnumerable<object?> Observed(string id, ObservedOutcome row) =>
    [
        id, row.Quantity?.Text, row.Place?.Text, Day(row.From), Day(row.To), Word(row.Direction), Word(row.Loaded), Word(row.Role), row.Source, row.Quality,
        row.Value?.Unit, row.Value?.Low, row.Value?.High, row.Scenario?.Text, string.Join(" + ", row.Output), string.Join(" + ", row.Per),
    ];

    private static IEnumerable<object?> Foreseen(Forecast? forecast) => forecast is null
        ? Enumerable.Repeat<object?>(null, 12)
        : [forecast.Count, forecast.Mean, forecast.Central95.Low, forecast.Central80.Low, forecast.Median, forecast.Central80.High, forecast.Central95.High,
            forecast.Difference, forecast.IsHitAt80 ? 1 : 0, forecast.IsHitAt95 ? 1 : 0, forecast.Crps, forecast.RelativeCrps];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Word(Enum? word) => word switch
    {
        null => null,
        CountedDirection.EachWay => "each way",
        _ => word.ToString().ToLowerInvariant(),
    };
}
