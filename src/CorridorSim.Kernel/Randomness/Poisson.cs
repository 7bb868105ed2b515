using MathNet.Numerics;

namespace CorridorSim.Kernel.Randomness;

/// <summary>How many independent events happen in a span of time.</summary>
public static class Poisson
{
    /// <summary>The smallest number that is not exceeded with probability <paramref name="u"/> or more.</summary>
    /// <param name="mean">Expected number, 0 to 1,000,000.</param>
    /// <param name="u">Larger than 0 and smaller than 1.</param>
    public static int Quantile(double mean, double u)
    {
        Parameter.Between(mean, 0, 1_000_000);
        Parameter.OpenUnit(u);
        return mean < CountingInversion.LargestMeanFromZero ? FromZero(mean, u) : FromGuess(mean, u);
    }

    private static int FromZero(double mean, double u)
    {
        double probability = Math.Exp(-mean), sum = probability;
        int k = 0;
        while (sum < u)
        {
            probability *= mean / ++k;
            if (sum + probability == sum && k > mean) break; // what is left is smaller than rounding
            sum += probability;
        }

        return k;
    }

    // Apart, because its closure would otherwise be made for small counts too.
    private static int FromGuess(double mean, double u) =>
        CountingInversion.FromGuess(int.MaxValue, u, mean, mean, k => SpecialFunctions.GammaUpperRegularized(k + 1, mean));
}
