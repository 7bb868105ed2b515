using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Resources;

/// <summary>A wish to put an item into a store: <c>await siding.Put(wagon)</c>.</summary>
/// <typeparam name="TItem">The things in the store.</typeparam>
public readonly struct StorePut<TItem> : IWait
{
    private readonly Store<TItem> _store;
    private readonly TItem _item;
    private readonly int _priority;

    internal StorePut(Store<TItem> store, TItem item, int priority) => (_store, _item, _priority) = (store, item, priority);

    /// <summary>Puts the item in, and waits while there is no room.</summary>
    public WaitAwaiter<StorePut<TItem>> GetAwaiter() => new(this);

    Simulation? IWait.Simulation => _store.Simulation;

    bool IWait.TryFinishNow() => _store.TryPut(_item, _priority);

    void IWait.Begin(Waiter waiter) => _store.EnqueuePut(waiter, _item, _priority);

    void IWait.GiveBack(Waiter waiter)
    {
        // Cannot be a part of an all-of: an item that was put may be gone already.
    }
}
