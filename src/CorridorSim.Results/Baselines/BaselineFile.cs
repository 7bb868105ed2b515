using System.Buffers;
using System.Globalization;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using CorridorSim.Experiments.Gate;
using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Results.Baselines;

/// <summary>
/// Baselines as JSON for review: scenarios and indicators in alphabetical order, one line per indicator with its mean before its values. Equal results give equal bytes, and a change of one
/// scenario touches no line of another.
/// </summary>
public static class BaselineFile
{
    /// <summary>Version of the layout.</summary>
    public const string Schema = "corridorsim-baseline/1";

    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="BaselineException">It is no baseline, or one of a newer layout.</exception>
    public static IReadOnlyDictionary<BaselineKey, BaselineEntry> Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            var schema = root.GetProperty("schema").GetString();
            if (schema != Schema)
                throw new BaselineException(path, $"has the layout '{schema}', but this version of CorridorSim reads '{Schema}'. Make it anew with 'corridorsim test ... --baseline FILE --update'.");
            return root.GetProperty("scenarios").EnumerateArray().ToDictionary(entry => new BaselineKey(Text(entry, "file"), entry.GetProperty("randomSeed").GetUInt64()), Entry);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            throw new BaselineException(path, $"is not a baseline of CorridorSim: {error.Message} Make one with 'corridorsim test ... --baseline FILE --update'.", error);
        }
    }

    /// <summary>A baseline as text in UTF-8.</summary>
    public static byte[] Write(IReadOnlyDictionary<BaselineKey, BaselineEntry> baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartArray("scenarios");
            foreach (var (key, entry) in baseline.OrderBy(entry => entry.Key.File, StringComparer.Ordinal).ThenBy(entry => entry.Key.RandomSeed))
                Write(json, key, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void Write(Utf8JsonWriter json, BaselineKey key, BaselineEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("file", key.File);
        json.WriteString("scenario", entry.Scenario);
        json.WriteString("toolVersion", entry.ToolVersion);
        json.WriteString("platform", entry.Platform);
        json.WriteString("scenarioHash", entry.Results.ScenarioHash);
        json.WriteNumber("randomSeed", key.RandomSeed);
        json.WriteNumber("replications", entry.Results.Replications);
        json.WriteString("traceHashes", string.Join(' ', entry.Results.TraceHashes.Select(hash => hash.ToString("x16", CultureInfo.InvariantCulture))));
        json.WriteStartObject("kpis");
        foreach (var (kpi, values) in entry.Results.Values.OrderBy(kpi => kpi.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(kpi);
            var numbers = string.Join(", ", values.Select(value => double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "null"));
            json.WriteRawValue($$"""{ "unit": {{JsonSerializer.Serialize(entry.Units[kpi])}}, "mean": {{Mean(values)}}, "values": [{{numbers}}] }""");
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Six digits: for the eyes of a reviewer, never read back.</summary>
    private static string Mean(IReadOnlyList<double> values) =>
        Sample.Of(values).Mean is var mean && double.IsFinite(mean) ? mean.ToString("G6", CultureInfo.InvariantCulture) : "null";

    private static BaselineEntry Entry(JsonElement entry)
    {
        var kpis = entry.GetProperty("kpis").EnumerateObject().ToList();
        return new BaselineEntry(
            Text(entry, "scenario"),
            Text(entry, "toolVersion"),
            Text(entry, "platform"),
            entry.GetProperty("randomSeed").GetUInt64(),
            new AcceptedResults(
                Text(entry, "scenarioHash"),
                [.. Text(entry, "traceHashes").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(hash => ulong.Parse(hash, NumberStyles.HexNumber, CultureInfo.InvariantCulture))],
                kpis.ToDictionary(kpi => kpi.Name, kpi => (IReadOnlyList<double>)[.. kpi.Value.GetProperty("values").EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble())])),
            kpis.ToDictionary(kpi => kpi.Name, kpi => Text(kpi.Value, "unit")));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException($"'{name}' is missing.");
}
