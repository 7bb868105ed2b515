using MathNet.Numerics;

namespace CorridorSim.Kernel.Randomness;

/// <summary>Times to failure: a hazard that falls (shape below 1), stays, or grows (above 1) with age.</summary>
public sealed class Weibull : Distribution
{
    private readonly double _shape;
    private readonly double _scale;

    /// <summary>Makes a Weibull law.</summary>
    /// <param name="shape">Larger than zero; 1 gives the exponential law. At least 0.05.</param>
    /// <param name="scale">The value not exceeded with probability 1 - 1/e; larger than zero.</param>
    public Weibull(double shape, double scale)
    {
        _shape = Parameter.Between(shape, 0.05, 1000);
        _scale = Parameter.Positive(scale);
        Mean = scale * SpecialFunctions.Gamma(1 + (1 / shape));
        Variance = (scale * scale * SpecialFunctions.Gamma(1 + (2 / shape))) - (Mean * Mean);
    }

    /// <summary>Makes a Weibull law from its shape and mean.</summary>
    public static Weibull WithMean(double shape, double mean) =>
        new(shape, Parameter.Positive(mean) / SpecialFunctions.Gamma(1 + (1 / Parameter.Between(shape, 0.05, 1000))));

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance { get; }

    /// <inheritdoc/>
    public override double Quantile(double u) => _scale * Math.Pow(-double.LogP1(-Parameter.OpenUnit(u)), 1 / _shape);

    /// <inheritdoc/>
    public override double Cumulative(double x) => x <= 0 ? 0 : -double.ExpM1(-Math.Pow(x / _scale, _shape));
}
