using System.Numerics;
using CorridorSim.Kernel.Randomness;

namespace CorridorSim.Experiments.Designs;

/// <summary>Sobol' points: a sequence that fills the unit cube more evenly than chance, best in numbers that are powers of two.</summary>
/// <remarks>
/// Direction numbers of S. Joe and F. Y. Kuo, SIAM J. Sci. Comput. 30, 2008 (new-joe-kuo-6), in the Gray-code order of I. A. Antonov and V. M. Saleev, 1979.
/// A random digital shift makes every point uniform, keeps the evenness, and lets independent random seeds show the error.
/// </remarks>
public static class SobolPoints
{
    /// <summary>Most factors.</summary>
    public static int MostFactors { get; } = DirectionSeeds.Split('|').Length + 1;

    private const int Bits = 32;

    /// <summary>Rows for factors 2, 3, ...: degree, coefficients of the primitive polynomial, first direction numbers.</summary>
    private const string DirectionSeeds =
        "1 0 1|2 1 1 3|3 1 1 3 1|3 2 1 1 1|4 1 1 1 3 3|4 4 1 3 5 13|5 2 1 1 5 5 17|5 4 1 1 5 5 5|5 7 1 1 7 11 19|5 11 1 1 5 1 1|5 13 1 1 1 3 11|5 14 1 3 5 5 31|" +
        "6 1 1 3 3 9 7 49|6 13 1 1 1 15 21 21|6 16 1 3 1 13 27 49|6 19 1 1 1 15 7 5|6 22 1 3 1 15 13 25|6 25 1 1 5 5 19 61|" +
        "7 1 1 3 7 11 23 15 103|7 4 1 3 7 13 13 15 69|7 7 1 1 3 13 7 35 63|7 8 1 3 5 9 1 25 53|7 14 1 3 1 13 9 35 107|7 19 1 3 1 5 27 61 31|7 21 1 1 5 11 19 41 61|" +
        "7 28 1 3 5 3 3 13 69|7 31 1 1 7 13 1 19 1|7 32 1 3 7 5 13 19 59|7 37 1 1 3 9 25 29 41|7 41 1 3 5 13 23 1 55|7 42 1 3 7 3 13 59 17|7 50 1 3 1 3 5 53 69|" +
        "7 55 1 1 5 5 23 33 13|7 56 1 1 7 7 1 61 123|7 59 1 1 7 9 13 61 49|7 62 1 3 3 5 3 55 33|" +
        "8 14 1 3 1 15 31 13 49 245|8 21 1 3 5 15 31 59 63 97|8 22 1 3 1 11 11 11 77 249|8 38 1 3 1 11 27 43 71 9|8 47 1 1 7 15 21 11 81 45|8 49 1 3 7 3 25 31 65 79|" +
        "8 50 1 3 1 1 19 11 3 205|8 52 1 1 5 9 19 21 29 157|8 56 1 3 7 11 1 33 89 185|8 67 1 3 3 3 15 9 79 71|8 70 1 3 7 11 15 39 119 27|8 84 1 1 3 1 11 31 97 225|" +
        "8 97 1 1 1 3 23 43 57 177|8 103 1 3 7 7 17 17 37 71|8 115 1 3 1 5 27 63 123 213|8 122 1 1 3 5 11 43 53 133";

    /// <summary>The first points of the sequence.</summary>
    /// <param name="points">Number of points, 1 or more.</param>
    /// <param name="factors">Number of factors, 1 to <see cref="MostFactors"/>.</param>
    /// <param name="randomSeed">Key of the digital shift; nothing gives the bare sequence, which begins with the corner 0, 0, ...</param>
    /// <returns>Rows are points, columns factors; values from 0 to below 1.</returns>
    public static IReadOnlyList<double[]> Of(int points, int factors, ulong? randomSeed = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(points);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factors);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(factors, MostFactors);

        var seeds = DirectionSeeds.Split('|');
        var directions = Enumerable.Range(0, factors).Select(factor => factor == 0 ? VanDerCorput() : Directions(seeds[factor - 1])).ToArray();
        var state = new uint[factors];
        if (randomSeed is { } seed)
            state = [.. Enumerable.Range(0, factors).Select(factor => (uint)(new RandomStreams(seed, factor).For("sobol", "shift").NextBits() >> 32))];

        var design = new double[points][];
        for (var point = 0; point < points; point++)
        {
            design[point] = [.. state.Select(value => value / 4294967296.0)];
            var bit = BitOperations.TrailingZeroCount(point + 1);
            for (var factor = 0; factor < factors; factor++)
                state[factor] ^= directions[factor][bit];
        }

        return design;
    }

    private static uint[] VanDerCorput() => [.. Enumerable.Range(1, Bits).Select(bit => 1u << (Bits - bit))];

    /// <summary>Extends the first direction numbers by the recurrence of the primitive polynomial.</summary>
    private static uint[] Directions(string seed)
    {
        var numbers = seed.Split(' ').Select(uint.Parse).ToArray();
        var degree = (int)numbers[0];
        var polynomial = numbers[1];
        var directions = new uint[Bits];
        for (var bit = 0; bit < Bits; bit++)
        {
            if (bit < degree)
            {
                directions[bit] = numbers[2 + bit] << (Bits - 1 - bit);
                continue;
            }

            directions[bit] = directions[bit - degree] ^ (directions[bit - degree] >> degree);
            for (var term = 1; term < degree; term++)
            {
                if (((polynomial >> (degree - 1 - term)) & 1) == 1)
                    directions[bit] ^= directions[bit - term];
            }
        }

        return directions;
    }
}
