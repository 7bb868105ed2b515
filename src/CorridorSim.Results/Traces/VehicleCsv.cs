using System.IO;

namespace CorridorSim.Results.Traces;

/// <summary>
/// Collects where each train and ship was, and when: the data of a string line. One row per vehicle and stay, in the order of vehicles and times, with all units that were aboard; times to the
/// second, an empty <c>to</c> for what lasted beyond the end. What travels empty of cargo and of empties leaves no row.
/// </summary>
public sealed class VehicleCsv
{
    private readonly Dictionary<(string Vehicle, DateTime From, string Stage, string State, DateTime? To), int> _units = [];

    /// <summary>Takes one stay; those of no vehicle are left out.</summary>
    public void Add(Stay stay)
    {
        ArgumentNullException.ThrowIfNull(stay);
        if (stay.Vehicle.Length == 0)
            return;
        var key = (stay.Vehicle, stay.From, stay.Stage, stay.State, stay.To);
        _units[key] = _units.GetValueOrDefault(key) + stay.Units;
    }

    /// <summary>Writes the table.</summary>
    /// <param name="stream">Stays open.</param>
    public void Write(Stream stream)
    {
        using var csv = CsvText.Open(stream);
        CsvText.WriteRow(csv, ["vehicle", "stage", "state", "from", "to", "units"]);
        foreach (var (stay, units) in _units.OrderBy(row => row.Key.Vehicle, StringComparer.Ordinal).ThenBy(row => row.Key.From).ThenBy(row => row.Key.Stage, StringComparer.Ordinal).ThenBy(row => row.Key.State, StringComparer.Ordinal).ThenBy(row => row.Key.To))
            CsvText.WriteRow(csv, [stay.Vehicle, stay.Stage, stay.State, stay.From.ToString(TraceCsv.Instant), stay.To?.ToString(TraceCsv.Instant), units]);
    }
}
