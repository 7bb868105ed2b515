using System.Runtime.CompilerServices;

namespace CorridorSim.Kernel.Observation;

/// <summary>Units in use and units there are, over time.</summary>
internal struct Occupancy
{
    private Level _inUse;
    private Level _capacity;

    internal readonly int InUse => (int)_inUse.Value;

    internal readonly int Capacity => (int)_capacity.Value;

    /// <summary>Negative while more are in use than the capacity allows.</summary>
    internal readonly int Available => Capacity - InUse;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Use(int units, SimTime now) => _inUse.Change(units, now.Ticks);

    internal void ChangeCapacity(int capacity, SimTime now) => _capacity.Change(capacity - Capacity, now.Ticks);

    internal readonly double MeanInUse(SimTime now) => _inUse.Mean(now.Ticks);

    /// <summary>Unit-time in use as a share of the unit-time there was; 0 when there was none.</summary>
    internal readonly double Utilisation(SimTime now)
    {
        Int128 capacity = _capacity.Area(now.Ticks);
        return capacity == 0 ? 0 : (double)_inUse.Area(now.Ticks) / (double)capacity;
    }

    internal void Reset(SimTime now)
    {
        _inUse.Reset(now.Ticks);
        _capacity.Reset(now.Ticks);
    }
}
