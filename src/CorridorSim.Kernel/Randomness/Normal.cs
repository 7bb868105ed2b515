namespace CorridorSim.Kernel.Randomness;

/// <summary>The normal law. Not for durations: it has negative values (see <see cref="TruncatedNormal"/>).</summary>
public sealed class Normal : Distribution
{
    private readonly double _standardDeviation;

    /// <summary>Makes a normal law.</summary>
    /// <param name="mean">Any finite number.</param>
    /// <param name="standardDeviation">Larger than zero.</param>
    public Normal(double mean, double standardDeviation)
    {
        Mean = Parameter.Finite(mean);
        _standardDeviation = Parameter.Positive(standardDeviation);
    }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance => _standardDeviation * _standardDeviation;

    /// <inheritdoc/>
    public override double Quantile(double u) => Mean + (_standardDeviation * NormalLaw.Quantile(Parameter.OpenUnit(u)));

    /// <inheritdoc/>
    public override double Cumulative(double x) => NormalLaw.Cumulative((x - Mean) / _standardDeviation);
}
