using CorridorSim.Experiments.Statistics;
using CorridorSim.Kernel.Randomness;

namespace CorridorSim.Experiments.Sensitivity;

/// <summary>Intervals by resampling rows with replacement.</summary>
internal static class Bootstrap
{
    private const int Resamples = 1000;

    /// <summary>Percentile intervals at 95 % of several statistics of the same rows.</summary>
    /// <param name="rows">Number of independent rows.</param>
    /// <param name="randomSeed">Key of the resampling.</param>
    /// <param name="statistics">Computes all statistics from row numbers, which may repeat; the same length each time.</param>
    /// <remarks>Source: B. Efron and R. J. Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13.</remarks>
    public static IReadOnlyList<Interval> Intervals(int rows, ulong randomSeed, Func<int[], double[]> statistics)
    {
        var resampled = Enumerable.Range(0, Resamples).Select(resample =>
        {
            var stream = new RandomStreams(randomSeed, resample).For("bootstrap", "rows");
            return statistics([.. Enumerable.Range(0, rows).Select(_ => (int)(stream.Next() * rows))]);
        }).ToList();
        return [.. Enumerable.Range(0, resampled[0].Length).Select(place => Percentiles([.. resampled.Select(values => values[place])]))];
    }

    private static Interval Percentiles(double[] values)
    {
        Array.Sort(values);
        return new Interval(Quantile.Of(values, 0.025), Quantile.Of(values, 0.975));
    }
}
