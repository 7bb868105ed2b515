using CorridorSim.Kernel;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using CorridorSim.Model.Demand;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Ports;

/// <summary>Finite room for units of one cargo at one place in one direction. Who asks first gets first, trains, ships and loads alike.</summary>
internal sealed class Storage(Simulation simulation, string name, WhenFull whenFull) : IHeld
{
    private static readonly Action<Storage> LetIn = store => store.LetInAdmitted();

    private readonly LongQueue<Request> _waiting = new();
    private readonly LongQueue<Request> _admitted = new(); // loads that have their room and join their quay at this instant
    private int _capacity;
    private int _taken;
    private int _beyondRoom;
    private bool _letsInSoon;

    public string Name { get; } = name;

    public WhenFull WhenFull { get; } = whenFull;

    /// <inheritdoc/>
    public int InUse => _taken + _beyondRoom;

    /// <inheritdoc/>
    public int HeldBy(IHolder holder)
    {
        if (holder is QuayLoads loads)
            return loads.UnitsIn(this);
        var units = 0;
        foreach (var consignment in holder is Carrier carrier ? carrier.Load : [])
            units += consignment.Stored == this || consignment.Reserved == this ? consignment.Units : 0;
        return units;
    }

    public int Capacity
    {
        get => _capacity;
        set
        {
            _capacity = value;
            Grant();
        }
    }

    /// <summary>Vehicles and loads that wait for room.</summary>
    public int QueueLength => _waiting.Count;

    public bool HasRoomFor(int units) => _waiting.Count == 0 && _capacity - _taken >= Room(units);

    /// <summary>Takes room if there is enough at once.</summary>
    public bool TryTake(int units)
    {
        if (!HasRoomFor(units))
            return false;
        Take(units);
        return true;
    }

    /// <summary>Waits for room for units that come together, and takes it. What is larger than the whole store needs it empty.</summary>
    public async Process WaitForRoom(int units)
    {
        var turn = new Gate(simulation, Name, isOpen: false);
        _waiting.Enqueue(new Request(units, turn, null, null));
        await turn.Passage();
    }

    /// <summary>A load waits for room and then joins the quay: there are many of them, so they wait in the queue alone.</summary>
    public void WaitForRoom(Consignment load, Quay quay) => _waiting.Enqueue(new Request(load.Units, null, load, quay));

    /// <summary>Units leave.</summary>
    public void Release(int units)
    {
        var beyond = Math.Min(_beyondRoom, units);
        _beyondRoom -= beyond;
        _taken -= units - beyond;
        if (_waiting.Count > 0)
            Grant();
    }

    private void Grant()
    {
        while (_waiting.TryPeek(out var first) && _capacity - _taken >= Room(first.Units))
        {
            _waiting.Dequeue();
            Take(first.Units);
            if (first.Vehicle is { } vehicle)
                vehicle.Open();
            else
                Admit(first);
        }
    }

    private void Admit(Request load)
    {
        _admitted.Enqueue(load);
        if (_letsInSoon)
            return;
        _letsInSoon = true;
        simulation.Schedule(TimeSpan.Zero, LetIn, this);
    }

    private void LetInAdmitted()
    {
        _letsInSoon = false;
        for (var left = _admitted.Count; left > 0; left--)
        {
            var (_, _, load, quay) = _admitted.Dequeue();
            load!.Stored = this; // a request of a load has both
            quay!.Join(load);
        }
    }

    private void Take(int units)
    {
        var room = Room(units);
        _beyondRoom += units - room;
        _taken += room;
    }

    private int Room(int units) => Math.Max(1, Math.Min(units, _capacity));

    /// <param name="Units">Units that need room.</param>
    /// <param name="Vehicle">Opens for the train or ship that waits; none for a load.</param>
    /// <param name="Load">The load that waits; none for a vehicle.</param>
    /// <param name="Quay">Where the load goes then.</param>
    private readonly record struct Request(int Units, Gate? Vehicle, Consignment? Load, Quay? Quay);
}
