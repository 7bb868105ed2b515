namespace CorridorSim.Kernel.Processes;

/// <summary>A wait was cut short, and the process asked to be told by an exception.</summary>
public sealed class InterruptedException : Exception
{
    /// <summary>Carries the outcome of the wait.</summary>
    public InterruptedException(WaitOutcome outcome)
        : base($"The wait was cut short: {outcome.End}, with {outcome.TimeLeft} to go. Cause: {outcome.Cause ?? "none was given"}.") =>
        Outcome = outcome;

    /// <summary>How the wait ended, the time left and the cause.</summary>
    public WaitOutcome Outcome { get; }
}
