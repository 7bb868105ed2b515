using System.Diagnostics;
using System.Runtime.CompilerServices;
using CorridorSim.Kernel.Events;

namespace CorridorSim.Kernel.Processes;

/// <summary>
/// One running body of an async process method. A process is its first frame; a sub-process that it awaits is
/// a further frame of the same process, so that interrupts reach the innermost wait.
/// </summary>
internal abstract class ProcessFrame : Waiter
{
    internal Simulation Simulation = null!; // set by Start or Call, before anything runs
    internal ProcessFrame? Callee;          // of the first frame: the innermost frame, when that is another
    internal ProcessFrame Root;             // the first frame; itself in all but sub-processes
    internal ulong PriorityPart;            // of the process: event priority, already in place for a key
    internal long Deadline;                 // of the present delay, in ticks
    internal ProcessState State;
    internal Notice Notice;                 // what the present wait has to report
    internal Notice PendingNotice;          // what the next wait has to report
    internal bool KeepsResult;              // a handle may still ask for the result, so the frame is not used anew
    internal int Version;                   // grows whenever the frame is used anew, so that old handles know
    private ProcessFrame? _caller;
    private ProcessDetails? _details;
    private bool _isBeingCalled;

    protected ProcessFrame() => Root = this;

    /// <summary>What few processes need; kept when the frame is used anew.</summary>
    internal ProcessDetails Details => _details ??= new ProcessDetails(this);

    internal bool HasDetails => _details is not null;

    internal string Name => _details?.Name ?? $"{MethodName} #{Number}";

    internal long Number { get; set; }

    internal override ProcessFrame Process => this;

    /// <summary>Name of the method that the process runs.</summary>
    protected abstract string MethodName { get; }

    /// <summary>Runs this frame's own code until it waits or ends.</summary>
    internal abstract void Step();

    /// <summary>The wait is over: the process goes on at this instant, after what is already due.</summary>
    internal override void Fulfil() => Simulation.MakeReady(this);

    /// <summary>Runs this frame as a sub-process of the running process; true when it ended without waiting.</summary>
    internal bool Call()
    {
        Simulation simulation = Simulation.OfThisThread ?? throw new InvalidOperationException(
            "A sub-process can only be awaited by a process that is running. Start the process with Simulation.Start.");
        ProcessFrame root = simulation.RunningProcess;
        if (State != ProcessState.Created) throw UsedBefore();
        Simulation = simulation;
        State = ProcessState.Running;
        Root = root;
        _caller = root.Callee;
        root.Callee = this;
        _isBeingCalled = true;
        Step();
        _isBeingCalled = false;
        return State == ProcessState.Ended;
    }

    /// <summary>Called by the body when it has returned or thrown.</summary>
    internal void Finish(Exception? failure)
    {
        if (Root == this)
        {
            if (failure is not null and not ProcessCancelledException) throw Simulation.Failed("process", Name, failure);
            Simulation.Ended(this);
            return;
        }

        State = ProcessState.Ended;
        if (failure is not null) Details.Failure = failure;
        Root.Callee = _caller;
        if (!_isBeingCalled) (_caller ?? Root).Step();
    }

    internal static InvalidOperationException UsedBefore() =>
        new("This process has been started or awaited before. Call the method again for another one.");

    /// <summary>Rethrows what ended a sub-process, if anything did.</summary>
    internal void ThrowFailureOfCall()
    {
        if (_details?.Failure is { } failure) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }

    /// <summary>Every place in a queue at which the process stands, itself or through the arms of a condition.</summary>
    internal IEnumerable<Waiter> Waiters()
    {
        if (Queue is not null) yield return this;
        if (_details?.Condition is not { } condition) yield break;
        foreach (ConditionArm arm in condition.Arms.ToArray())
        {
            if (arm.Queue is not null) yield return arm;
        }
    }

    /// <summary>Refuses to wait for something of another simulation.</summary>
    internal void CheckBelongsTo(Simulation? other)
    {
        if (other != Simulation) ThrowBelongsElsewhere();
    }

    /// <summary>Makes the frame ready for its next use; the caller puts it back where it came from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Clear()
    {
        Debug.Assert(Queue is null, "A process that ended waits for nothing.");
        Version++;
        Simulation = null!;
        Number = 0;
        Callee = null;
        if (Root != this) Root = this;
        _caller = null;
        _details?.Clear();
        State = ProcessState.Created;
        Notice = PendingNotice = Notice.None;
        PendingKey = 0;
        Slot = -1;
    }

    /// <summary>Gives the frame back for the next process of the same method.</summary>
    internal abstract void Recycle();

    /// <summary>At the start of a wait: true when an earlier notice ends it before it begins.</summary>
    internal bool HasPendingNotice(long delayTicks = 0) => PendingNotice != Notice.None && TakePendingNotice(delayTicks);

    /// <summary>The outcome of the wait that just ended.</summary>
    internal WaitOutcome TakeOutcome() => Notice == Notice.None ? default : TakeNotice();

    /// <summary>Notes what the present wait has to report.</summary>
    internal void Notify(Notice notice, object? cause, long ticksLeft)
    {
        Notice = notice;
        Details.Cause = cause;
        Details.TimeLeft = new TimeSpan(ticksLeft);
    }

    /// <summary>Notes what the next wait has to report: a cancellation, or else what came first.</summary>
    internal void NotifyLater(Notice notice, object? cause)
    {
        if (PendingNotice != Notice.None && notice != Notice.Cancelled) return;
        PendingNotice = notice;
        Details.PendingCause = cause;
    }

    /// <summary>Drops a preemption that the process has not been told of, because it gave back at the same moment what it had lost.</summary>
    internal void ForgetPreemptionBy(object resource)
    {
        if (PendingNotice != Notice.Preempted || Details.PendingCause != resource) return;
        PendingNotice = Notice.None;
        Details.PendingCause = null;
    }

    private void ThrowBelongsElsewhere() =>
        throw new InvalidOperationException($"The process '{Name}' awaits something that belongs to another simulation.");

    private bool TakePendingNotice(long delayTicks)
    {
        Notify(PendingNotice, Details.PendingCause, delayTicks);
        PendingNotice = Notice.None;
        Details.PendingCause = null;
        return true;
    }

    private WaitOutcome TakeNotice()
    {
        Notice notice = Notice;
        Notice = Notice.None;
        object? cause = Details.Cause;
        Details.Cause = null;
        return notice switch
        {
            Notice.Cancelled => throw new ProcessCancelledException(),
            Notice.Preempted => new WaitOutcome(WaitEnd.Preempted, Details.TimeLeft, cause),
            _ => new WaitOutcome(WaitEnd.Interrupted, Details.TimeLeft, cause),
        };
    }
}
