namespace CorridorSim.Kernel.Processes;

/// <summary>The end of a process, to be awaited. Apart from the handle, so that starting a process without waiting for it reads plainly.</summary>
public readonly struct ProcessEnd
{
    private readonly ProcessHandle _process;

    internal ProcessEnd(ProcessHandle process) => _process = process;

    /// <summary>Waits until the process has ended.</summary>
    public WaitAwaiter<ProcessHandle> GetAwaiter() => new(_process);
}
