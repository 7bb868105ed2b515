using System.Runtime.CompilerServices;

namespace CorridorSim.Kernel.Observation;

/// <summary>A whole number that changes over time, with its exact integral: unit-ticks as a 128-bit integer.</summary>
/// <remarks>
/// The integral from 0 to t of a value made of changes d at instants s is value * t minus the sum of d * s,
/// so a change costs one product and nothing has to be brought up to date in between.
/// </remarks>
internal struct Level
{
    private Int128 _moment; // the sum of d * s
    private long _start;

    internal long Value { get; private set; }

    internal long Maximum { get; private set; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Change(long by, long now)
    {
        _moment += Math.BigMul(by, now);
        Value += by;
        if (Value > Maximum) Maximum = Value;
    }

    /// <summary>Begins the observation anew with the present value.</summary>
    internal void Reset(long now)
    {
        _moment = Math.BigMul(Value, now);
        _start = now;
        Maximum = Value;
    }

    internal readonly Int128 Area(long now) => Math.BigMul(Value, now) - _moment;

    /// <summary>Mean since the start of the observation; the present value when no time has passed.</summary>
    internal readonly double Mean(long now) => now == _start ? Value : (double)Area(now) / (now - _start);
}
