namespace CorridorSim.Experiments.Statistics;

/// <summary>How much of the beginning of a series to drop so that the start-up bias is gone.</summary>
/// <param name="Drop">Observations to drop, a multiple of 5.</param>
/// <param name="Statistic">Squared standard error of the mean of what is left, in the squared unit of the observations.</param>
public readonly record struct WarmUpCut(int Drop, double Statistic)
{
    private const int BlockLength = 5;

    /// <summary>The MSER-5 rule: the cut that makes the standard error of the remaining mean least, on means of five observations.</summary>
    /// <param name="observations">One value per equal time slice, oldest first; at least 10. Only for series without a season.</param>
    /// <returns>The cut, at most half of the series; of equal cuts the shortest.</returns>
    /// <exception cref="ArgumentException">Fewer than 10 observations.</exception>
    /// <remarks>
    /// What does not fill a block of five is ignored at the end. A cut at exactly half says that the series had not settled. Source: K. P. White, M. J. Cobb and S. C. Spratt,
    /// Winter Simulation Conference 2000; K. P. White, Simulation 69(6), 1997. Cost: O(n).
    /// </remarks>
    public static WarmUpCut Mser5(IReadOnlyList<double> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        if (observations.Count < 2 * BlockLength)
            throw new ArgumentException($"MSER-5 needs at least {2 * BlockLength} observations, not {observations.Count}.", nameof(observations));

        var whole = observations.Count - (observations.Count % BlockLength);
        var blocks = BatchMeans.Means([.. observations.Take(whole)], BlockLength);
        var best = new WarmUpCut(0, double.PositiveInfinity);
        // From the back, so that mean and squares of the remainder grow by one block each (Welford).
        var mean = 0.0;
        var squares = 0.0;
        for (var cut = blocks.Count - 1; cut >= 0; cut--)
        {
            var left = blocks.Count - cut;
            var step = blocks[cut] - mean;
            mean += step / left;
            squares += step * (blocks[cut] - mean);
            var statistic = squares / ((double)left * left);
            if (cut <= blocks.Count / 2 && statistic <= best.Statistic)
                best = new WarmUpCut(cut * BlockLength, statistic);
        }

        return best;
    }
}
