using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Routes;

/// <summary>A choice between ways with the ways found: everything about it that does not change during a run.</summary>
internal sealed class RouteChoice
{
    public required int Index { get; init; }

    public required string Id { get; init; }

    public required RouteChoicePlan Plan { get; init; }

    /// <summary>Index of the junction.</summary>
    public required int At { get; init; }

    public required RouteOption[] Options { get; init; }
}

/// <summary>One way of a choice.</summary>
internal sealed class RouteOption
{
    public required int Index { get; init; }

    public required string Id { get; init; }

    public required RouteOptionPlan Plan { get; init; }

    /// <summary>Whether it leads out of the corridor.</summary>
    public bool IsOutside => Plan.Outside == YesNo.Yes;

    /// <summary>The way of each flow that chooses, by flow and destination; none for an outside way.</summary>
    public required Dictionary<(int Flow, int Destination), Journey> Journeys { get; init; }

    /// <summary>Days that the way takes when nothing waits.</summary>
    public required Timeline<double> UncongestedDays { get; init; }
}
