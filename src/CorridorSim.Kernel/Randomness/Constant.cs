namespace CorridorSim.Kernel.Randomness;

/// <summary>Always the same value. A draw still takes one number of the stream, so that later draws keep their place.</summary>
public sealed class Constant : Distribution
{
    /// <summary>Makes the law of one value.</summary>
    public Constant(double value) => Mean = Parameter.Finite(value);

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance => 0;

    /// <inheritdoc/>
    public override double Quantile(double u)
    {
        Parameter.OpenUnit(u);
        return Mean;
    }

    /// <inheritdoc/>
    public override double Cumulative(double x) => x < Mean ? 0 : 1;
}
