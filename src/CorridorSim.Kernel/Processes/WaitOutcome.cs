namespace CorridorSim.Kernel.Processes;

/// <summary>What came of a wait.</summary>
/// <param name="End">How the wait ended.</param>
/// <param name="TimeLeft">Of a delay that was cut short: the time that was still to go. Otherwise zero.</param>
/// <param name="Cause">What the one who interrupted said, or the resource that was taken away; null when nothing was said.</param>
public readonly record struct WaitOutcome(WaitEnd End, TimeSpan TimeLeft = default, object? Cause = null)
{
    /// <summary>True when the wait ended as planned.</summary>
    public bool IsElapsed => End == WaitEnd.Elapsed;

    /// <summary>True when what was asked for was granted; the same as <see cref="IsElapsed"/>, for the reader of a request.</summary>
    public bool IsGranted => End == WaitEnd.Elapsed;

    /// <summary>True when somebody interrupted the process.</summary>
    public bool IsInterrupted => End == WaitEnd.Interrupted;

    /// <summary>True when a resource that the process held was taken away.</summary>
    public bool IsPreempted => End == WaitEnd.Preempted;

    /// <summary>Turns an interruption or preemption into an exception, for code that prefers to unwind.</summary>
    /// <exception cref="InterruptedException">The wait did not end as planned.</exception>
    public WaitOutcome ThrowIfInterrupted() => End == WaitEnd.Elapsed ? this : throw new InterruptedException(this);
}
