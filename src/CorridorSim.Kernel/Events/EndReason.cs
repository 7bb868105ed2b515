namespace CorridorSim.Kernel.Events;

/// <summary>Why a run ended.</summary>
public enum EndReason
{
    /// <summary>The time asked for was reached; what lies after it is still pending.</summary>
    ReachedTime,

    /// <summary>Nothing is left to happen.</summary>
    NoMoreEvents,

    /// <summary>Somebody called <see cref="Simulation.Stop"/>.</summary>
    Stopped,

    /// <summary>The events counted reached the number asked for.</summary>
    ReachedCount,

    /// <summary>Nothing can ever move again: processes wait for each other in a circle.</summary>
    Deadlock,
}
