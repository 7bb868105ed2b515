namespace CorridorSim.Kernel.Randomness;

/// <summary>One of several laws, chosen with given probabilities: most trains pass at once, one in twenty is held for days.</summary>
/// <remarks>
/// A draw takes one number: its place among the weights chooses the law, its place within that weight is the draw from it.
/// That is exact and fast, but not the inverse of the whole; the inverse, <see cref="Quantile"/>, is found by bisection.
/// </remarks>
public sealed class Mixture : Distribution
{
    private readonly Distribution[] _laws;
    private readonly double[] _weights;

    /// <summary>Makes a mixture.</summary>
    /// <param name="parts">Laws and their weights; weights are larger than zero and need not add up to one.</param>
    public Mixture(params IEnumerable<(Distribution Law, double Weight)> parts)
    {
        (Distribution Law, double Weight)[] list = [.. parts];
        if (list.Length == 0) throw new ArgumentException("A mixture needs at least one part.", nameof(parts));
        double total = list.Sum(part => Parameter.Positive(part.Weight, nameof(parts)));
        _laws = [.. list.Select(part => part.Law)];
        _weights = [.. list.Select(part => part.Weight / total)];
        Mean = Sum(law => law.Mean);
        Variance = Sum(law => law.Variance + ((law.Mean - Mean) * (law.Mean - Mean)));
    }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance { get; }

    /// <inheritdoc/>
    public override double Quantile(double u)
    {
        double low = _laws.Min(law => law.Quantile(u)), high = _laws.Max(law => law.Quantile(u));
        for (int i = 0; i < 200 && low < high; i++)
        {
            double middle = low + ((high - low) / 2);
            if (middle <= low || middle >= high) break;
            if (Cumulative(middle) < u) low = middle;
            else high = middle;
        }

        return high;
    }

    /// <inheritdoc/>
    public override double Cumulative(double x) => Sum(law => law.Cumulative(x));

    /// <inheritdoc/>
    public override double Sample(RandomStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        double u = stream.Next();
        int part = 0;
        while (part < _laws.Length - 1 && u >= _weights[part]) u -= _weights[part++];
        return _laws[part].Quantile(Math.Clamp(u / _weights[part], 1e-300, 1 - (1.0 / (1L << 53))));
    }

    private double Sum(Func<Distribution, double> figure)
    {
        double sum = 0;
        for (int i = 0; i < _laws.Length; i++) sum += _weights[i] * figure(_laws[i]);
        return sum;
    }
}
