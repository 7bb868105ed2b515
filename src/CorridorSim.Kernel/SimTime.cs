namespace CorridorSim.Kernel;

/// <summary>An instant of simulated time: whole ticks of 100 nanoseconds since the start of the run.</summary>
/// <param name="Ticks">Ticks since the start; the same tick as <see cref="TimeSpan"/>.</param>
/// <remarks>The clock is an integer, so adding durations never rounds and equal instants are equal.</remarks>
public readonly record struct SimTime(long Ticks) : IComparable<SimTime>
{
    /// <summary>The instant at which every simulation starts.</summary>
    public static SimTime Zero => default;

    /// <summary>An instant that no run reaches: about 29,000 years after the start.</summary>
    public static SimTime Never => new(long.MaxValue);

    /// <summary>Time that has passed since the start.</summary>
    public TimeSpan SinceStart => new(Ticks);

    /// <summary>The instant that lies a duration after the start.</summary>
    public static SimTime At(TimeSpan sinceStart) => new(sinceStart.Ticks);

    /// <summary>The instant a duration later.</summary>
    /// <exception cref="OverflowException">The sum lies beyond <see cref="Never"/>.</exception>
    public static SimTime operator +(SimTime instant, TimeSpan duration) => new(checked(instant.Ticks + duration.Ticks));

    /// <summary>The instant a duration earlier.</summary>
    public static SimTime operator -(SimTime instant, TimeSpan duration) => new(checked(instant.Ticks - duration.Ticks));

    /// <summary>The duration from one instant to another.</summary>
    public static TimeSpan operator -(SimTime later, SimTime earlier) => new(later.Ticks - earlier.Ticks);

    /// <summary>True when the left instant is earlier.</summary>
    public static bool operator <(SimTime left, SimTime right) => left.Ticks < right.Ticks;

    /// <summary>True when the left instant is later.</summary>
    public static bool operator >(SimTime left, SimTime right) => left.Ticks > right.Ticks;

    /// <summary>True when the left instant is not later.</summary>
    public static bool operator <=(SimTime left, SimTime right) => left.Ticks <= right.Ticks;

    /// <summary>True when the left instant is not earlier.</summary>
    public static bool operator >=(SimTime left, SimTime right) => left.Ticks >= right.Ticks;

    /// <inheritdoc cref="op_Addition"/>
    public SimTime Add(TimeSpan duration) => this + duration;

    /// <inheritdoc cref="op_Subtraction(SimTime, SimTime)"/>
    public TimeSpan Subtract(SimTime earlier) => this - earlier;

    /// <inheritdoc/>
    public int CompareTo(SimTime other) => Ticks.CompareTo(other.Ticks);

    /// <summary>The duration since the start as <c>days.hours:minutes:seconds</c>.</summary>
    public override string ToString() => SinceStart.ToString();
}
