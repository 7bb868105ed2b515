namespace CorridorSim.Kernel.Processes;

/// <summary>Awaits a sub-process that returns a value.</summary>
public readonly struct ProcessAwaiter<TResult> : IProcessAwaiter
{
    private readonly ProcessFrame<TResult> _frame;

    internal ProcessAwaiter(ProcessFrame<TResult> frame) => _frame = frame;

    /// <summary>Runs the sub-process up to its first wait; true when it has ended already.</summary>
    public bool IsCompleted => _frame.Call();

    /// <summary>The value; an exception of the sub-process goes on here.</summary>
    public TResult GetResult()
    {
        ProcessFrame<TResult> frame = _frame;
        if (frame.HasDetails) frame.ThrowFailureOfCall();
        TResult result = frame.Result!; // set by the body, which has returned
        frame.Recycle();
        return result;
    }

    void IProcessAwaiter.Suspend(ProcessFrame process)
    {
        // Nothing to do: the sub-process already waits, and goes on with its caller when it ends.
    }
}
