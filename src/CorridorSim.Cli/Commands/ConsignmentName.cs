using System.Globalization;

namespace CorridorSim.Cli.Commands;

/// <summary>Names one consignment: the n-th arrival of a flow.</summary>
/// <param name="Flow">Flow id.</param>
/// <param name="Batch">Number of the arrival, from 0.</param>
internal sealed record ConsignmentName(string Flow, int Batch)
{
    /// <summary>Reads <c>FLOW:N</c>; none when it is not one.</summary>
    public static ConsignmentName? Read(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var batch) ? new ConsignmentName(text[..colon], batch) : null;
    }
}
