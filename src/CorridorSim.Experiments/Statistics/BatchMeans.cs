namespace CorridorSim.Experiments.Statistics;

/// <summary>Batch means: makes one long, correlated run yield an honest interval of its mean.</summary>
public static class BatchMeans
{
    /// <summary>Cuts a series into batches of equal length and summarises their means, which are nearly independent when batches are long.</summary>
    /// <param name="series">Observations in time order, after the warm-up.</param>
    /// <param name="batches">Number of batches, 2 or more and at most the length; 20 is usual.</param>
    /// <returns>The batch means as a sample: its <see cref="Sample.MeanInterval"/> is the interval of the series' mean. What does not fill a batch is dropped at the beginning.</returns>
    /// <remarks>Source: A. M. Law, Simulation Modeling and Analysis, section 9.5.3; B. Schmeiser, Operations Research 30, 1982 (10 to 30 batches suffice).</remarks>
    public static Sample Of(IReadOnlyList<double> series, int batches = 20)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfLessThan(batches, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(batches, series.Count);
        return Sample.Of(Means(series, series.Count / batches));
    }

    /// <summary>Means of consecutive blocks of a given length; what does not fill a block is dropped at the beginning.</summary>
    internal static IReadOnlyList<double> Means(IReadOnlyList<double> series, int length)
    {
        var count = series.Count / length;
        var first = series.Count - (count * length);
        var means = new double[count];
        for (var block = 0; block < count; block++)
        {
            var sum = 0.0;
            for (var i = 0; i < length; i++)
                sum += series[first + (block * length) + i];
            means[block] = sum / length;
        }

        return means;
    }
}
