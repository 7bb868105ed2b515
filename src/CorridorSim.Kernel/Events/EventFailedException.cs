namespace CorridorSim.Kernel.Events;

/// <summary>A process or a callback threw an exception that nobody caught, which ends the run.</summary>
public sealed class EventFailedException : Exception
{
    internal EventFailedException(string kind, string name, SimTime time, Exception cause)
        : base($"The {kind} '{name}' failed at simulated time {time}: {cause.Message}", cause)
    {
        Name = name;
        Time = time;
    }

    /// <summary>Name of the process, or type and method of the callback.</summary>
    public string Name { get; }

    /// <summary>Simulated time at which it failed.</summary>
    public SimTime Time { get; }
}
