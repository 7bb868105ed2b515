using CorridorSim.Kernel;

namespace CorridorSim.Model;

/// <summary>What a value that may change at dates is at each instant of a run. One that never changes costs a comparison.</summary>
internal readonly struct Timeline<T>
{
    private readonly T _first;
    private readonly (long Begins, T Value)[]? _later; // oldest first; none when it never changes

    /// <param name="first">The value when the run begins.</param>
    /// <param name="later">Later values, oldest first.</param>
    public Timeline(T first, params (SimTime Begins, T Value)[] later) =>
        (_first, _later) = (first, later.Length == 0 ? null : [.. later.Select(change => (change.Begins.Ticks, change.Value))]);

    /// <summary>All values that it ever has, in order.</summary>
    public IEnumerable<T> All => _later is null ? [_first] : _later.Select(change => change.Value).Prepend(_first);

    /// <summary>The value that holds at an instant.</summary>
    public T At(SimTime time) => _later is null ? _first : Last(_later, time.Ticks);

    /// <summary>The first change after an instant; the far future when none follows.</summary>
    public SimTime NextChange(SimTime after)
    {
        foreach (var (begins, _) in _later ?? [])
        {
            if (begins > after.Ticks)
                return new SimTime(begins);
        }

        return new SimTime(long.MaxValue);
    }

    private T Last((long Begins, T Value)[] later, long ticks)
    {
        var value = _first;
        for (var i = 0; i < later.Length && later[i].Begins <= ticks; i++)
            value = later[i].Value;
        return value;
    }
}
