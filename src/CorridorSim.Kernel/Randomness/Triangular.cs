namespace CorridorSim.Kernel.Randomness;

/// <summary>Between two bounds, most often near a third value, with straight flanks.</summary>
public sealed class Triangular : Distribution
{
    private readonly double _least;
    private readonly double _mode;
    private readonly double _most;

    /// <summary>Makes a triangular law.</summary>
    /// <param name="least">Lower bound.</param>
    /// <param name="mode">Most frequent value; may equal one of the bounds.</param>
    /// <param name="most">Upper bound, larger than the lower.</param>
    public Triangular(double least, double mode, double most)
    {
        _least = Parameter.Finite(least);
        _most = least + Parameter.Positive(most - least);
        _mode = Parameter.Between(mode, least, most);
    }

    /// <inheritdoc/>
    public override double Mean => (_least + _mode + _most) / 3;

    /// <inheritdoc/>
    public override double Variance
    {
        get
        {
            double width = _most - _least, rise = _mode - _least;
            return ((width * width) - (width * rise) + (rise * rise)) / 18;
        }
    }

    /// <inheritdoc/>
    public override double Quantile(double u)
    {
        Parameter.OpenUnit(u);
        double width = _most - _least, rise = _mode - _least;
        return u * width < rise
            ? _least + Math.Sqrt(u * width * rise)
            : _most - Math.Sqrt((1 - u) * width * (width - rise));
    }

    /// <inheritdoc/>
    public override double Cumulative(double x)
    {
        if (x <= _least) return 0;
        if (x >= _most) return 1;
        double width = _most - _least;
        return x < _mode
            ? (x - _least) * (x - _least) / (width * (_mode - _least))
            : 1 - ((_most - x) * (_most - x) / (width * (_most - _mode)));
    }
}
