namespace CorridorSim.Kernel.Randomness;

/// <summary>Times between events that happen independently of each other and of how long one has waited.</summary>
public sealed class Exponential : Distribution
{
    /// <summary>Makes an exponential law.</summary>
    /// <param name="mean">Larger than zero.</param>
    public Exponential(double mean) => Mean = Parameter.Positive(mean);

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance => Mean * Mean;

    /// <inheritdoc/>
    public override double Quantile(double u) => -Mean * double.LogP1(-Parameter.OpenUnit(u));

    /// <inheritdoc/>
    public override double Cumulative(double x) => x <= 0 ? 0 : -double.ExpM1(-x / Mean);
}
