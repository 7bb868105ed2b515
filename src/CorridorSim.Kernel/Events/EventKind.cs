namespace CorridorSim.Kernel.Events;

/// <summary>Something that a model counts, such as departures, so that a run can end after so many.</summary>
public sealed class EventKind
{
    private readonly Simulation _simulation;
    private long _stopAt = long.MaxValue;

    /// <summary>Begins to count at zero.</summary>
    /// <param name="simulation">The simulation it belongs to.</param>
    /// <param name="name">Name for messages.</param>
    public EventKind(Simulation simulation, string name)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentNullException.ThrowIfNull(name);
        (_simulation, Name) = (simulation, name);
    }

    /// <summary>Name for messages.</summary>
    public string Name { get; }

    /// <summary>How often it has happened.</summary>
    public long Count { get; private set; }

    internal Simulation Simulation => _simulation;

    /// <summary>Notes that it happened.</summary>
    public void Happened()
    {
        if (++Count >= _stopAt) _simulation.StopBecauseCounted();
    }

    internal void StopAfter(long times) => _stopAt = checked(Count + times);

    internal void StopNever() => _stopAt = long.MaxValue;
}
