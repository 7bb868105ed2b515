namespace CorridorSim.Kernel.Observation;

/// <summary>A whole number that changes over time, with its exact integral: unit-ticks as a 128-bit integer.</summary>
internal struct Level
{
    private Int128 _area;
    private long _since;
    private long _start;

    internal long Value { get; private set; }

    internal long Maximum { get; private set; }

    internal void Change(long by, long now)
    {
        _area += Math.BigMul(Value, now - _since);
        _since = now;
        Value += by;
        if (Value > Maximum) Maximum = Value;
    }

    internal void Reset(long now)
    {
        _area = 0;
        _since = _start = now;
        Maximum = Value;
    }

    internal readonly Int128 Area(long now) => _area + Math.BigMul(Value, now - _since);

    /// <summary>Mean since the start of the observation; the present value when no time has passed.</summary>
    internal readonly double Mean(long now) => now == _start ? Value : (double)Area(now) / (now - _start);
}
