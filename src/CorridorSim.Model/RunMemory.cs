using CorridorSim.Model.Demand;
using CorridorSim.Model.Measures;

namespace CorridorSim.Model;

/// <summary>
/// What a run needs most memory for: its consignments and its tables of times. A run that is over leaves it, emptied, to another of the same corridor,
/// so that a thousand replications cost the garbage collector little more than one.
/// </summary>
internal sealed class RunMemory(CorridorLayout layout)
{
    public Consignments Consignments { get; } = new();

    public WayTimes WayTimes { get; } = new(layout.Ways.RowCount);

    /// <summary>By flow and destination.</summary>
    public TransitTimes[][] Transit { get; } = [.. layout.Flows.Select(flow => flow.Journeys.Select(_ => new TransitTimes()).ToArray())];

    /// <summary>The run is over and looks at nothing of it again.</summary>
    public void Empty()
    {
        Consignments.TakeBackAll();
        WayTimes.Clear();
        foreach (var times in Transit.SelectMany(destinations => destinations))
            times.Clear();
    }
}
