namespace CorridorSim.Kernel.Processes;

/// <summary>A process threw an exception that nobody caught, which ends the run.</summary>
public sealed class ProcessFailedException : Exception
{
    /// <summary>Names the process and the simulated time; the cause is the inner exception.</summary>
    public ProcessFailedException(string processName, SimTime time, Exception cause)
        : base($"The process '{processName}' failed at simulated time {time}: {cause?.Message}", cause)
    {
        ProcessName = processName;
        Time = time;
    }

    /// <summary>Name of the process that failed.</summary>
    public string ProcessName { get; }

    /// <summary>Simulated time at which it failed.</summary>
    public SimTime Time { get; }
}
