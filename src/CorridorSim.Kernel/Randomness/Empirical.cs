namespace CorridorSim.Kernel.Randomness;

/// <summary>Observed values, each as likely as it was observed.</summary>
public sealed class Empirical : Distribution
{
    private readonly double[] _sorted;

    /// <summary>Makes the law of a sample. Only observed values are drawn, so mean and variance are those of the sample (dividing by n).</summary>
    /// <param name="observations">At least one finite value, in any order.</param>
    public Empirical(IEnumerable<double> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        _sorted = [.. observations.Select(value => Parameter.Finite(value, nameof(observations))).Order()];
        if (_sorted.Length == 0) throw new ArgumentException("An empirical distribution needs at least one observation.", nameof(observations));
        Mean = _sorted.Average();
        Variance = _sorted.Average(value => (value - Mean) * (value - Mean));
    }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance { get; }

    /// <inheritdoc/>
    public override double Quantile(double u) => _sorted[Math.Min((int)(Parameter.OpenUnit(u) * _sorted.Length), _sorted.Length - 1)];

    /// <inheritdoc/>
    public override double Cumulative(double x)
    {
        int low = 0, high = _sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_sorted[middle] <= x) low = middle + 1;
            else high = middle;
        }

        return (double)low / _sorted.Length;
    }
}
