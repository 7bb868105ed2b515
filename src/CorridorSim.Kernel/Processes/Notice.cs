namespace CorridorSim.Kernel.Processes;

/// <summary>What a process has to be told at its present or next wait.</summary>
internal enum Notice : byte
{
    None,
    Interrupted,
    Preempted,
    Cancelled,
}
