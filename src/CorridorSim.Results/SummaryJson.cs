using System.Buffers;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Experiments.Worth;

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
        WriteList(json, "kpis", study.Kpis, WriteKpi);
        WriteList(json, "targets", study.Targets, WriteTarget);
        WriteList(json, "bottlenecks", study.Bottlenecks, WriteBottleneck);
        WriteWorth(json, study.WorthMost);
        WriteList(json, "sharperMeans", study.SharperMeans, WriteSharperMean);
        WriteList(json, "antitheticMeans", study.AntitheticMeans, WriteAntitheticMean);
        WriteList(json, "stages", StageTimes.Of(study), WriteStage);
        WriteList(json, "warnings", study.Warnings, (writer, warning) => writer.WriteStringValue(warning));
        json.WriteEndObject();
    }

    private static void WriteKpi(Utf8JsonWriter json, KpiEstimate kpi)
    {
        json.WriteStartObject();
        json.WriteString("name", kpi.Name);
        json.WriteString("unit", kpi.Unit);
        WriteNumber(json, "mean", kpi.Mean);
        WriteInterval(json, "ci95", kpi.Ci95);
        WriteNumber(json, "p10", kpi.P10);
        WriteNumber(json, "p50", kpi.P50);
        WriteNumber(json, "p90", kpi.P90);
        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, TargetVerdict target)
    {
        json.WriteStartObject();
        json.WriteString("name", target.Name);
        json.WriteString("screenline", target.Screenline);
        WriteNumber(json, "threshold", target.Threshold);
        json.WriteString("unit", "t/y");
        json.WriteNumber("reached", target.Reached);
        json.WriteNumber("replications", target.Replications);
        WriteNumber(json, "probability", target.Probability);
        WriteInterval(json, "ci95", target.Ci95);
        json.WriteString("verdict", target.Verdict switch { Verdict.Met => "met", Verdict.Undecided => "undecided", _ => "not met" });
        json.WriteString("limitedBy", target.Verdict switch { Verdict.NotMetDemandLimited => "demand", Verdict.NotMetCapacityLimited => "capacity", _ => null });
        WriteNumber(json, "saturationMultiplier", target.SaturationMultiplier);
        json.WriteEndObject();
    }

    private static void WriteBottleneck(Utf8JsonWriter json, Bottleneck bottleneck)
    {
        json.WriteStartObject();
        json.WriteString("element", bottleneck.Element);
        json.WriteString("name", bottleneck.Name);
        WriteNumber(json, "utilisation", bottleneck.Utilisation);
        WriteNumber(json, "queueShare", bottleneck.QueueShare);
        WriteNumber(json, "binding", bottleneck.Binding);
        WriteInterval(json, "ci95", bottleneck.BindingCi95);
        json.WriteEndObject();
    }

    private static void WriteSharperMean(Utf8JsonWriter json, SharperMean mean)
    {
        json.WriteStartObject();
        json.WriteString("kpi", mean.Kpi);
        json.WriteString("unit", mean.Unit);
        WriteNumber(json, "mean", mean.Estimate.Mean);
        WriteInterval(json, "ci95", mean.Estimate.Ci95);
        WriteNumber(json, "gain", mean.Estimate.Gain);
        WriteList(json, "controls", mean.Estimate.Controls, (writer, control) => writer.WriteStringValue(control));
        json.WriteEndObject();
    }

    private static void WriteAntitheticMean(Utf8JsonWriter json, AntitheticMean mean)
    {
        json.WriteStartObject();
        json.WriteString("kpi", mean.Kpi);
        json.WriteString("unit", mean.Unit);
        WriteNumber(json, "mean", mean.Estimate.Mean);
        WriteInterval(json, "ci95", mean.Estimate.Ci95);
        WriteNumber(json, "gain", mean.Estimate.Gain);
        WriteInterval(json, "gainCi95", mean.Estimate.GainCi95);
        json.WriteNumber("pairs", mean.Estimate.Pairs);
        json.WriteEndObject();
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
        WriteList(json, "singles", worth.Singles, WriteMarginalValue);
        WriteList(json, "pairs", worth.Pairs, WriteMarginalValue);
        json.WriteEndObject();
    }

    private static void WriteMarginalValue(Utf8JsonWriter json, MarginalValue value)
    {
        json.WriteStartObject();
        WriteList(json, "adds", value.Names.Zip(value.Paths, value.Changes), (writer, added) =>
        {
            writer.WriteStartObject();
            writer.WriteString("name", added.First);
            writer.WriteString("path", added.Second);
            writer.WriteString("change", added.Third);
            writer.WriteEndObject();
        });
        WriteNumber(json, "gain", value.Gain);
        WriteInterval(json, "ci95", value.Ci95);
        json.WriteNumber("replications", value.Replications);
        json.WriteBoolean("leftRace", value.LeftRace);
        WriteList(json, "also", value.Also, (writer, also) =>
        {
            writer.WriteStartObject();
            writer.WriteString("kpi", also.Kpi);
            WriteNumber(writer, "gain", also.Gain);
            WriteInterval(writer, "ci95", also.Ci95);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void WriteStage(Utf8JsonWriter json, StageTimes stage)
    {
        json.WriteStartObject();
        json.WriteString("stage", stage.Stage);
        json.WriteString("kind", stage.Kind);
        WriteNumber(json, "unitHours", stage.Total);
        WriteNumber(json, "share", stage.Share);
        json.WriteStartObject("states");
        foreach (var (state, hours) in stage.Hours.Where(entry => entry.Hours > 0))
            WriteNumber(json, state, hours);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }

    private static void WriteInterval(Utf8JsonWriter json, string name, Interval interval)
    {
        json.WriteStartArray(name);
        WriteValue(json, interval.Low);
        WriteValue(json, interval.High);
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double value)
    {
        json.WritePropertyName(name);
        WriteValue(json, value);
    }

    private static void WriteValue(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumberValue(value);
        else
            json.WriteNullValue();
    }
}
