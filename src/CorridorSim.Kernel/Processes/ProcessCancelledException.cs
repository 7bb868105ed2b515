namespace CorridorSim.Kernel.Processes;

/// <summary>Unwinds a process that was cancelled, so that its <c>finally</c> and <c>using</c> blocks run. Do not catch it.</summary>
public sealed class ProcessCancelledException : Exception
{
    internal ProcessCancelledException()
        : base("The process was cancelled.")
    {
    }
}
