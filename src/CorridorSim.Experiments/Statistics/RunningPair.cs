namespace CorridorSim.Experiments.Statistics;

/// <summary>The paired difference of two plans whose observations come one by one and are not kept.</summary>
internal struct RunningPair
{
    private RunningSample _first;
    private RunningSample _second;
    private RunningSample _difference;
    private double _products;

    /// <summary>What was observed so far.</summary>
    public readonly PairedDifference Difference
    {
        get
        {
            var (first, second) = (_first.Sample, _second.Sample);
            var scale = first.StandardDeviation * second.StandardDeviation * (first.Count - 1);
            return new PairedDifference(_difference.Sample, first, second, scale > 0 ? Math.Clamp(_products / scale, -1, 1) : double.NaN);
        }
    }

    /// <summary>Adds a pair; it is left out when one of the two was not observed (NaN).</summary>
    public void Add(double first, double second)
    {
        if (double.IsNaN(first) || double.IsNaN(second))
            return;
        var step = _first.Sample is { Count: > 0 } before ? first - before.Mean : 0;
        _first.Add(first);
        _second.Add(second);
        _difference.Add(second - first);
        _products += step * (second - _second.Sample.Mean);
    }
}
