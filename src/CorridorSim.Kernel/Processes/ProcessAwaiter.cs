namespace CorridorSim.Kernel.Processes;

/// <summary>Awaits a sub-process.</summary>
public readonly struct ProcessAwaiter : IProcessAwaiter
{
    private readonly ProcessFrame _frame;

    internal ProcessAwaiter(ProcessFrame frame) => _frame = frame;

    /// <summary>Runs the sub-process up to its first wait; true when it has ended already.</summary>
    public bool IsCompleted => _frame.Call();

    /// <summary>Ends the await; an exception of the sub-process goes on here.</summary>
    public void GetResult()
    {
        ProcessFrame frame = _frame;
        if (frame.HasDetails) frame.ThrowFailureOfCall();
        frame.Recycle();
    }

    void IProcessAwaiter.Suspend(ProcessFrame process)
    {
        // Nothing to do: the sub-process already waits, and goes on with its caller when it ends.
    }
}
