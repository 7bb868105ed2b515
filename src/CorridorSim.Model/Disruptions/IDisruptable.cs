namespace CorridorSim.Model.Disruptions;

/// <summary>An element that a disruption can take capacity from.</summary>
internal interface IDisruptable
{
    /// <summary>What is left while disruptions last.</summary>
    CapacityLeft Left { get; }

    /// <summary>Applies <see cref="Left"/> after it has changed; what is in use is finished first.</summary>
    void FollowDisruptions();
}
