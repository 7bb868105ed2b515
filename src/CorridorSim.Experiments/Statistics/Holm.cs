namespace CorridorSim.Experiments.Statistics;

/// <summary>Correction for many comparisons.</summary>
public static class Holm
{
    /// <summary>Adjusted p-values: rejecting those at or below alpha makes any false rejection at all no more probable than alpha, whatever the dependence.</summary>
    /// <param name="pValues">One per comparison, each from 0 to 1.</param>
    /// <returns>Adjusted values in the order given, never smaller than the given ones and at most 1.</returns>
    /// <remarks>Source: S. Holm, Scandinavian Journal of Statistics 6, 1979 (the sequentially rejective Bonferroni test).</remarks>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> pValues)
    {
        ArgumentNullException.ThrowIfNull(pValues);
        var adjusted = new double[pValues.Count];
        var largest = 0.0;
        var tests = pValues.Count;
        foreach (var place in Enumerable.Range(0, pValues.Count).OrderBy(i => pValues[i]))
        {
            largest = Math.Max(largest, Math.Min(1, tests * pValues[place]));
            adjusted[place] = largest;
            tests--;
        }

        return adjusted;
    }
}
