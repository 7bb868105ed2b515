namespace CorridorSim.Model.Measures;

/// <summary>What became of the demand of one flow in one calendar year of a replication, in units of its cargo; a year that is measured in part counts with that part.</summary>
/// <param name="Flow">Id of the flow.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="BacklogBefore">Units that waited at the origin or were on their way when the year, or measurement, began.</param>
/// <param name="Offered">Units that arose.</param>
/// <param name="Carried">Units that arrived at their destination, whichever way they took.</param>
/// <param name="Refused">Units that embargoes turned away for good.</param>
/// <param name="Diverted">Units that left by an outside way, from their origin or at a junction.</param>
/// <param name="BacklogAfter">Units that waited at the origin or were on their way at the end, counted there.</param>
public readonly record struct FlowYear(string Flow, int Year, long BacklogBefore, long Offered, long Carried, long Refused, long Diverted, long BacklogAfter)
{
    /// <summary>Whether offered = carried + refused + diverted + change of backlog.</summary>
    public bool IsEven => Offered == Carried + Refused + Diverted + BacklogAfter - BacklogBefore;
}
