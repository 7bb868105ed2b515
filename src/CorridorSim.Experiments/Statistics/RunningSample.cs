namespace CorridorSim.Experiments.Statistics;

/// <summary>Count, mean and variance of observations that come one by one and are not kept.</summary>
/// <remarks>Updated means, stable for large offsets. Source: B. P. Welford, Technometrics 4(3), 1962.</remarks>
internal struct RunningSample
{
    private int _count;
    private double _mean;
    private double _squares;

    /// <summary>What was observed so far.</summary>
    public readonly Sample Sample => new(_count, _count == 0 ? double.NaN : _mean, _count < 2 ? double.NaN : _squares / (_count - 1));

    /// <summary>Adds an observation; NaN counts as not observed.</summary>
    public void Add(double value)
    {
        if (double.IsNaN(value))
            return;
        _count++;
        var step = value - _mean;
        _mean += step / _count;
        _squares += step * (value - _mean);
    }
}
