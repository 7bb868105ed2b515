namespace CorridorSim.Model.Measures;

/// <summary>Receives what happens to each consignment of one replication, in order. Listening never changes the run.</summary>
public interface IMovementLog
{
    /// <summary>A consignment, or a part of it, begins to be in a state at a stage.</summary>
    void Moved(Movement movement);
}

/// <summary>A consignment begins to be in a state.</summary>
/// <param name="At">Calendar instant.</param>
/// <param name="Flow">Flow id.</param>
/// <param name="Batch">Number of the arrival in its flow, from 0.</param>
/// <param name="FirstUnit">First unit of the batch concerned, from 0.</param>
/// <param name="Units">Units concerned.</param>
/// <param name="Loaded">Loaded, or empty on the way home.</param>
/// <param name="Stage">Place or line; the place where they leave when they leave the corridor.</param>
/// <param name="State">State in plain words; empty when the units leave the corridor.</param>
/// <param name="Vehicle">Train or vessel; empty when none.</param>
public readonly record struct Movement(DateTime At, string Flow, int Batch, int FirstUnit, int Units, bool Loaded, string Stage, string State, string Vehicle);
