namespace CorridorSim.Kernel.Randomness;

/// <summary>A normal law of which only the values between two bounds are kept.</summary>
public sealed class TruncatedNormal : Distribution
{
    private readonly double _centre;
    private readonly double _spread;
    private readonly double _least;
    private readonly double _most;
    private readonly double _sign;
    private readonly double _from;
    private readonly double _mass;

    /// <summary>Makes a truncated normal law.</summary>
    /// <param name="centre">Mean of the normal law before truncation.</param>
    /// <param name="spread">Standard deviation before truncation; larger than zero.</param>
    /// <param name="least">Lower bound; may be negative infinity.</param>
    /// <param name="most">Upper bound, larger than the lower; may be infinity.</param>
    /// <exception cref="ArgumentException">The bounds keep less than 1e-12 of the normal law.</exception>
    public TruncatedNormal(double centre, double spread, double least = 0, double most = double.PositiveInfinity)
    {
        _centre = Parameter.Finite(centre);
        _spread = Parameter.Positive(spread);
        if (!(least < most)) throw new ArgumentOutOfRangeException(nameof(most), most, $"The upper bound must be larger than the lower bound, {least}.");
        (_least, _most) = (least, most);
        double a = (least - centre) / spread, b = (most - centre) / spread;

        // In the upper tail the mirror image is used, where probabilities near 0 keep their digits.
        _sign = a > 0 ? -1 : 1;
        if (_sign < 0) (a, b) = (-b, -a);
        _from = NormalLaw.Cumulative(a);
        _mass = NormalLaw.Cumulative(b) - _from;
        if (_mass < 1e-12) throw new ArgumentException($"Practically nothing of a normal law with mean {centre} and standard deviation {spread} lies between {least} and {most}.");

        double densityA = double.IsInfinity(a) ? 0 : NormalLaw.Density(a), densityB = double.IsInfinity(b) ? 0 : NormalLaw.Density(b);
        double shift = (densityA - densityB) / _mass;
        double slope = ((double.IsInfinity(a) ? 0 : a * densityA) - (double.IsInfinity(b) ? 0 : b * densityB)) / _mass;
        Mean = centre + (_sign * spread * shift);
        Variance = spread * spread * (1 + slope - (shift * shift));
    }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance { get; }

    /// <inheritdoc/>
    public override double Quantile(double u)
    {
        double v = _sign > 0 ? Parameter.OpenUnit(u) : 1 - Parameter.OpenUnit(u);
        double probability = Math.Clamp(_from + (v * _mass), double.Epsilon, 1 - (1.0 / (1L << 53)));
        return Math.Clamp(_centre + (_sign * _spread * NormalLaw.Quantile(probability)), _least, _most);
    }

    /// <inheritdoc/>
    public override double Cumulative(double x)
    {
        if (x <= _least) return 0;
        if (x >= _most) return 1;
        double share = (NormalLaw.Cumulative(_sign * (x - _centre) / _spread) - _from) / _mass;
        return Math.Clamp(_sign > 0 ? share : 1 - share, 0, 1);
    }
}
