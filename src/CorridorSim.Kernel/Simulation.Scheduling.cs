using System.Runtime.CompilerServices;
using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel;

/// <content>Starting processes and putting them, and callbacks, on the calendar.</content>
public sealed partial class Simulation
{
    private const int StaleEntriesBeforeCleaning = 1000;

    /// <summary>A place in the table of activities. A struct around the reference, because storing into an array of a class that has
    /// subclasses checks the type each time (5 % of a process-per-customer queue).</summary>
    private struct ActivitySlot
    {
        internal Activity? Activity;
    }

    private ActivitySlot[] _activities = new ActivitySlot[64];
    private int[] _freeSlots = new int[64];
    private int _freeSlotCount;
    private int _slotsInUse;
    private readonly Stack<Condition> _freeConditions = new();
    internal Timer<object>? FreeTimers; // the one that ran last; behind it those that ran before
    private readonly Func<ulong, bool> _isAlive; // kept, because making the delegate anew for each cleaning would allocate
    private int _staleEntries;
    private ulong _sequence;
    private long _startCount;
    private bool _isDisposed;

    /// <summary>Makes an empty simulation whose clock stands at <see cref="SimTime.Zero"/>.</summary>
    public Simulation() => _isAlive = IsAlive;

    /// <summary>Starts a process. Its body begins at the present instant, after what is already due, or later.</summary>
    /// <param name="process">The call of an async method that returns <see cref="Process"/>: <c>simulation.Start(Train(simulation))</c>.</param>
    /// <param name="name">Name for messages and traces; null for the method's name and a number, made only when asked for.</param>
    /// <param name="priority">Order among events of the same instant, for all events of this process: the lower number goes first; -512 to 511.</param>
    /// <param name="startAfter">When the body begins, from now.</param>
    public ProcessHandle Start(Process process, string? name = null, int priority = 0, TimeSpan startAfter = default)
    {
        ProcessFrame frame = process.UnstartedFrame();
        Start(frame, name, priority, startAfter);
        return new ProcessHandle(frame);
    }

    /// <summary>Starts a process that returns a value.</summary>
    /// <inheritdoc cref="Start(Process, string?, int, TimeSpan)"/>
    public ProcessHandle<TResult> Start<TResult>(Process<TResult> process, string? name = null, int priority = 0, TimeSpan startAfter = default)
    {
        ProcessFrame<TResult> frame = process.UnstartedFrame();
        frame.KeepsResult = true;
        Start(frame, name, priority, startAfter);
        return new ProcessHandle<TResult>(frame);
    }

    /// <summary>Schedules a callback: a timer or a generator, cheaper than a process where there is no story to tell.</summary>
    /// <param name="after">When, from now; zero or longer.</param>
    /// <param name="callback">What to do. A static or cached delegate costs no allocation.</param>
    /// <param name="state">Handed to the callback.</param>
    /// <param name="priority">Order among events of the same instant: the lower number goes first; -512 to 511.</param>
    /// <returns>A handle with which the callback can be called off.</returns>
    public TimerHandle Schedule<TState>(TimeSpan after, Action<TState> callback, TState state, int priority = 0)
    {
        ArgumentNullException.ThrowIfNull(callback);
        if (after.Ticks < 0) ThrowNegative(after);
        EventKey.CheckPriority(priority);
        if (typeof(TState).IsValueType)
        {
            var timer = Timer<TState>.Rent(this, callback, state);
            return Put(timer, timer.Version, after, priority);
        }

        // What takes a state of some class may be called as what takes any object, as long as it gets that state.
        var ofObject = Timer<object>.Rent(this, Unsafe.As<Action<object>>(callback), state!);
        return Put(ofObject, ofObject.Version, after, priority);
    }

    private TimerHandle Put(Activity timer, int version, TimeSpan after, int priority)
    {
        TakeSlot(timer);
        ScheduleAt(checked(_now + after.Ticks), timer, EventKey.PriorityPart(priority));
        return new TimerHandle(this, timer, version);
    }

    /// <summary>Ends the simulation: processes that have not ended are dropped without running any more of their code.</summary>
    public void Dispose()
    {
        if (_isRunning) throw new InvalidOperationException("The simulation is running: call Stop, and dispose of it after the run.");
        _isDisposed = true;
    }

    /// <summary>Moves the clock over a delay if nothing else is due before it ends; true when the wait is over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryAdvance(long ticks)
    {
        ProcessFrame? process = Running;
        if (process is null) Suspension.ThrowNotAProcess();
        if (process!.PendingNotice != Notice.None) return process.HasPendingNotice(ticks);
        if (ticks > _horizon - _now || !_calendar.IsFreeUntil(_now + ticks)) return false;
        _now += ticks;
        EventCount++;
        return true;
    }

    /// <summary>Makes a process wait for the end of a delay.</summary>
    internal void Suspend(ProcessFrame process, long ticks)
    {
        process.CheckBelongsTo(this);
        process.State = ProcessState.Delayed;
        process.Deadline = checked(_now + ticks);
        ScheduleAt(process.Deadline, process, process.PriorityPart);
    }

    /// <summary>Puts an arm of an any-of or all-of on the calendar, with the priority of its process.</summary>
    internal void ScheduleArm(Waiter arm, long ticks)
    {
        if (arm.Slot < 0) TakeSlot(arm);
        ScheduleAt(checked(_now + ticks), arm, arm.Process.PriorityPart);
    }

    /// <summary>Lets a process go on at the present instant, after what is already due at its priority.</summary>
    internal void MakeReady(ProcessFrame process)
    {
        process.State = ProcessState.Ready;
        ScheduleAt(_now, process, process.PriorityPart);
    }

    /// <summary>Interrupts, preempts or cancels a process: ends its wait, or else its next one.</summary>
    internal bool Notify(ProcessFrame process, Notice notice, object? cause)
    {
        switch (process.State)
        {
            case ProcessState.Delayed:
                Forget(process);
                process.Notify(notice, cause, process.Deadline - _now);
                break;
            case ProcessState.Queued:
                process.Notify(notice, cause, 0);
                WithdrawFromQueue(process);
                break;
            case ProcessState.InCondition:
                process.Notify(notice, cause, 0);
                process.Details.Condition!.Withdraw(); // set while in this state
                break;
            default:
                process.NotifyLater(notice, cause);
                return true;
        }

        MakeReady(process);
        return true;
    }

    internal bool Cancel(ProcessFrame process)
    {
        if (process.State != ProcessState.Starting) return Notify(process, Notice.Cancelled, null);
        Forget(process);
        Ended(process);
        return true;
    }

    internal void CancelTimer(Activity timer)
    {
        Forget(timer);
        ReleaseSlot(timer);
        ((ITimer)timer).Recycle();
    }

    /// <summary>Takes an arm out of its queue, without telling the queue's owner yet, or off the calendar.</summary>
    internal void TakeBack(ConditionArm arm)
    {
        if (arm.Queue is not null)
        {
            arm.QueueLeft = arm.Queue;
            arm.Queue.Remove(arm);
        }
        else if (arm.PendingKey != 0)
        {
            Forget(arm);
        }
    }

    /// <summary>The body of a process has ended: those who wait for that go on, and its block is used anew.</summary>
    internal void Ended(ProcessFrame process)
    {
        ProcessesAlive--;
        process.State = ProcessState.Ended;
        ReleaseSlot(process);
        if (process.HasDetails && process.Details.HasJoiners) process.Details.Joiners.FulfilAll();
        if (!process.KeepsResult) process.Recycle();
    }

    /// <summary>For tests: as if so many events had been scheduled that few numbers are left.</summary>
    internal void UseUpSequenceNumbers(ulong leave) => _sequence = EventKey.MaxSequence - leave;

    /// <summary>Ends the simulation for good; the exception says who failed and when.</summary>
    internal EventFailedException Failed(string kind, string name, Exception cause)
    {
        _hasFailed = true;
        return new EventFailedException(kind, name, Now, cause);
    }

    internal Condition RentCondition() => _freeConditions.TryPop(out Condition? condition) ? condition : new Condition();

    internal void ReturnCondition(Condition condition) => _freeConditions.Push(condition);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void ReleaseSlot(Activity activity)
    {
        int slot = activity.Slot;
        activity.Slot = -1;
        _activities[slot].Activity = null;
        if (_freeSlotCount == _freeSlots.Length) Array.Resize(ref _freeSlots, 2 * _freeSlotCount);
        _freeSlots[_freeSlotCount++] = slot;
    }

    private static void WithdrawFromQueue(Waiter waiter)
    {
        WaitQueue queue = waiter.Queue!; // whoever is queued has one
        queue.Remove(waiter);
        queue.Place.AfterWithdrawal(waiter);
    }

    private void Start(ProcessFrame frame, string? name, int priority, TimeSpan startAfter)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        EventKey.CheckPriority(priority);
        if (startAfter.Ticks < 0) ThrowNegative(startAfter);
        frame.Simulation = this;
        frame.Number = ++_startCount;
        frame.PriorityPart = EventKey.PriorityPart(priority);
        if (name is not null) frame.Details.Name = name;
        frame.State = ProcessState.Starting;
        TakeSlot(frame);
        ProcessesAlive++;
        ScheduleAt(checked(_now + startAfter.Ticks), frame, frame.PriorityPart);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ScheduleAt(long time, Activity activity, ulong priorityPart)
    {
        if (++_sequence > EventKey.MaxSequence) Renumber();
        ulong key = EventKey.Make(priorityPart, _sequence, activity.Slot);
        activity.PendingKey = key;
        if (time == _now && priorityPart == EventKey.DefaultPriorityPart) _calendar.ScheduleNow(key);
        else _calendar.Schedule(time, key);
    }

    /// <summary>Makes the pending entry of an activity stale; it is dropped when its turn comes, or earlier when such entries prevail.</summary>
    private void Forget(Activity activity)
    {
        activity.PendingKey = 0;
        _staleEntries++;
        if (_staleEntries <= StaleEntriesBeforeCleaning || 2 * _staleEntries <= _calendar.Count) return;
        _staleEntries -= _calendar.RemoveStale(_isAlive);
    }

    private bool IsAlive(ulong key) => _activities[EventKey.Slot(key)].Activity?.PendingKey == key;

    private void Renumber()
    {
        _staleEntries -= _calendar.RemoveStale(_isAlive);
        _sequence = _calendar.Renumber((old, fresh) =>
        {
            if (_activities[EventKey.Slot(old)].Activity is { } activity && activity.PendingKey == old) activity.PendingKey = fresh;
        });
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void TakeSlot(Activity activity)
    {
        int slot = _freeSlotCount > 0 ? _freeSlots[--_freeSlotCount] : NewSlot();
        activity.Slot = slot;
        _activities[slot].Activity = activity;
    }

    private int NewSlot()
    {
        if (_slotsInUse == EventKey.MaxSlots)
            throw new InvalidOperationException($"More than {EventKey.MaxSlots} processes and timers are pending at one time.");
        if (_slotsInUse == _activities.Length) Array.Resize(ref _activities, 2 * _slotsInUse);
        return _slotsInUse++;
    }

    private IEnumerable<ProcessFrame> WaitingProcesses() =>
        _activities.Select(slot => slot.Activity).OfType<ProcessFrame>().Where(process => process.State is ProcessState.Queued or ProcessState.InCondition);

    /// <summary>Asks the processor to fetch the process of the next event while this one runs: 1.9 times as fast with 100,000 processes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void PrefetchNext()
    {
        ulong key = _calendar.NextKey;
        if (key == 0 || !System.Runtime.Intrinsics.X86.Sse.IsSupported) return;
        ref Activity? next = ref _activities[EventKey.Slot(key)].Activity; // fetching from nowhere, when it was withdrawn, does no harm
        System.Runtime.Intrinsics.X86.Sse.Prefetch0((byte*)Unsafe.As<Activity?, nint>(ref next));
    }
}
