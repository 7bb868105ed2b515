namespace CorridorSim.Results.Charts;

/// <summary>Quantiles over replications.</summary>
internal static class Quantile
{
    /// <summary>Quantile of sorted values by linear interpolation between neighbours (Hyndman and Fan 1996, type 7); NaN without values.</summary>
    /// <param name="sorted">Ascending, without NaN.</param>
    /// <param name="share">0 to 1.</param>
    public static double Of(ReadOnlySpan<double> sorted, double share)
    {
        if (sorted.IsEmpty)
            return double.NaN;
        var position = share * (sorted.Length - 1);
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>Several quantiles of unsorted values; NaN values are left out.</summary>
    public static double[] Of(IEnumerable<double> values, params ReadOnlySpan<double> shares)
    {
        var sorted = values.Where(value => !double.IsNaN(value)).ToArray();
        Array.Sort(sorted);
        var quantiles = new double[shares.Length];
        for (var i = 0; i < shares.Length; i++)
            quantiles[i] = Of(sorted, shares[i]);
        return quantiles;
    }
}
