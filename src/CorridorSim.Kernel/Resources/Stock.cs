using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Observation;
using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Resources;

/// <summary>
/// An amount that is put in and taken out: fuel in a tank, empty wagons in a yard, metres of quay storage.
/// Putting waits for room, taking waits for the amount.
/// </summary>
/// <remarks>
/// Each side is served by priority, the lower number first, then in order of arrival, and nobody overtakes.
/// What one side does is offered to the other in the same moment.
/// </remarks>
public sealed class Stock
{
    private readonly WaitingLine _puts;
    private readonly WaitingLine _takes;
    private Level _level;
    private bool _isBalancing;

    /// <summary>Makes a stock.</summary>
    /// <param name="simulation">The simulation it belongs to.</param>
    /// <param name="name">Name for messages and reports.</param>
    /// <param name="capacity">Largest amount it holds; zero or more.</param>
    /// <param name="initial">Amount in it at first; zero to the capacity.</param>
    public Stock(Simulation simulation, string name, long capacity = long.MaxValue, long initial = 0)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        ArgumentOutOfRangeException.ThrowIfNegative(initial);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(initial, capacity);
        (Simulation, Name, Capacity) = (simulation, name, capacity);
        _puts = new WaitingLine(simulation, $"room in {name}", _ => Balance());
        _takes = new WaitingLine(simulation, $"content of {name}", _ => Balance());
        _level.Change(initial, simulation.Now.Ticks);
        _level.Reset(simulation.Now.Ticks);
    }

    /// <summary>Name for messages and reports.</summary>
    public string Name { get; }

    /// <summary>Largest amount it holds.</summary>
    public long Capacity { get; }

    /// <summary>Amount in it now.</summary>
    public long Amount => _level.Value;

    /// <summary>Room for more.</summary>
    public long Room => Capacity - Amount;

    /// <summary>Mean amount over time, since the start or the last reset.</summary>
    public double MeanAmount => _level.Mean(Simulation.Now.Ticks);

    /// <summary>Figures about those who put, or wait to.</summary>
    public QueueStatistics Puts => _puts.Statistics;

    /// <summary>Figures about those who take, or wait to.</summary>
    public QueueStatistics Takes => _takes.Statistics;

    /// <summary>Processes waiting for room.</summary>
    public int PutQueueLength => _puts.Queue.Count;

    /// <summary>Processes waiting for content.</summary>
    public int TakeQueueLength => _takes.Queue.Count;

    internal Simulation Simulation { get; }

    /// <summary>Puts an amount in, whole, when there is room for it.</summary>
    /// <param name="amount">Larger than zero, and not larger than the capacity: that could never be put in.</param>
    /// <param name="priority">Order among those who put: the lower number goes first.</param>
    public StockMove Put(long amount, int priority = 0) => new(this, Checked(amount), priority, isPut: true);

    /// <summary>Takes an amount out, whole, when it is there.</summary>
    /// <param name="amount">Larger than zero, and not larger than the capacity: that could never be there.</param>
    /// <param name="priority">Order among those who take: the lower number goes first.</param>
    public StockMove Take(long amount, int priority = 0) => new(this, Checked(amount), priority, isPut: false);

    /// <summary>Puts an amount in part by part, as room for it comes: <c>StockFlow flow = await tank.PutInParts(40)</c>.</summary>
    /// <param name="amount">Larger than zero; may exceed the capacity.</param>
    /// <param name="priority">Order among those who put: the lower number goes first.</param>
    /// <returns>An await for the last part. Who is first in the queue moves whatever can be moved and keeps its place until the rest has followed.</returns>
    public PartialMove PutInParts(long amount, int priority = 0) => new(this, Positive(amount), priority, isPut: true);

    /// <summary>Takes an amount out part by part, as it comes in: <c>StockFlow flow = await tank.TakeInParts(40)</c>.</summary>
    /// <param name="amount">Larger than zero; may exceed the capacity.</param>
    /// <param name="priority">Order among those who take: the lower number goes first.</param>
    /// <inheritdoc cref="PutInParts" path="/returns"/>
    public PartialMove TakeInParts(long amount, int priority = 0) => new(this, Positive(amount), priority, isPut: false);

    /// <summary>Puts an amount in if there is room and nobody waits before; false when nothing was done.</summary>
    public bool TryPut(long amount, int priority = 0)
    {
        Checked(amount);
        if (amount > Room || _puts.HasBefore(priority)) return false;
        _puts.Statistics.GrantedAtOnce();
        Change(amount);
        return true;
    }

    /// <summary>Takes an amount out if it is there and nobody waits before; false when nothing was done.</summary>
    public bool TryTake(long amount, int priority = 0)
    {
        Checked(amount);
        if (amount > Amount || _takes.HasBefore(priority)) return false;
        _takes.Statistics.GrantedAtOnce();
        Change(-amount);
        return true;
    }

    /// <summary>Puts in as much of an amount as there is room for now, without waiting for the rest; nothing while others wait for room.</summary>
    /// <returns>The part that was put in.</returns>
    public long PutUpTo(long amount) => Partly(amount, Room) is var part and > 0 && TryPut(part) ? part : 0;

    /// <summary>Takes out as much of an amount as is there now, without waiting for the rest; nothing while others wait for content.</summary>
    /// <returns>The part that was taken.</returns>
    public long TakeUpTo(long amount) => Partly(amount, Amount) is var part and > 0 && TryTake(part) ? part : 0;

    /// <summary>Changes the priority of a process that waits to put or to take; it goes behind those who have that priority already.</summary>
    /// <returns>False when the process does not wait here.</returns>
    public bool ChangePriority(ProcessHandle process, int priority)
    {
        if (!(_puts.Queue.ChangePriority(process, priority) | _takes.Queue.ChangePriority(process, priority))) return false;
        Balance();
        return true;
    }

    /// <summary>Forgets all figures so far; the content and who waits stays.</summary>
    public void ResetStatistics()
    {
        _level.Reset(Simulation.Now.Ticks);
        Puts.Reset();
        Takes.Reset();
    }

    internal void Enqueue(Waiter waiter, long amount, int priority, bool isPut, bool inParts = false)
    {
        waiter.MovesInParts = inParts;
        (isPut ? _puts : _takes).Join(waiter, amount, priority);
    }

    /// <summary>Gives back what an arm of an all-of put or took before it was cut short. May exceed the capacity for a moment.</summary>
    internal void Undo(long amount, bool wasPut) => Change(wasPut ? -Math.Min(amount, Amount) : amount);

    /// <summary>Moves at once what can be moved of an amount that may go in parts, unless somebody waits before.</summary>
    /// <returns>What is left to move.</returns>
    internal long MovePartsNow(long amount, int priority, bool isPut)
    {
        WaitingLine line = isPut ? _puts : _takes;
        if (line.HasBefore(priority)) return amount;
        long left = amount;
        while (Math.Min(left, isPut ? Room : Amount) is var part and > 0) // what the other side does in answer may make more possible
        {
            left -= part;
            Change(isPut ? part : -part);
        }

        if (left == 0) line.Statistics.GrantedAtOnce();
        return left;
    }

    /// <summary>Serves both sides until neither can move.</summary>
    internal void Balance()
    {
        if (_isBalancing) return; // the loop below already goes on
        _isBalancing = true;
        while (ServeFirst(_takes, isPut: false) | ServeFirst(_puts, isPut: true))
        {
        }

        _isBalancing = false;
    }

    /// <summary>Serves one side as far as it goes; false when nothing could be moved.</summary>
    private bool ServeFirst(WaitingLine line, bool isPut)
    {
        bool moved = false;
        while (line.Queue.First is { } first && Movable(first, isPut ? Room : Amount) is var part and > 0)
        {
            moved = true;
            first.Amount -= part;
            _level.Change(isPut ? part : -part, Simulation.Now.Ticks);
            if (first.Amount == 0) line.Serve(first);
        }

        return moved;
    }

    private static long Movable(Waiter waiter, long possible) =>
        waiter.Amount <= possible ? waiter.Amount : waiter.MovesInParts ? possible : 0;

    private static long Partly(long amount, long possible)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        return Math.Min(amount, possible);
    }

    private static long Positive(long amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);
        return amount;
    }

    private long Checked(long amount)
    {
        Positive(amount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(amount, Capacity);
        return amount;
    }

    private void Change(long by)
    {
        _level.Change(by, Simulation.Now.Ticks);
        if (_puts.Queue.Count + _takes.Queue.Count > 0) Balance();
    }
}
