using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Results;

/// <summary>Parts that all JSON of CorridorSim is made of, and JSON as commands print it.</summary>
public static class JsonText
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One JSON object as commands print it: indented, line feeds, ending with a line feed.</summary>
    public static string Object(Action<Utf8JsonWriter> writeMembers)
    {
        ArgumentNullException.ThrowIfNull(writeMembers);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            writeMembers(json);
            json.WriteEndObject();
        }

        return $"{Encoding.UTF8.GetString(buffer.WrittenSpan)}\n";
    }

    /// <summary>A number; null when it does not exist.</summary>
    public static void Number(Utf8JsonWriter json, string name, double value)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WritePropertyName(name);
        Value(json, value);
    }

    /// <summary>Both ends of an interval; null where it is unbounded.</summary>
    public static void Interval(Utf8JsonWriter json, string name, Interval interval)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartArray(name);
        Value(json, interval.Low);
        Value(json, interval.High);
        json.WriteEndArray();
    }

    /// <summary>An array of objects, one for each row.</summary>
    /// <param name="json">Where it is written.</param>
    /// <param name="name">Name of the member.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="writeMembers">Writes the members of one object.</param>
    public static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> rows, Action<T> writeMembers)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(writeMembers);
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            writeMembers(row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter json, double value)
    {
        if (double.IsFinite(value))
            json.WriteNumberValue(value);
        else
            json.WriteNullValue();
    }
}
