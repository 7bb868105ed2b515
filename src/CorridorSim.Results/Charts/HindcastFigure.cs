using System.Globalization;
using System.Text.Json.Nodes;
using CorridorSim.Experiments.Hindcasts;
using CorridorSim.Model;
using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Charts;

/// <summary>Observed against simulated, everything as a multiple of what was observed so that tonnes and days stand in one figure.</summary>
internal static class HindcastFigure
{
    private const double Widest = 3;

    /// <summary>The rows that are compared, those first by which no input was chosen; none when nothing is compared.</summary>
    public static Figure? Of(HindcastStudy study)
    {
        var drawn = study with { Rows = [.. study.Rows.Where(row => row is { Forecast: not null, Observed.Value: { } band } && band.Middle() > 0).OrderBy(row => row.Observed.Role != OutcomeRole.Validation)] };
        if (drawn.Rows.Count == 0)
            return null;
        var compared = drawn.Rows.Select(row => (row.Observed, Band: row.Observed.Value!.Value, Forecast: row.Forecast!)).ToList(); // Filtered.
        var names = Names(compared.Select(row => row.Observed));
        return new Figure
        {
            Name = "hindcast",
            Template = "hindcast",
            Title = Title(drawn),
            Subtitle = "Simulated as a multiple of what was observed. Dot: median of the replications, thick: 8 of 10, thin: 19 of 20; grey: what was observed, with its range",
            Caption = Caption(study, study.Rows.Count - compared.Count),
            AltText = string.Join(" ", compared.Select((row, i) => $"{names[i]}: observed {Text(row.Band)}, simulated {Amount.Plain(row.Forecast.Median)} {row.Band.Unit}, {Verdict(row.Forecast)}.")),
            Parameters = new Dictionary<string, JsonNode?>
            {
                ["names"] = FigureText.List(names),
                ["roles"] = FigureText.List(compared.Select(row => Role(row.Observed)).Distinct()),
                ["widest"] = new JsonArray(0, Math.Min(Widest, Math.Max(1.5, compared.Max(row => row.Forecast.Central95.High / row.Band.Middle())))),
            },
            Tables = [new DataTable("rows", ["name", "role", "observed", "simulated", "verdict", "low", "high", "p2", "p10", "p50", "p90", "p97", "beyond"], [.. compared.Select((row, i) => Row(names[i], Role(row.Observed), row.Band, row.Forecast))])],
        };
    }

    /// <summary>Agreement is counted among the rows by which no input was chosen, where there are any.</summary>
    private static string Title(HindcastStudy drawn)
    {
        var isValidated = drawn.CoverageOf(OutcomeRole.Validation).Compared > 0;
        var coverage = drawn.CoverageOf(isValidated ? OutcomeRole.Validation : OutcomeRole.Calibration);
        return $"{coverage.Hits80} of {coverage.Compared} outcomes {(isValidated ? "that nothing was fitted to " : "")}lie within 8 of 10 simulated years, {coverage.Hits95} within 19 of 20";
    }

    /// <summary>How the figure was made.</summary>
    private static string Caption(HindcastStudy study, int leftOut) => string.Create(
        CultureInfo.InvariantCulture,
        $"{study.Name}. n = {Plural.Of(study.Replications, "replication")} of each scenario over the window of each row, random seed {study.RandomSeed}; intervals are quantiles of the replications, of which errors of counting are no part. {leftOut} rows that cannot be compared are left out.");

    private static IReadOnlyList<object?> Row(string name, string role, Band observed, Forecast forecast)
    {
        var unit = observed.Middle();
        double Multiple(double value) => Math.Clamp(value / unit, 0, Widest);
        return
        [
            name, role, Text(observed), $"{Amount.Plain(forecast.Median)} {observed.Unit} ({Amount.Plain(forecast.Central80.Low)} to {Amount.Plain(forecast.Central80.High)})", Verdict(forecast),
            Multiple(observed.Low), Multiple(observed.High), Multiple(forecast.Central95.Low), Multiple(forecast.Central80.Low), Multiple(forecast.Median), Multiple(forecast.Central80.High), Multiple(forecast.Central95.High),
            forecast.Median / unit > Widest ? $"{Amount.Plain(forecast.Median / unit)} times →" : "",
        ];
    }

    private static string Verdict(Forecast forecast) => forecast.IsHitAt80 ? "within 8 of 10 years" : forecast.IsHitAt95 ? "within 19 of 20 years" : "missed";

    private static string Role(ObservedOutcome observed) => observed.Role == OutcomeRole.Validation ? "validation" : "calibration";

    private static string Text(Band observed) => (double.IsFinite(observed.Low), double.IsFinite(observed.High)) switch
    {
        (true, false) => $"at least {Amount.Plain(observed.Low)} {observed.Unit}",
        (false, true) => $"at most {Amount.Plain(observed.High)} {observed.Unit}",
        _ => observed.Low == observed.High ? $"{Amount.Plain(observed.Low)} {observed.Unit}" : $"{Amount.Plain(observed.Low)} to {Amount.Plain(observed.High)} {observed.Unit}",
    };

    /// <summary>Window and quantity; rows that would be called alike are numbered.</summary>
    private static List<string> Names(IEnumerable<ObservedOutcome> rows)
    {
        var names = rows.Select(row => PlainText.Short($"{Window(row.From!.Value, row.To!.Value)}: {row.Quantity}", 70)).ToList(); // Rows without a window are not compared.
        return [.. names.Select((name, i) => names.IndexOf(name) == i ? name : $"{name} ({i + 1})")];
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
