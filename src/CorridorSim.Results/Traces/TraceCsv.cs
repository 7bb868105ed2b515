using System.IO;
using CsvHelper;

namespace CorridorSim.Results.Traces;

/// <summary>Writes stays as a tidy table: one row each, times to the second, an empty <c>to</c> for what lasted beyond the end.</summary>
public sealed class TraceCsv : IDisposable
{
    internal const string Instant = "yyyy-MM-dd HH:mm:ss";

    private readonly CsvWriter _csv;

    /// <summary>Writes the header.</summary>
    /// <param name="stream">Stays open.</param>
    public TraceCsv(Stream stream)
    {
        _csv = CsvText.Open(stream);
        CsvText.WriteRow(_csv, ["flow", "batch", "first_unit", "units", "loaded", "stage", "state", "vehicle", "from", "to"]);
    }

    /// <summary>Writes one row.</summary>
    public void Write(Stay stay) => CsvText.WriteRow(
        _csv,
        [stay.Flow, stay.Batch, stay.FirstUnit, stay.Units, stay.Loaded ? "loaded" : "empty", stay.Stage, stay.State, stay.Vehicle, stay.From.ToString(Instant), stay.To?.ToString(Instant)]);

    /// <inheritdoc/>
    public void Dispose() => _csv.Dispose();
}
