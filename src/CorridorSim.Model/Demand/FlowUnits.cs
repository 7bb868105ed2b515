namespace CorridorSim.Model.Demand;

/// <summary>What became of the units of a flow. Offered = carried + refused + diverted + what waits or is under way.</summary>
/// <param name="Offered">Units that arose.</param>
/// <param name="Accepted">Units that were loaded.</param>
/// <param name="Delivered">Units that arrived, by a way of their own choice.</param>
/// <param name="Rerouted">Units that arrived by a way that an embargo made them take.</param>
/// <param name="Lost">Units that an embargo turned away.</param>
/// <param name="SentAway">Units that an embargo made take an outside way, from their origin.</param>
/// <param name="Diverted">Units that left the corridor at a junction.</param>
internal record struct FlowUnits(long Offered, long Accepted, long Delivered, long Rerouted, long Lost, long SentAway, long Diverted)
{
    /// <summary>Units that arrived, whichever way they took.</summary>
    public readonly long Arrived => Delivered + Rerouted;
}
