using CorridorSim.Kernel.Events;

namespace CorridorSim.Kernel.Processes;

/// <summary>What only some processes need, kept apart so that the block of a process stays small.</summary>
internal sealed class ProcessDetails : IWaitPlace
{
    private readonly ProcessFrame _frame;
    private WaitQueue? _joiners;

    internal ProcessDetails(ProcessFrame frame) => _frame = frame;

    internal string? Name;
    internal object? Cause;
    internal object? PendingCause;
    internal TimeSpan TimeLeft;
    internal Exception? Failure;
    internal Condition? Condition;
    internal int Winner;

    /// <summary>Those who wait for the end of the process.</summary>
    internal WaitQueue Joiners => _joiners ??= new WaitQueue(this);

    internal bool HasJoiners => _joiners is { Count: > 0 };

    string IWaitPlace.Name => $"the end of '{_frame.Name}'";

    IEnumerable<ProcessFrame> IWaitPlace.Holders => [_frame];

    void IWaitPlace.AfterWithdrawal(Waiter waiter)
    {
    }

    internal void Clear()
    {
        Name = null;
        Cause = null;
        PendingCause = null;
        TimeLeft = default;
        Failure = null;
        Condition = null;
    }
}
