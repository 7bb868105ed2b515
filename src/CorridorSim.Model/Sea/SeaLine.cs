using CorridorSim.Kernel.Randomness;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Sea;

/// <summary>A sea line with its laws tabulated.</summary>
internal sealed class SeaLine
{
    public required int Index { get; init; }

    public required string Id { get; init; }

    public required SeaLinePlan Plan { get; init; }

    /// <summary>Indices of the two ports.</summary>
    public required int[] Ports { get; init; }

    public required Timeline<Distribution> Sailing { get; init; }

    public required Timeline<Distribution> AtBerth { get; init; }

    public required Timeline<Distribution> OffBerth { get; init; }

    /// <summary>Departure rule at each end, ordered as <see cref="Ports"/>.</summary>
    public required Timeline<DepartureRule>[] Departs { get; init; }

    /// <summary>Where a ship waits for cargo.</summary>
    public required Timeline<WaitsAt> Waits { get; init; }

    /// <summary>Groups of vessel classes that take the same cargo; each group loads one ship at a time.</summary>
    public required int LoadingGroups { get; init; }

    /// <summary>Which end a port is: 0 or 1; -1 when the line does not call there.</summary>
    public int EndAt(int port) => Array.IndexOf(Ports, port);
}
