namespace CorridorSim.Results.Traces;

/// <summary>Units of one consignment were in one state at one stage.</summary>
/// <param name="Flow">Flow id.</param>
/// <param name="Batch">Number of the arrival in its flow, from 0.</param>
/// <param name="FirstUnit">First unit of the batch concerned, from 0.</param>
/// <param name="Units">Units concerned, those that follow the first.</param>
/// <param name="Loaded">Loaded, or empty on the way home.</param>
/// <param name="Stage">Place or line.</param>
/// <param name="State">State in plain words.</param>
/// <param name="Vehicle">Train or vessel; empty when none.</param>
/// <param name="From">Calendar instant at which it began.</param>
/// <param name="To">Calendar instant at which it ended; none when it lasted beyond the end of the run.</param>
public sealed record Stay(string Flow, int Batch, int FirstUnit, int Units, bool Loaded, string Stage, string State, string Vehicle, DateTime From, DateTime? To);
