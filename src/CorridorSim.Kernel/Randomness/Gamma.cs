using MathNet.Numerics;

namespace CorridorSim.Kernel.Randomness;

/// <summary>Positive values between exponential (cv 1) and nearly constant (cv near 0), or more irregular than exponential (cv above 1).</summary>
/// <remarks>Sampled from a table of the quantile function made on first use; relative error below 1e-8, see <see cref="QuantileTable"/>.</remarks>
public class Gamma : Distribution, ITabulatedLaw
{
    private readonly double _shape;
    private readonly double _scale;
    private readonly double _logNorm;
    private readonly Lazy<QuantileTable> _table;

    /// <summary>Makes a gamma law from the figures planners state.</summary>
    /// <param name="mean">Larger than zero.</param>
    /// <param name="cv">Standard deviation as a share of the mean, 0.001 to 20.</param>
    public Gamma(double mean, double cv)
    {
        Mean = Parameter.Positive(mean);
        _shape = 1 / (Parameter.Between(cv, 0.001, 20) * cv);
        _scale = mean / _shape;
        _logNorm = SpecialFunctions.GammaLn(_shape);
        _table = new Lazy<QuantileTable>(() => new QuantileTable(this, start: _shape < 1 ? Math.Log(0.5) / _shape : Math.Log(_shape)));
    }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance => Mean * _scale;

    /// <inheritdoc/>
    public override double Quantile(double u) => _scale * Math.Exp(_table.Value.At(NormalLaw.Quantile(Parameter.OpenUnit(u))));

    /// <inheritdoc/>
    public override double Cumulative(double x) => x <= 0 ? 0 : Math.Exp(LogLowerTail(x / _scale, Math.Log(x / _scale)));

    // In the variable y = ln(x / scale).
    double ITabulatedLaw.LogDensity(double y) => (_shape * y) - Math.Exp(y) - _logNorm;

    double ITabulatedLaw.LogTail(double y, bool isLower)
    {
        double x = Math.Exp(y);
        return isLower ? LogLowerTail(x, y) : Math.Log(SpecialFunctions.GammaUpperRegularized(_shape, x));
    }

    /// <summary>Logarithm of the probability below x, given as x and its logarithm.</summary>
    private double LogLowerTail(double x, double logX) =>
        x < 1e-9 * (1 + _shape) // near zero the first terms of the series are exact, where the function itself gives 0
            ? (_shape * logX) - _logNorm - Math.Log(_shape) - (x * _shape / (_shape + 1))
            : Math.Log(SpecialFunctions.GammaLowerRegularized(_shape, x));
}
