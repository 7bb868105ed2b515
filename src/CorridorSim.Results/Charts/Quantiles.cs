using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Results.Charts;

/// <summary>Quantiles over replications, as bands of figures need them.</summary>
internal static class Quantiles
{
    /// <summary>Several quantiles of unsorted values; NaN values are left out.</summary>
    public static double[] Of(IEnumerable<double> values, params double[] shares)
    {
        var sorted = values.Where(value => !double.IsNaN(value)).ToArray();
        Array.Sort(sorted);
        return [.. shares.Select(share => Quantile.Of(sorted, share))];
    }
}
