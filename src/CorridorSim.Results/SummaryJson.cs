using System.Buffers;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Worth;
using CorridorSim.Results.Report;

namespace CorridorSim.Results;

/// <summary>
/// The machine-readable summary of a study. Names are stable and versioned by <c>schema</c>; equal studies give equal bytes;
/// numbers that do not exist (not observed, unbounded) are <c>null</c>.
/// </summary>
public static class SummaryJson
{
    /// <summary>Version of the layout; changes when a name changes or disappears.</summary>
    public const string Schema = "corridorsim-summary/1";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    /// <summary>Version of the program, as written into summaries.</summary>
    public static string ToolVersion { get; } =
        typeof(SummaryJson).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>The summary as text in UTF-8, ending with a line feed.</summary>
    public static byte[] Write(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Layout))
            WriteSummary(json, study);
        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void WriteSummary(Utf8JsonWriter json, Study study)
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("scenario", study.Plan.Scenario);
        json.WriteString("scenarioHash", study.Plan.Hash);
        json.WriteNumber("randomSeed", study.RandomSeed);
        json.WriteNumber("replications", study.Made);
        json.WriteString("toolVersion", ToolVersion);
        JsonText.Array(json, "kpis", study.Kpis, row => WriteKpi(json, row));
        JsonText.Array(json, "targets", study.Targets, row => WriteTarget(json, row, VerdictText.YearOf(study, row)));
        JsonText.Array(json, "bottlenecks", study.Bottlenecks, row => WriteBottleneck(json, row));
        WriteWorth(json, study.WorthMost);
        JsonText.Array(json, "sharperMeans", study.SharperMeans, row => WriteSharperMean(json, row));
        JsonText.Array(json, "antitheticMeans", study.AntitheticMeans, row => WriteAntitheticMean(json, row));
        JsonText.Array(json, "stages", StageTimes.Of(study), row => WriteStage(json, row));
        WriteTexts(json, "warnings", study.Warnings);
        json.WriteEndObject();
    }

    private static void WriteKpi(Utf8JsonWriter json, KpiEstimate kpi)
    {
        json.WriteString("name", kpi.Name);
        json.WriteString("unit", kpi.Unit);
        JsonText.Number(json, "mean", kpi.Mean);
        JsonText.Interval(json, "ci95", kpi.Ci95);
        JsonText.Number(json, "p10", kpi.P10);
        JsonText.Number(json, "p50", kpi.P50);
        JsonText.Number(json, "p90", kpi.P90);
    }

    /// <param name="json">Where to.</param>
    /// <param name="target">The verdict.</param>
    /// <param name="year">Calendar year that is judged; <c>null</c> for the mean over all that is measured.</param>
    private static void WriteTarget(Utf8JsonWriter json, TargetVerdict target, int? year)
    {
        json.WriteString("name", target.Name);
        json.WriteString("screenline", target.Screenline);
        JsonText.Number(json, "threshold", target.Threshold);
        json.WriteString("unit", "t/y");
        if (year is { } judged)
            json.WriteNumber("year", judged);
        else
            json.WriteNull("year");
        json.WriteNumber("reached", target.Reached);
        json.WriteNumber("replications", target.Replications);
        JsonText.Number(json, "probability", target.Probability);
        JsonText.Interval(json, "ci95", target.Ci95);
        json.WriteString("verdict", target.Verdict switch { Verdict.Met => "met", Verdict.Undecided => "undecided", _ => "not met" });
        json.WriteString("limitedBy", target.Verdict switch { Verdict.NotMetDemandLimited => "demand", Verdict.NotMetCapacityLimited => "capacity", _ => null });
        JsonText.Number(json, "saturationMultiplier", target.SaturationMultiplier);
    }

    private static void WriteBottleneck(Utf8JsonWriter json, Bottleneck bottleneck)
    {
        json.WriteString("element", bottleneck.Element);
        json.WriteString("name", bottleneck.Name);
        JsonText.Number(json, "utilisation", bottleneck.Utilisation);
        JsonText.Number(json, "queueShare", bottleneck.QueueShare);
        JsonText.Number(json, "binding", bottleneck.Binding);
        JsonText.Interval(json, "ci95", bottleneck.BindingCi95);
    }

    private static void WriteSharperMean(Utf8JsonWriter json, SharperMean mean)
    {
        json.WriteString("kpi", mean.Kpi);
        json.WriteString("unit", mean.Unit);
        JsonText.Number(json, "mean", mean.Estimate.Mean);
        JsonText.Interval(json, "ci95", mean.Estimate.Ci95);
        JsonText.Number(json, "gain", mean.Estimate.Gain);
        WriteTexts(json, "controls", mean.Estimate.Controls);
    }

    private static void WriteAntitheticMean(Utf8JsonWriter json, AntitheticMean mean)
    {
        json.WriteString("kpi", mean.Kpi);
        json.WriteString("unit", mean.Unit);
        JsonText.Number(json, "mean", mean.Estimate.Mean);
        JsonText.Interval(json, "ci95", mean.Estimate.Ci95);
        JsonText.Number(json, "gain", mean.Estimate.Gain);
        JsonText.Interval(json, "gainCi95", mean.Estimate.GainCi95);
        json.WriteNumber("pairs", mean.Estimate.Pairs);
    }

    /// <summary>What one unit more of each thing is worth; <c>null</c> when it was not asked.</summary>
    private static void WriteWorth(Utf8JsonWriter json, MarginalValues? worth)
    {
        if (worth is null)
        {
            json.WriteNull("worthMost");
            return;
        }

        json.WriteStartObject("worthMost");
        json.WriteString("kpi", worth.Kpi);
        json.WriteString("unit", worth.Unit);
        json.WriteNumber("possible", worth.Possible);
        JsonText.Array(json, "singles", worth.Singles, row => WriteMarginalValue(json, row));
        JsonText.Array(json, "pairs", worth.Pairs, row => WriteMarginalValue(json, row));
        json.WriteEndObject();
    }

    private static void WriteMarginalValue(Utf8JsonWriter json, MarginalValue value)
    {
        JsonText.Array(json, "adds", value.Names.Zip(value.Paths, value.Changes), added =>
        {
            json.WriteString("name", added.First);
            json.WriteString("path", added.Second);
            json.WriteString("change", added.Third);
        });
        JsonText.Number(json, "gain", value.Gain);
        JsonText.Interval(json, "ci95", value.Ci95);
        json.WriteNumber("replications", value.Replications);
        json.WriteBoolean("leftRace", value.LeftRace);
        JsonText.Array(json, "also", value.Also, also =>
        {
            json.WriteString("kpi", also.Kpi);
            JsonText.Number(json, "gain", also.Gain);
            JsonText.Interval(json, "ci95", also.Ci95);
        });
    }

    private static void WriteStage(Utf8JsonWriter json, StageTimes stage)
    {
        json.WriteString("stage", stage.Stage);
        json.WriteString("kind", stage.Kind);
        JsonText.Number(json, "unitHours", stage.Total);
        JsonText.Number(json, "share", stage.Share);
        json.WriteStartObject("states");
        foreach (var (state, hours) in stage.Hours.Where(entry => entry.Hours > 0))
            JsonText.Number(json, state, hours);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
