using CorridorSim.Kernel;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using CorridorSim.Model.Demand;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Ports;

/// <summary>Finite room for units of one cargo at one place in one direction. Who asks first gets first, trains, ships and loads alike.</summary>
/// <param name="simulation">The clock.</param>
/// <param name="name">For who reads what waits for what.</param>
/// <param name="whenFull">Where trains wait.</param>
/// <param name="joinQuay">Told of a load that has waited and has its room now.</param>
internal sealed class Storage(Simulation simulation, string name, WhenFull whenFull, Action<Consignment> joinQuay) : IHeld
{
    private static readonly Action<Storage> LetIn = store => store.LetInAdmitted();

    private readonly Queue<VehicleTurn> _vehicles = new(); // who waits, trains and ships
    private readonly ConsignmentQueue _loads = new(); // who waits, loads: there may be very many
    private readonly ConsignmentQueue _admitted = new(); // loads that have their room and join their quay at this instant
    private long _loadsSoFar; // that have had to wait
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
    public int QueueLength => _vehicles.Count + _loads.Count;

    public bool HasRoomFor(int units) => QueueLength == 0 && _capacity - _taken >= Room(units);

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
        _vehicles.Enqueue(new VehicleTurn(units, turn, _loadsSoFar));
        await turn.Passage();
    }

    /// <summary>A load waits for room and then joins its quay, without a process of its own.</summary>
    public void WaitForRoom(Consignment load)
    {
        _loads.Enqueue(load);
        _loadsSoFar++;
    }

    /// <summary>Units leave.</summary>
    public void Release(int units)
    {
        var beyond = Math.Min(_beyondRoom, units);
        _beyondRoom -= beyond;
        _taken -= units - beyond;
        if (QueueLength > 0)
            Grant();
    }

    private void Grant()
    {
        while (QueueLength > 0)
        {
            var isVehicle = _vehicles.TryPeek(out var vehicle) && vehicle.LoadsBefore <= _loadsSoFar - _loads.Count;
            _loads.TryPeek(out var load);
            var units = isVehicle ? vehicle.Units : load!.Units; // one of the two waits
            if (_capacity - _taken < Room(units))
                return;
            Take(units);
            if (isVehicle)
                _vehicles.Dequeue().Turn.Open();
            else
                Admit(_loads.Dequeue());
        }
    }

    private void Admit(Consignment load)
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
            var load = _admitted.Dequeue();
            load.Stored = this;
            joinQuay(load);
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
    /// <param name="Turn">Opens for the train or ship that waits.</param>
    /// <param name="LoadsBefore">Loads that have asked before it, since the start of the run.</param>
    private readonly record struct VehicleTurn(int Units, Gate Turn, long LoadsBefore);
}
