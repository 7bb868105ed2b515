using System.Text.Json;
using CorridorSim.Experiments.Hindcasts;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Model;
using CorridorSim.Model.Plan;
using CorridorSim.Results;

namespace CorridorSim.Cli.Views;

/// <summary>A hindcast: how many rows were foreseen, then every row, misses in capitals, then those that are not compared and why.</summary>
internal static class HindcastView
{
    private static readonly (OutcomeRole Role, string Meaning)[] Roles =
    [
        (OutcomeRole.Validation, "no input was chosen by these"),
        (OutcomeRole.Calibration, "inputs were chosen by these: hits prove nothing"),
    ];

    /// <summary>On the terminal.</summary>
    public static void Write(Terminal terminal, HindcastStudy study)
    {
        var output = terminal.Output;
        Prose.Write(terminal, study.Name);
        foreach (var (role, meaning) in Roles)
        {
            var coverage = study.CoverageOf(role);
            Prose.WriteItem(terminal, $"{role}: {coverage.Hits80} of {coverage.Compared} rows in the simulated 80 % interval, {coverage.Hits95} in the 95 % ({meaning})");
        }

        foreach (var (role, _) in Roles)
            WriteRows(terminal, role, [.. study.Rows.Where(row => row.Forecast is not null && row.Observed.Role == role)]);
        WriteNotCompared(terminal, [.. study.Rows.Where(row => row.Forecast is null)]);
        output.WriteLine();
        Prose.Write(terminal, "Method", $"{Plural.Of(study.Replications, "replication")} of each scenario and window, random seed {study.RandomSeed}; intervals: quantiles of the replications, of which errors of counting are no part; CRPS: mean distance less half the spread, 0 is perfect");
    }

    /// <summary>As JSON members.</summary>
    public static void Write(Utf8JsonWriter json, HindcastStudy study)
    {
        json.WriteString("schema", "corridorsim-hindcast/1");
        json.WriteString("hindcast", study.Name);
        json.WriteNumber("randomSeed", study.RandomSeed);
        json.WriteNumber("replications", study.Replications);
        json.WriteStartObject("coverage");
        foreach (var (role, _) in Roles)
        {
            var coverage = study.CoverageOf(role);
            json.WriteStartObject(Word(role));
            json.WriteNumber("compared", coverage.Compared);
            json.WriteNumber("in80", coverage.Hits80);
            json.WriteNumber("in95", coverage.Hits95);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        JsonText.Array(json, "rows", study.Rows, row => Write(json, row));
    }

    private static void WriteRows(Terminal terminal, OutcomeRole role, IReadOnlyList<HindcastRow> rows)
    {
        if (rows.Count == 0)
            return;
        terminal.Output.WriteLine();
        var table = new TextTable(Word(role), "observed", "median", "80 % interval", "95 % interval", "", "");
        foreach (var (id, row, forecast) in rows.Select(row => (row.Id, row.Observed, row.Forecast!))) // Filtered.
        {
            var band = row.Value!.Value; // Rows without a value are not compared.
            var number = new NumberText(band.Unit, band.Low, band.High, forecast.Median, forecast.Central95.High);
            table.AddRow(id, Observed(number, band), number.Of(forecast.Median), number.Of(forecast.Central80), number.Of(forecast.Central95), number.Unit, $"{Verdict(forecast)}; CRPS {number.Of(forecast.Crps)}");
        }

        table.Write(terminal);
    }

    private static string Observed(NumberText number, Band band) => (double.IsFinite(band.Low), double.IsFinite(band.High)) switch
    {
        (true, false) => $"at least {number.Of(band.Low)}",
        (false, true) => $"at most {number.Of(band.High)}",
        _ => band.Low < band.High ? $"{number.Of(band.Low)} - {number.Of(band.High)}" : number.Of(band.Low),
    };

    private static string Verdict(Forecast forecast)
    {
        if (forecast.IsHitAt80)
            return "in 80 %";
        var off = $"{Math.Abs(forecast.Difference) * 100:0} % too {(forecast.Difference > 0 ? "high" : "low")}";
        return forecast.IsHitAt95 ? $"in 95 %, {off}" : $"MISS, {off}";
    }

    /// <summary>One line per reason, with the rows that it keeps out.</summary>
    private static void WriteNotCompared(Terminal terminal, IReadOnlyList<HindcastRow> rows)
    {
        if (rows.Count == 0)
            return;
        terminal.Output.WriteLine();
        terminal.Output.WriteLine($"Not compared: {Plural.Of(rows.Count, "row")}");
        foreach (var reason in rows.GroupBy(row => row.Obstacle).OrderByDescending(group => group.Count()))
            Prose.WriteItem(terminal, $"  {reason.Key} ({reason.Count()}): {string.Join(", ", reason.Select(row => row.Id))}");
    }

    private static void Write(Utf8JsonWriter json, HindcastRow row)
    {
        json.WriteString("id", row.Id);
        json.WriteString("quantity", row.Observed.Quantity?.Text);
        json.WriteString("role", row.Observed.Role is { } role ? Word(role) : null);
        json.WriteString("scenario", row.Observed.Scenario?.Text);
        if (row.Observed.Value is { } band)
        {
            json.WriteString("unit", band.Unit);
            JsonText.Interval(json, "observed", new Interval(band.Low, band.High));
        }

        if (row.Forecast is { } forecast)
            Write(json, forecast);
        json.WriteString("notCompared", row.Obstacle);
    }

    private static void Write(Utf8JsonWriter json, Forecast forecast)
    {
        json.WriteNumber("replications", forecast.Count);
        JsonText.Number(json, "mean", forecast.Mean);
        JsonText.Number(json, "p50", forecast.Median);
        JsonText.Interval(json, "central80", forecast.Central80);
        JsonText.Interval(json, "central95", forecast.Central95);
        json.WriteBoolean("in80", forecast.IsHitAt80);
        json.WriteBoolean("in95", forecast.IsHitAt95);
        JsonText.Number(json, "difference", forecast.Difference);
        JsonText.Number(json, "crps", forecast.Crps);
        JsonText.Number(json, "crpsRelative", forecast.RelativeCrps);
    }

    private static string Word(OutcomeRole role) => role.ToString().ToLowerInvariant();
}
