using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Observation;
using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Resources;

/// <summary>
/// Single things that are put in and taken out: wagons, parts, orders. Who takes may ask for a certain kind.
/// </summary>
/// <remarks>
/// Items leave by their priority, the lower number first, then in the order in which they were put. Who waits is served by
/// priority, the lower number first, then in order of arrival; one who asks for a kind that is not there does not hold
/// back those behind.
/// </remarks>
/// <typeparam name="TItem">The things.</typeparam>
public sealed class Store<TItem>
{
    private readonly ItemQueue<TItem> _items = new();
    private readonly WaitingLine _takers;
    private readonly WaitingLine _putters;
    private readonly Counter<TItem> _counter = new();
    private Level _level;

    /// <summary>Makes an empty store.</summary>
    /// <param name="simulation">The simulation it belongs to.</param>
    /// <param name="name">Name for messages and reports.</param>
    /// <param name="capacity">Largest number of items in it; larger than zero.</param>
    public Store(Simulation simulation, string name, int capacity = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity);
        (Simulation, Name, Capacity) = (simulation, name, capacity);
        _takers = new WaitingLine(simulation, $"item of {name}", waiter => _counter.Collect(waiter.Amount));
        _putters = new WaitingLine(simulation, $"room in {name}", waiter => _counter.Collect(waiter.Amount));
        _level.Reset(simulation.Now.Ticks);
    }

    /// <summary>Name for messages and reports.</summary>
    public string Name { get; }

    /// <summary>Largest number of items in it.</summary>
    public int Capacity { get; }

    /// <summary>Items in it.</summary>
    public int Count => _items.Count;

    /// <summary>Processes waiting for an item.</summary>
    public int TakeQueueLength => _takers.Queue.Count;

    /// <summary>Processes waiting for room.</summary>
    public int PutQueueLength => _putters.Queue.Count;

    /// <summary>Figures about those who take, or wait to.</summary>
    public QueueStatistics Takes => _takers.Statistics;

    /// <summary>Figures about those who put, or wait to.</summary>
    public QueueStatistics Puts => _putters.Statistics;

    /// <summary>Mean number of items over time, since the start or the last reset.</summary>
    public double MeanCount => _level.Mean(Simulation.Now.Ticks);

    /// <summary>The items, in the order in which they would leave.</summary>
    public IEnumerable<TItem> Items
    {
        get
        {
            for (int i = 0; i < _items.Count; i++) yield return _items[i];
        }
    }

    internal Simulation Simulation { get; }

    /// <summary>Puts an item in when there is room.</summary>
    /// <param name="item">The item.</param>
    /// <param name="priority">Of the item, and of the one who puts while waiting for room: the lower number goes first.</param>
    public StorePut<TItem> Put(TItem item, int priority = 0) => new(this, item, priority);

    /// <summary>Puts an item in if there is room and nobody waits before; false when nothing was done.</summary>
    public bool TryPut(TItem item, int priority = 0)
    {
        if (_putters.HasBefore(priority) || (Count >= Capacity && !HasTakerFor(item))) return false;
        _putters.Statistics.GrantedAtOnce();
        Accept(item, priority);
        return true;
    }

    /// <summary>Takes the first item, or waits for one.</summary>
    /// <param name="filter">Which items will do; null for any. Asked again for each new item while waiting, so it must not change its mind.</param>
    /// <param name="priority">Order among those who wait: the lower number goes first.</param>
    public StoreTake<TItem> Take(Func<TItem, bool>? filter = null, int priority = 0) => new(this, filter, priority);

    /// <summary>Takes the first item that will do, if there is one; false when nothing was done.</summary>
    public bool TryTake(out TItem item, Func<TItem, bool>? filter = null)
    {
        int index = Find(filter);
        if (index < 0)
        {
            item = default!; // not to be used when false is returned
            return false;
        }

        item = Remove(index);
        _takers.Statistics.GrantedAtOnce();
        AdmitWaitingPutters();
        return true;
    }

    /// <summary>
    /// Changes the priority of a process that waits to put or to take; it goes behind those who have that priority already.
    /// An item that waits for room changes its own priority with the process.
    /// </summary>
    /// <returns>False when the process does not wait here.</returns>
    public bool ChangePriority(ProcessHandle process, int priority) =>
        _putters.Queue.ChangePriority(process, priority) | _takers.Queue.ChangePriority(process, priority);

    /// <summary>Forgets all figures so far; the items and who waits stay.</summary>
    public void ResetStatistics()
    {
        _level.Reset(Simulation.Now.Ticks);
        Takes.Reset();
        Puts.Reset();
    }

    internal void EnqueueTake(Waiter waiter, Func<TItem, bool>? filter, int priority) =>
        _takers.Join(waiter, _counter.Leave(default!, filter), priority);

    internal void EnqueuePut(Waiter waiter, TItem item, int priority) =>
        _putters.Join(waiter, _counter.Leave(item, null), priority);

    /// <summary>Lays an item aside for a process that will collect it with the ticket.</summary>
    internal long LayAside(TItem item) => _counter.Leave(item, null);

    /// <summary>Hands over the item of a ticket.</summary>
    internal TItem Collect(long ticket) => _counter.Collect(ticket);

    /// <summary>Puts an item back that was taken by a wait that was then cut short.</summary>
    internal void PutBack(TItem item, int priority)
    {
        if (OfferToTakers(item)) return;
        _items.PutBack(item, priority);
        _level.Change(+1, Simulation.Now.Ticks);
    }

    private int Find(Func<TItem, bool>? filter)
    {
        if (filter is null) return _items.Count - 1 < 0 ? -1 : 0;
        for (int i = 0; i < _items.Count; i++)
        {
            if (filter(_items[i])) return i;
        }

        return -1;
    }

    private TItem Remove(int index)
    {
        _level.Change(-1, Simulation.Now.Ticks);
        return _items.RemoveAt(index).Item;
    }

    private void Accept(TItem item, int priority)
    {
        if (OfferToTakers(item)) return;
        _items.Add(item, priority);
        _level.Change(+1, Simulation.Now.Ticks);
    }

    private bool HasTakerFor(TItem item) => FirstTakerFor(item) is not null;

    private Waiter? FirstTakerFor(TItem item)
    {
        Waiter? taker = _takers.Queue.First;
        while (taker is not null && _counter.FilterOf(taker.Amount) is { } filter && !filter(item)) taker = _takers.Queue.After(taker);
        return taker;
    }

    private bool OfferToTakers(TItem item)
    {
        if (FirstTakerFor(item) is not { } taker) return false;
        _counter.Replace(taker.Amount, item);
        _takers.Serve(taker);
        return true;
    }

    private void AdmitWaitingPutters()
    {
        while (Count < Capacity && _putters.Queue.First is { } putter)
        {
            int priority = putter.QueuePriority;
            TItem item = _counter.Collect(putter.Amount);
            _putters.Serve(putter);
            Accept(item, priority);
        }
    }
}
