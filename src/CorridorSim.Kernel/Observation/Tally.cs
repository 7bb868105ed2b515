namespace CorridorSim.Kernel.Observation;

/// <summary>Number, mean, variance and extremes of single observations, without keeping them.</summary>
/// <remarks>Source: B. P. Welford, Technometrics 4, 1962; merging after Chan, Golub and LeVeque, 1979. Depends on the order of the observations in the last digits.</remarks>
public sealed class Tally
{
    private double _squares;

    /// <summary>Number of observations.</summary>
    public long Count { get; private set; }

    /// <summary>Mean; not a number when there are none.</summary>
    public double Mean { get; private set; } = double.NaN;

    /// <summary>Sample variance, dividing by n - 1; not a number below two observations.</summary>
    public double Variance => Count < 2 ? double.NaN : _squares / (Count - 1);

    /// <summary>Square root of the sample variance.</summary>
    public double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>Smallest observation; positive infinity when there are none.</summary>
    public double Minimum { get; private set; } = double.PositiveInfinity;

    /// <summary>Largest observation; negative infinity when there are none.</summary>
    public double Maximum { get; private set; } = double.NegativeInfinity;

    /// <summary>Sum of the observations.</summary>
    public double Sum => Count == 0 ? 0 : Mean * Count;

    /// <summary>Adds an observation.</summary>
    public void Add(double value)
    {
        if (Count++ == 0) Mean = 0;
        double distance = value - Mean;
        Mean += distance / Count;
        _squares += distance * (value - Mean);
        Minimum = Math.Min(Minimum, value);
        Maximum = Math.Max(Maximum, value);
    }

    /// <summary>Adds all observations of another tally.</summary>
    public void Add(Tally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Count == 0) return;
        if (Count == 0) Mean = 0;
        long count = Count + other.Count;
        double distance = other.Mean - Mean;
        _squares += other._squares + (distance * distance * Count * other.Count / count);
        Mean += distance * other.Count / count;
        Count = count;
        Minimum = Math.Min(Minimum, other.Minimum);
        Maximum = Math.Max(Maximum, other.Maximum);
    }

    /// <summary>Forgets all observations.</summary>
    public void Reset()
    {
        (Count, Mean, _squares) = (0, double.NaN, 0);
        (Minimum, Maximum) = (double.PositiveInfinity, double.NegativeInfinity);
    }
}
