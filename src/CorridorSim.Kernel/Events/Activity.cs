namespace CorridorSim.Kernel.Events;

/// <summary>Something that the calendar can wake: a process, a timer, one arm of an any-of.</summary>
internal abstract class Activity
{
    /// <summary>Key of the one calendar entry that may wake this; any other entry is stale. 0 when none is pending.</summary>
    internal ulong PendingKey;

    /// <summary>Place in the simulation's table of activities, or -1.</summary>
    internal int Slot = -1;

    /// <summary>Runs the activity at the present instant.</summary>
    internal abstract void Resume();
}
