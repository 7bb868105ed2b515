namespace CorridorSim.Kernel.Processes;

/// <summary>What a process is doing.</summary>
internal enum ProcessState : byte
{
    Created,
    Starting,
    Ready,
    Running,
    Delayed,
    Queued,
    InCondition,
    Ended,
}
