using CorridorSim.Experiments.Statistics;
using CorridorSim.Kernel.Randomness;
using StudentT = MathNet.Numerics.Distributions.StudentT;

namespace CorridorSim.Experiments.Sensitivity;

/// <summary>Intervals by resampling rows with replacement.</summary>
internal static class Bootstrap
{
    private const int Resamples = 1000;

    /// <summary>Expanded percentile intervals at 95 % of several statistics of the same rows.</summary>
    /// <param name="rows">Number of independent rows.</param>
    /// <param name="randomSeed">Key of the resampling.</param>
    /// <param name="statistics">Computes all statistics from row numbers, which may repeat; the same length each time.</param>
    /// <remarks>
    /// Percentiles are taken further out for few rows, since resampling makes the spread too small and knows no t. Source: T. C. Hesterberg, The American Statistician 69(4), 2015, section 4.4.
    /// </remarks>
    public static IReadOnlyList<Interval> Intervals(int rows, ulong randomSeed, Func<int[], double[]> statistics)
    {
        var resampled = Enumerable.Range(0, Resamples).Select(resample =>
        {
            var stream = new RandomStreams(randomSeed, resample).For("bootstrap", "rows");
            return statistics([.. Enumerable.Range(0, rows).Select(_ => (int)(stream.Next() * rows))]);
        }).ToList();
        var tail = Tail(rows);
        return [.. Enumerable.Range(0, resampled[0].Length).Select(place => Percentiles([.. resampled.Select(values => values[place])], tail))];
    }

    /// <summary>Share of the resamples to leave out at each end: 2.5 % for many rows, less for few.</summary>
    private static double Tail(int rows) => MathNet.Numerics.Distributions.Normal.CDF(0, 1, StudentT.InvCDF(0, 1, rows - 1, 0.025) * Math.Sqrt(rows / (rows - 1.0)));

    private static Interval Percentiles(double[] values, double tail)
    {
        Array.Sort(values);
        return new Interval(Quantile.Of(values, tail), Quantile.Of(values, 1 - tail));
    }
}
