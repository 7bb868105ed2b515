using MathNet.Numerics;

namespace CorridorSim.Kernel.Randomness;

/// <summary>How many of n independent units are affected, each with the same probability.</summary>
public static class Binomial
{
    /// <summary>The smallest number that is not exceeded with probability <paramref name="u"/> or more.</summary>
    /// <param name="n">Number of units, zero or more.</param>
    /// <param name="p">Probability for each, 0 to 1.</param>
    /// <param name="u">Larger than 0 and smaller than 1.</param>
    public static int Quantile(int n, double p, double u)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        Parameter.Between(p, 0, 1);
        Parameter.OpenUnit(u);
        if (n == 0 || p == 0) return 0;
        if (p == 1) return n;
        return n * p < CountingInversion.LargestMeanFromZero ? FromZero(n, p, u) : FromGuess(n, p, u);
    }

    private static int FromZero(int n, double p, double u)
    {
        double probability = Math.Exp(n * double.LogP1(-p)), sum = probability, odds = p / (1 - p);
        int k = 0;
        while (sum < u && k < n)
        {
            probability *= odds * (n - k) / (k + 1);
            k++;
            if (sum + probability == sum && k > n * p) break; // what is left is smaller than rounding
            sum += probability;
        }

        return k;
    }

    // Apart, because its closure would otherwise be made for small counts too.
    private static int FromGuess(int n, double p, double u) =>
        CountingInversion.FromGuess(n, u, n * p, n * p * (1 - p), k => k >= n ? 1 : SpecialFunctions.BetaRegularized(n - k, k + 1, 1 - p));
}
