using System.Globalization;
using CorridorSim.Experiments.Hindcasts;
using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Charts;

/// <summary>The lines of a hindcast's figure: rows that are compared, those first by which no input was chosen.</summary>
internal static class HindcastLines
{
    public static IReadOnlyList<HindcastLine> Of(HindcastStudy study) =>
    [
        .. study.Rows.Where(row => row is { Forecast: not null, Observed: { Value: not null, From: not null, To: not null } })
            .OrderBy(row => row.Observed.Role != OutcomeRole.Validation)
            .Select(row => Line(row.Observed, row.Forecast!)), // Filtered.
    ];

    /// <summary>How the figure was made.</summary>
    public static string Caption(HindcastStudy study) => string.Create(
        CultureInfo.InvariantCulture,
        $"{study.Name}. {study.Replications} replications of each scenario over the window of each row, random seed {study.RandomSeed}; intervals are quantiles of the replications, of which errors of counting are no part. {study.Rows.Count(row => row.Forecast is null)} rows that cannot be compared are left out.");

    private static HindcastLine Line(ObservedOutcome row, Forecast forecast)
    {
        var band = row.Value!.Value; // Rows that are compared have a value.
        return new HindcastLine(
            $"{Window(row.From!.Value, row.To!.Value)}: {row.Quantity}", row.Role == OutcomeRole.Validation ? "validation" : "calibration", band.Unit, band.Low, band.High,
            forecast.Central95.Low, forecast.Central80.Low, forecast.Median, forecast.Central80.High, forecast.Central95.High);
    }

    /// <summary>A window in few letters: 2025, Jan-Sep 2024, 14 Apr-26 Apr 2024, 2021-2023.</summary>
    private static string Window(DateOnly from, DateOnly to)
    {
        if (from.Year != to.Year)
            return $"{from.Year}-{to.Year}";
        if (from.DayOfYear == 1 && to.AddDays(1).Year > to.Year)
            return $"{from.Year}";
        var months = from.Day == 1 && to.AddDays(1).Day == 1;
        var (first, last) = (Day(from, months), Day(to, months));
        return $"{(first == last ? first : $"{first}-{last}")} {from.Year}";
    }

    private static string Day(DateOnly day, bool monthOnly) => day.ToString(monthOnly ? "MMM" : "d MMM", CultureInfo.InvariantCulture);
}
