using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Observation;
using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Resources;

/// <summary>Those who wait to take an item from a store, or those who wait to put one in.</summary>
internal sealed class StoreSide<TItem> : IWaitPlace
{
    private readonly Store<TItem> _store;
    private readonly string _what;
    private readonly Counter<TItem> _counter;

    internal StoreSide(Store<TItem> store, string what, Counter<TItem> counter)
    {
        (_store, _what, _counter) = (store, what, counter);
        Queue = new WaitQueue(this);
        Statistics = new QueueStatistics(store.Simulation);
    }

    internal WaitQueue Queue { get; }

    internal QueueStatistics Statistics { get; }

    string IWaitPlace.Name => $"{_what} {_store.Name}";

    IEnumerable<ProcessFrame> IWaitPlace.Holders => [];

    void IWaitPlace.AfterWithdrawal(Waiter waiter)
    {
        _counter.Collect(waiter.Amount);
        Statistics.GaveUp(_store.Simulation.Now.Ticks);
    }

    internal bool HasBefore(int priority) => Queue.First is { } first && first.QueuePriority <= priority;

    internal void Enqueue(Waiter waiter, long ticket, int priority)
    {
        waiter.Amount = ticket;
        Queue.Add(waiter, priority, _store.Simulation.Now.Ticks);
        Statistics.Joined(_store.Simulation.Now.Ticks);
    }

    internal void Serve(Waiter waiter)
    {
        Queue.Remove(waiter);
        Statistics.Left(waiter.Since, _store.Simulation.Now.Ticks);
        waiter.Fulfil();
    }
}
