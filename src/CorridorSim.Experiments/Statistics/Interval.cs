namespace CorridorSim.Experiments.Statistics;

/// <summary>A closed interval; an infinite end says that the data bound it on one side only.</summary>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The interval that says nothing: from minus to plus infinity.</summary>
    public static Interval Unbounded { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether the interval holds a value.</summary>
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>Half of its length.</summary>
    public double HalfWidth => (High - Low) / 2;
}
