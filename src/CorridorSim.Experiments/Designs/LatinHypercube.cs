using CorridorSim.Kernel.Randomness;

namespace CorridorSim.Experiments.Designs;

/// <summary>Points that fill a unit cube so that each factor is spread evenly, whatever the number of factors.</summary>
public static class LatinHypercube
{
    /// <summary>Draws a design.</summary>
    /// <param name="points">Number of points, 1 or more.</param>
    /// <param name="factors">Number of factors, 1 or more.</param>
    /// <param name="randomSeed">Key of the draw.</param>
    /// <returns>Rows are points, columns factors; every column has exactly one value in each of the equal parts [i / n, (i + 1) / n).</returns>
    /// <remarks>Source: M. D. McKay, R. J. Beckman and W. J. Conover, Technometrics 21, 1979.</remarks>
    public static IReadOnlyList<double[]> Of(int points, int factors, ulong randomSeed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(points);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factors);
        var design = Enumerable.Range(0, points).Select(_ => new double[factors]).ToArray();
        for (var factor = 0; factor < factors; factor++)
        {
            var stream = new RandomStreams(randomSeed, factor).For("latin-hypercube", "points");
            var parts = Shuffled(points, stream);
            for (var point = 0; point < points; point++)
                design[point][factor] = (parts[point] + stream.Next()) / points;
        }

        return design;
    }

    /// <summary>The numbers from 0 in random order (Fisher and Yates).</summary>
    private static int[] Shuffled(int count, RandomStream stream)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var last = count - 1; last > 0; last--)
        {
            var other = (int)(stream.Next() * (last + 1));
            (order[last], order[other]) = (order[other], order[last]);
        }

        return order;
    }
}
