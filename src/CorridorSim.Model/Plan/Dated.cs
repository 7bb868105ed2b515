namespace CorridorSim.Model.Plan;

/// <summary>A value that may change at dates: <c>2 until 2027-07-01 then 3</c>.</summary>
/// <param name="First">The value before the first change.</param>
/// <param name="Changes">Later values, by date, oldest first; each holds from 00:00 of its date.</param>
public sealed record Dated<T>(T First, IReadOnlyList<DatedChange<T>> Changes) : IDated
{
    /// <summary>A value that never changes.</summary>
    public Dated(T value)
        : this(value, [])
    {
    }

    /// <summary>Whether the value changes at some date.</summary>
    public bool Changing => Changes.Count > 0;

    /// <inheritdoc/>
    IEnumerable<DateOnly> IDated.Dates => Changes.Select(change => change.From);

    /// <inheritdoc/>
    object? IDated.AtFirst => First;

    /// <summary>All values that it ever has, in order.</summary>
    public IEnumerable<T> All() => Changes.Select(change => change.Value).Prepend(First);

    /// <summary>The value that holds at an instant.</summary>
    public T At(DateTime instant)
    {
        var value = First;
        for (var i = 0; i < Changes.Count && Changes[i].From.ToDateTime(TimeOnly.MinValue) <= instant; i++)
            value = Changes[i].Value;

        return value;
    }

    /// <summary>The value that holds on a day.</summary>
    public T At(DateOnly day) => At(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The same history with every value replaced.</summary>
    public Dated<TOther> Select<TOther>(Func<T, TOther> replace) =>
        new(replace(First), [.. Changes.Select(change => new DatedChange<TOther>(change.From, replace(change.Value)))]);

    /// <inheritdoc/>
    public bool Equals(Dated<T>? other) => other is not null && EqualityComparer<T>.Default.Equals(First, other.First) && Changes.SequenceEqual(other.Changes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(First, Changes.Count);

#pragma warning disable CA2225 // The named alternative is the constructor.
    /// <summary>A value that never changes.</summary>
    public static implicit operator Dated<T>(T value) => new(value);
#pragma warning restore CA2225
}

/// <summary>A value that may change at dates, whatever its type.</summary>
public interface IDated
{
    /// <summary>Dates at which it changes, oldest first.</summary>
    IEnumerable<DateOnly> Dates { get; }

    /// <summary>The value before the first of them.</summary>
    object? AtFirst { get; }
}

/// <summary>The value that holds from 00:00 of a date on.</summary>
public sealed record DatedChange<T>(DateOnly From, T Value);
