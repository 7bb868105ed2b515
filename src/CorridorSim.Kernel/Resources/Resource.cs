using System.Runtime.CompilerServices;
using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Observation;
using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Resources;

/// <summary>
/// A number of equal units that processes request, use and release: berths, servers, paths.
/// </summary>
/// <remarks>
/// Who waits is served by priority, the lower number first, then in order of arrival. Nobody overtakes: a request for
/// more units than are free holds back those behind it, unless the resource was made with <c>allowOvertaking</c>.
/// Units are granted in the moment in which they become free; the process goes on at the same instant, after what is already due.
/// </remarks>
public sealed class Resource
{
    private readonly WaitingLine _line;
    private readonly HolderList? _holders;
    private readonly bool _allowOvertaking;
    private bool _isGranting;
    private Occupancy _units;

    /// <summary>Makes a resource.</summary>
    /// <param name="simulation">The simulation it belongs to.</param>
    /// <param name="name">Name for messages and reports.</param>
    /// <param name="capacity">Number of units; zero or more.</param>
    /// <param name="allowOvertaking">True when a smaller request may be granted while a larger one before it does not fit.</param>
    /// <param name="tracksHolders">True when the resource notes which process holds its units, so that a deadlock can be named.</param>
    public Resource(Simulation simulation, string name, int capacity, bool allowOvertaking = false, bool tracksHolders = false)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        Simulation = simulation;
        Name = name;
        _allowOvertaking = allowOvertaking;
        _holders = tracksHolders ? new HolderList() : null;
        _line = new WaitingLine(simulation, name, _ => GrantWaiting(), () => _holders?.Processes ?? []);
        _units.ChangeCapacity(capacity, simulation.Now);
        _units.Reset(simulation.Now);
    }

    /// <summary>Name for messages and reports.</summary>
    public string Name { get; }

    /// <summary>Units in use.</summary>
    public int InUse => _units.InUse;

    /// <summary>Units that could be granted now; negative while more are in use than the capacity allows.</summary>
    public int Available => _units.Available;

    /// <summary>Requests waiting.</summary>
    public int QueueLength => _line.Queue.Count;

    /// <summary>Figures about those who waited.</summary>
    public QueueStatistics Queue => _line.Statistics;

    /// <summary>Mean number of units in use, weighted by time, since the start or the last reset.</summary>
    public double MeanInUse => _units.MeanInUse(Simulation.Now);

    /// <summary>Unit-hours in use as a share of the unit-hours of capacity; 0 when there was no capacity.</summary>
    public double Utilisation => _units.Utilisation(Simulation.Now);

    /// <summary>
    /// Number of units. May change during the run: more units are granted at once to those who wait; with fewer than are in
    /// use nobody loses any, and nothing is granted until enough have come back.
    /// </summary>
    public int Capacity
    {
        get => _units.Capacity;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _units.ChangeCapacity(value, Simulation.Now);
            GrantWaiting();
        }
    }

    internal Simulation Simulation { get; }

    /// <summary>Requests units and waits for them.</summary>
    /// <param name="units">How many, all at once; more than the capacity waits until the capacity has grown.</param>
    /// <param name="priority">Order in the queue: the lower number goes first.</param>
    public Request Request(int units = 1, int priority = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        return new Request(this, units, priority);
    }

    /// <summary>Requests units, waits for them, and gives them back at the end of a <c>using</c> block.</summary>
    /// <inheritdoc cref="Request"/>
    public HoldRequest Hold(int units = 1, int priority = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        return new HoldRequest(this, units, priority);
    }

    /// <summary>Takes units if they can be had without waiting and without overtaking anybody.</summary>
    /// <returns>False when nothing was taken.</returns>
    public bool TryRequest(int units = 1, int priority = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        if (units > Available || (!_allowOvertaking && _line.HasBefore(priority))) return false;
        Queue.GrantedAtOnce();
        Take(units, Simulation.Running);
        return true;
    }

    /// <summary>Gives units back; those who wait are granted them in this moment.</summary>
    /// <param name="units">How many; not more than are in use.</param>
    public void Release(int units = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        if (units > InUse) ThrowReleasedTooMuch(units);
        _units.Use(-units, Simulation.Now);
        _holders?.Remove(Simulation.Running, units);
        if (QueueLength != 0) GrantWaiting();
    }

    /// <summary>Changes the priority of a process that waits here; it goes behind those who have that priority already.</summary>
    /// <returns>False when the process does not wait here.</returns>
    public bool ChangePriority(ProcessHandle process, int priority)
    {
        if (!_line.Queue.ChangePriority(process, priority)) return false;
        GrantWaiting();
        return true;
    }

    /// <summary>Forgets all figures so far; what is in use and who waits stays.</summary>
    public void ResetStatistics()
    {
        _units.Reset(Simulation.Now);
        Queue.Reset();
    }

    internal void Enqueue(Waiter waiter, int units, int priority) => _line.Join(waiter, units, priority);

    private void GrantWaiting()
    {
        if (_isGranting) return; // an any-of that was granted left this very queue; the loop below goes on with those behind it
        _isGranting = true;
        GrantAllThatFit();
        _isGranting = false;
    }

    private void GrantAllThatFit()
    {
        Waiter? waiter = _line.Queue.First;
        while (waiter is not null && Available > 0)
        {
            if (waiter.Amount <= Available)
            {
                Take((int)waiter.Amount, waiter.Process);
                _line.Serve(waiter);
                waiter = _line.Queue.First;
            }
            else if (_allowOvertaking)
            {
                waiter = _line.Queue.After(waiter);
            }
            else
            {
                return;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(int units, ProcessFrame? holder)
    {
        _units.Use(units, Simulation.Now);
        _holders?.Add(holder, units);
    }

    private void ThrowReleasedTooMuch(int units) => throw new InvalidOperationException(
        $"{units} units of '{Name}' were released at {Simulation.Now}, but only {InUse} are in use. " +
        "Release each unit once, and only after the request was granted.");
}
