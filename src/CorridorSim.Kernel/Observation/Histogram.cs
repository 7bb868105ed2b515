namespace CorridorSim.Kernel.Observation;

/// <summary>How often values fell into equal classes, in fixed memory.</summary>
public sealed class Histogram
{
    private readonly double[] _weights;
    private readonly double _least;
    private readonly double _width;

    /// <summary>Makes an empty histogram.</summary>
    /// <param name="least">Lower bound of the first class.</param>
    /// <param name="classWidth">Width of a class; larger than zero.</param>
    /// <param name="classes">Number of classes; what lies outside is counted apart.</param>
    public Histogram(double least, double classWidth, int classes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        if (!(double.IsFinite(least) && double.IsFinite(classWidth) && classWidth > 0))
            throw new ArgumentOutOfRangeException(nameof(classWidth), classWidth, "The bound must be finite and the class width larger than zero.");
        (_least, _width) = (least, classWidth);
        _weights = new double[classes];
    }

    /// <summary>Weight in each class, the first class first. Class i reaches from least + i × width up to, but without, the next.</summary>
    public IReadOnlyList<double> Weights => _weights;

    /// <summary>Weight below the first class.</summary>
    public double Below { get; private set; }

    /// <summary>Weight at or above the end of the last class.</summary>
    public double Above { get; private set; }

    /// <summary>Weight in all.</summary>
    public double Total { get; private set; }

    /// <summary>Adds a value.</summary>
    /// <param name="value">Not NaN.</param>
    /// <param name="weight">How much it counts: 1 for an observation, units for a consignment, hours for a level.</param>
    public void Add(double value, double weight = 1)
    {
        if (double.IsNaN(value)) throw new ArgumentOutOfRangeException(nameof(value), value, "A histogram has no class for NaN.");
        Total += weight;
        double position = Math.Floor((value - _least) / _width);
        if (position < 0) Below += weight;
        else if (position >= _weights.Length) Above += weight;
        else _weights[(int)position] += weight;
    }

    /// <summary>The value below which a share of the weight lies, even within each class; the ends of the classes bound it.</summary>
    /// <param name="share">0 to 1.</param>
    public double Quantile(double share)
    {
        if (!(share >= 0 && share <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "A share lies between 0 and 1.");
        if (Total == 0) return double.NaN;
        double wanted = share * Total, sum = Below;
        if (wanted <= sum && Below > 0) return _least;
        for (int i = 0; i < _weights.Length; i++)
        {
            if (_weights[i] > 0 && sum + _weights[i] >= wanted) return _least + (_width * (i + ((wanted - sum) / _weights[i])));
            sum += _weights[i];
        }

        return _least + (_width * _weights.Length);
    }
}
