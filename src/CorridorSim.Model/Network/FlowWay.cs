namespace CorridorSim.Model.Network;

/// <summary>A way that units of a flow take from origin to destination: places and lines in turn, as the simulation runs them.</summary>
/// <param name="Flow">Id of the flow.</param>
/// <param name="To">Place where its units leave the corridor.</param>
/// <param name="Choice">Id of the route choice made on the way; empty when there is none.</param>
/// <param name="Option">Id of the option taken there; empty when there is no choice.</param>
/// <param name="Stages">Beginning with the origin and ending with the destination.</param>
public sealed record FlowWay(string Flow, string To, string Choice, string Option, IReadOnlyList<WayStage> Stages)
{
    /// <summary>Row of <see cref="Measures.ReplicationResult.WayDays"/> when units have arrived; the last of its rows.</summary>
    public int ArrivalRow => Stages[^1].LeftRow;
}

/// <summary>A place or line on a way.</summary>
/// <param name="Id">Id of the place or line.</param>
/// <param name="IsPlace">Whether it is a place, where a way has no length.</param>
/// <param name="Begin">Kilometres from the origin at which it begins.</param>
/// <param name="End">Kilometres at which it ends; the same for a place.</param>
/// <param name="Charge">Tariff, freight or fee, in dollars per tonne.</param>
/// <param name="ReachedRow">Row of <see cref="Measures.ReplicationResult.WayDays"/> when units come here; -1 at the origin, where their time begins.</param>
/// <param name="LeftRow">Row when they go on.</param>
public sealed record WayStage(string Id, bool IsPlace, double Begin, double End, double Charge, int ReachedRow, int LeftRow);
