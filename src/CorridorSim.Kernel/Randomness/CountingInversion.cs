namespace CorridorSim.Kernel.Randomness;

/// <summary>Inverts the distribution function of a count whose mean is large.</summary>
internal static class CountingInversion
{
    /// <summary>Up to this mean, adding up probabilities from zero is faster.</summary>
    internal const double LargestMeanFromZero = 30;

    /// <summary>Brackets the count from the normal approximation, then halves the bracket.</summary>
    internal static int FromGuess(int most, double u, double mean, double variance, Func<int, double> cumulative)
    {
        int guess = (int)Math.Clamp(mean + (Math.Sqrt(variance) * NormalLaw.Quantile(u)), 0, most);
        int step = (int)Math.Max(1, Math.Sqrt(variance) / 16);
        int low = guess, high = guess;
        while (low >= 0 && cumulative(low) >= u) low = Math.Max(low - step, -1);
        while (high < most && cumulative(high) < u) high = (int)Math.Min((long)high + step, most);
        while (high - low > 1)
        {
            int middle = low + ((high - low) / 2);
            if (cumulative(middle) >= u) high = middle;
            else low = middle;
        }

        return high;
    }
}
