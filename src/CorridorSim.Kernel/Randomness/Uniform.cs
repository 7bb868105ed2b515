namespace CorridorSim.Kernel.Randomness;

/// <summary>All values between two bounds alike.</summary>
public sealed class Uniform : Distribution
{
    private readonly double _least;
    private readonly double _width;

    /// <summary>Makes a uniform law.</summary>
    /// <param name="least">Lower bound.</param>
    /// <param name="most">Upper bound, larger than the lower.</param>
    public Uniform(double least, double most)
    {
        _least = Parameter.Finite(least);
        _width = Parameter.Positive(most - least);
    }

    /// <inheritdoc/>
    public override double Mean => _least + (_width / 2);

    /// <inheritdoc/>
    public override double Variance => _width * _width / 12;

    /// <inheritdoc/>
    public override double Quantile(double u) => _least + (Parameter.OpenUnit(u) * _width);

    /// <inheritdoc/>
    public override double Cumulative(double x) => Math.Clamp((x - _least) / _width, 0, 1);
}
