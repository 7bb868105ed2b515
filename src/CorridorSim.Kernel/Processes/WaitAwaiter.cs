namespace CorridorSim.Kernel.Processes;

/// <summary>Awaits a wait in a queue: a request, a gate, a signal, the end of another process.</summary>
/// <typeparam name="TWait">What is waited for.</typeparam>
public readonly struct WaitAwaiter<TWait> : IProcessAwaiter
    where TWait : struct, IWait
{
    private readonly TWait _wait;

    internal WaitAwaiter(TWait wait) => _wait = wait;

    /// <summary>True when it is granted at once, without suspending the process.</summary>
    public bool IsCompleted
    {
        get
        {
            ProcessFrame? process = (_wait.Simulation ?? Simulation.OfThisThread)?.Running;
            if (process is null) Suspension.ThrowNotAProcess();
            return process!.HasPendingNotice() || _wait.TryFinishNow(); // not null, or it has thrown
        }
    }

    /// <summary>How the wait ended.</summary>
    public WaitOutcome GetResult() => (_wait.Simulation ?? Simulation.OfThisThread)!.Running!.TakeOutcome(); // runs in a process only

    void IProcessAwaiter.Suspend(ProcessFrame process)
    {
        process.CheckBelongsTo(_wait.Simulation);
        process.State = ProcessState.Queued;
        _wait.Begin(process);
    }
}
