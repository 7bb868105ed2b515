using CorridorSim.Kernel;
using CorridorSim.Kernel.Resources;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Ports;

/// <summary>Finite room for units of one cargo at one place in one direction. Who asks first gets first.</summary>
internal sealed class Storage(Simulation simulation, string name, WhenFull whenFull)
{
    private readonly Resource _room = new(simulation, name, 0);
    private int _beyondRoom;

    public string Name => _room.Name;

    public WhenFull WhenFull { get; } = whenFull;

    public int Capacity
    {
        get => _room.Capacity;
        set => _room.Capacity = value;
    }

    /// <summary>Vehicles and loads that wait for room.</summary>
    public int QueueLength => _room.QueueLength;

    public bool HasRoomFor(int units) => _room.QueueLength == 0 && _room.Available >= Room(units);

    /// <summary>Waits for room for units that come together, and takes it. What is larger than the whole store needs it empty.</summary>
    public Request Request(int units)
    {
        var room = Room(units);
        _beyondRoom += units - room;
        return _room.Request(room);
    }

    /// <summary>Takes room if there is enough at once.</summary>
    public bool TryRequest(int units)
    {
        if (!HasRoomFor(units))
            return false;
        var room = Room(units);
        _beyondRoom += units - room;
        return _room.TryRequest(room);
    }

    /// <summary>Units leave.</summary>
    public void Release(int units)
    {
        var beyond = Math.Min(_beyondRoom, units);
        _beyondRoom -= beyond;
        if (units > beyond)
            _room.Release(units - beyond);
    }

    private int Room(int units) => Math.Max(1, Math.Min(units, _room.Capacity));
}
