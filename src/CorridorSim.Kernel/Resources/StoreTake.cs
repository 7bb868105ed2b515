using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Resources;

/// <summary>A wish to take an item from a store: <c>Wagon wagon = await siding.Take()</c>.</summary>
/// <typeparam name="TItem">The things in the store.</typeparam>
public readonly struct StoreTake<TItem> : IWait
{
    private readonly Store<TItem> _store;
    private readonly Func<TItem, bool>? _filter;
    private readonly int _priority;

    internal StoreTake(Store<TItem> store, Func<TItem, bool>? filter, int priority) => (_store, _filter, _priority) = (store, filter, priority);

    /// <summary>Takes an item, and waits while there is none that will do.</summary>
    public StoreTakeAwaiter<TItem> GetAwaiter() => new(_store, _filter, _priority);

    Simulation? IWait.Simulation => _store.Simulation;

    bool IWait.TryFinishNow()
    {
        if (!_store.TryTake(out TItem item, _filter)) return false;
        _store.Simulation.RunningProcess.Amount = _store.LayAside(item);
        return true;
    }

    void IWait.Begin(Waiter waiter) => _store.EnqueueTake(waiter, _filter, _priority);

    void IWait.GiveBack(Waiter waiter) => _store.PutBack(_store.Collect(waiter.Amount), 0);
}

/// <summary>Awaits an item of a store.</summary>
/// <typeparam name="TItem">The things in the store.</typeparam>
public struct StoreTakeAwaiter<TItem> : IProcessAwaiter
{
    private readonly Store<TItem> _store;
    private readonly Func<TItem, bool>? _filter;
    private readonly int _priority;
    private bool _hasItem;
    private TItem _item;

    internal StoreTakeAwaiter(Store<TItem> store, Func<TItem, bool>? filter, int priority)
    {
        (_store, _filter, _priority) = (store, filter, priority);
        _item = default!; // set before it is used
    }

    /// <summary>True when an item that will do was there.</summary>
    public bool IsCompleted
    {
        get
        {
            ProcessFrame? process = _store.Simulation.Running;
            if (process is null) Suspension.ThrowNotAProcess();
            return process!.HasPendingNotice() || (_hasItem = _store.TryTake(out _item, _filter)); // not null, or it has thrown
        }
    }

    /// <summary>The item.</summary>
    /// <exception cref="InterruptedException">The wait was cut short. To be told by an outcome instead, await the take in an any-of.</exception>
    public readonly TItem GetResult()
    {
        if (_hasItem) return _item;
        ProcessFrame process = _store.Simulation.Running!; // a process runs while it awaits
        process.TakeOutcome().ThrowIfInterrupted();
        return _store.Collect(process.Amount);
    }

    readonly void IProcessAwaiter.Suspend(ProcessFrame process)
    {
        process.CheckBelongsTo(_store.Simulation);
        process.State = ProcessState.Queued;
        _store.EnqueueTake(process, _filter, _priority);
    }
}
