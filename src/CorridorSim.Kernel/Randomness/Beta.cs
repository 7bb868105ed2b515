using MathNet.Numerics;

namespace CorridorSim.Kernel.Randomness;

/// <summary>Between two bounds, with a shape that two numbers set.</summary>
/// <remarks>Sampled from a table of the quantile function made on first use; error below 1e-8 of the width, see <see cref="QuantileTable"/>.</remarks>
public sealed class Beta : Distribution, ITabulatedLaw
{
    private readonly double _a;
    private readonly double _b;
    private readonly double _least;
    private readonly double _width;
    private readonly double _logNorm;
    private readonly Lazy<QuantileTable> _table;

    /// <summary>Makes a beta law.</summary>
    /// <param name="a">First shape, 0.05 to 10,000; larger moves it to the upper bound.</param>
    /// <param name="b">Second shape, 0.05 to 10,000; larger moves it to the lower bound.</param>
    /// <param name="least">Lower bound.</param>
    /// <param name="most">Upper bound, larger than the lower.</param>
    public Beta(double a, double b, double least = 0, double most = 1)
    {
        _a = Parameter.Between(a, 0.05, 10_000);
        _b = Parameter.Between(b, 0.05, 10_000);
        _least = Parameter.Finite(least);
        _width = Parameter.Positive(most - least);
        _logNorm = SpecialFunctions.BetaLn(a, b);
        _table = new Lazy<QuantileTable>(() => new QuantileTable(this, start: Math.Log(a / b)));
    }

    /// <summary>The law of three-point estimates: a beta law whose mean gives the most likely value four times the weight of a bound.</summary>
    /// <param name="least">Optimistic bound.</param>
    /// <param name="mode">Most likely value, between the bounds.</param>
    /// <param name="most">Pessimistic bound, larger than the optimistic.</param>
    public static Beta Pert(double least, double mode, double most)
    {
        double width = Parameter.Positive(most - least);
        Parameter.Between(mode, least, most);
        return new Beta(1 + (4 * (mode - least) / width), 1 + (4 * (most - mode) / width), least, most);
    }

    /// <inheritdoc/>
    public override double Mean => _least + (_width * _a / (_a + _b));

    /// <inheritdoc/>
    public override double Variance => _width * _width * _a * _b / ((_a + _b) * (_a + _b) * (_a + _b + 1));

    /// <inheritdoc/>
    public override double Quantile(double u)
    {
        double logit = _table.Value.At(NormalLaw.Quantile(Parameter.OpenUnit(u)));
        return _least + (_width / (1 + Math.Exp(-logit)));
    }

    /// <inheritdoc/>
    public override double Cumulative(double x) =>
        x <= _least ? 0 : x >= _least + _width ? 1 : SpecialFunctions.BetaRegularized(_a, _b, (x - _least) / _width);

    // In the variable y = ln(x / (1 - x)), x scaled to 0..1.
    double ITabulatedLaw.LogDensity(double y) => -(_a * double.LogP1(Math.Exp(-y))) - (_b * double.LogP1(Math.Exp(y))) - _logNorm;

    double ITabulatedLaw.LogTail(double y, bool isLower) => isLower ? LogLowerTail(y, _a, _b) : LogLowerTail(-y, _b, _a);

    private double LogLowerTail(double y, double a, double b)
    {
        double x = 1 / (1 + Math.Exp(-y));

        // Near zero the first terms of the series are exact, where the function itself underflows.
        return x < 1e-9 / (1 + a + b)
            ? (a * y) - _logNorm - Math.Log(a) - ((a + b) * x * a / (a + 1))
            : Math.Log(SpecialFunctions.BetaRegularized(a, b, x));
    }
}
