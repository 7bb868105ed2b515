namespace CorridorSim.Kernel.Processes;

/// <summary>A process that was started and returns a value.</summary>
/// <typeparam name="TResult">What the process returns.</typeparam>
public readonly struct ProcessHandle<TResult>
{
    private readonly ProcessFrame<TResult> _frame;

    internal ProcessHandle(ProcessFrame<TResult> frame)
    {
        _frame = frame;
        Process = new ProcessHandle(frame);
    }

    /// <summary>The process without its value: to await its end, to interrupt it, for an any-of.</summary>
    public ProcessHandle Process { get; }

    /// <summary>What the process returned.</summary>
    /// <exception cref="InvalidOperationException">The process has not returned.</exception>
    public TResult Result => _frame is { HasResult: true }
        ? _frame.Result! // set when it returned
        : throw new InvalidOperationException("The process has not returned a value yet. Await its end first: await handle.Process.Join().");
}
