using System.IO;
using System.Text.Json;

namespace CorridorSim.Results.Traces;

/// <summary>
/// Writes stays in the Chrome trace format, which Perfetto and similar viewers open: one process per flow, one track per consignment, one slice per stay.
/// Stays that last beyond the end of the run have no slice.
/// </summary>
public sealed class ChromeTrace : IDisposable
{
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<string, int> _processes = [];
    private DateTime? _start;

    /// <summary>Begins the file.</summary>
    /// <param name="stream">Stays open.</param>
    public ChromeTrace(Stream stream)
    {
        _json = new Utf8JsonWriter(stream, new JsonWriterOptions { NewLine = "\n" });
        _json.WriteStartObject();
        _json.WriteString("displayTimeUnit", "ms");
        _json.WriteStartArray("traceEvents");
    }

    /// <summary>Writes one slice.</summary>
    public void Write(Stay stay)
    {
        ArgumentNullException.ThrowIfNull(stay);
        if (stay.To is not { } to)
            return;
        _start ??= stay.From;
        var process = ProcessOf(stay.Flow);
        WriteEvent("b", stay, process, stay.From);
        WriteEvent("e", stay, process, to);
    }

    /// <summary>Ends the file.</summary>
    public void Dispose()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Dispose();
    }

    private void WriteEvent(string phase, Stay stay, int process, DateTime at)
    {
        _json.WriteStartObject();
        _json.WriteString("ph", phase);
        _json.WriteString("cat", stay.Flow);
        _json.WriteString("name", $"{stay.Stage}: {stay.State}");
        _json.WriteString("id", $"{stay.Flow} {stay.Batch}.{stay.FirstUnit}{(stay.Loaded ? "" : " empty")}");
        _json.WriteNumber("pid", process);
        _json.WriteNumber("tid", 0);
        _json.WriteNumber("ts", (at - _start!.Value).Ticks / TimeSpan.TicksPerMicrosecond); // Set by the first stay.
        if (phase == "b")
        {
            _json.WriteStartObject("args");
            _json.WriteNumber("units", stay.Units);
            _json.WriteString("vehicle", stay.Vehicle);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        if (_json.BytesPending > 1 << 16)
            _json.Flush();
    }

    private int ProcessOf(string flow)
    {
        if (_processes.TryGetValue(flow, out var process))
            return process;
        _processes[flow] = process = _processes.Count + 1;
        _json.WriteStartObject();
        _json.WriteString("ph", "M");
        _json.WriteString("name", "process_name");
        _json.WriteNumber("pid", process);
        _json.WriteStartObject("args");
        _json.WriteString("name", flow);
        _json.WriteEndObject();
        _json.WriteEndObject();
        return process;
    }
}
