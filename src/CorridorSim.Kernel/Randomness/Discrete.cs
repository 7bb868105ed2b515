namespace CorridorSim.Kernel.Randomness;

/// <summary>A few values with given probabilities.</summary>
public sealed class Discrete : Distribution
{
    private readonly double[] _values;
    private readonly double[] _cumulative;

    /// <summary>Makes a discrete law.</summary>
    /// <param name="outcomes">Values and their weights; weights are zero or more, not all zero, and need not add up to one.</param>
    public Discrete(params IEnumerable<(double Value, double Weight)> outcomes)
    {
        (double Value, double Weight)[] sorted = [.. outcomes.OrderBy(outcome => outcome.Value)];
        double total = 0;
        foreach ((double value, double weight) in sorted)
        {
            Parameter.Finite(value, nameof(outcomes));
            total += Parameter.Between(weight, 0, double.MaxValue, nameof(outcomes));
        }

        Parameter.Positive(total, nameof(outcomes));
        _values = [.. sorted.Select(outcome => outcome.Value)];
        _cumulative = new double[sorted.Length];
        double sum = 0;
        for (int i = 0; i < sorted.Length; i++) _cumulative[i] = (sum += sorted[i].Weight) / total;
        Mean = sorted.Sum(outcome => outcome.Value * outcome.Weight) / total;
        Variance = sorted.Sum(outcome => (outcome.Value - Mean) * (outcome.Value - Mean) * outcome.Weight) / total;
    }

    /// <inheritdoc/>
    public override double Mean { get; }

    /// <inheritdoc/>
    public override double Variance { get; }

    /// <inheritdoc/>
    public override double Quantile(double u)
    {
        Parameter.OpenUnit(u);
        int low = 0, high = _values.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_cumulative[middle] < u) low = middle + 1;
            else high = middle;
        }

        return _values[low];
    }

    /// <inheritdoc/>
    public override double Cumulative(double x)
    {
        int count = 0;
        while (count < _values.Length && _values[count] <= x) count++;
        return count == 0 ? 0 : _cumulative[count - 1];
    }
}
