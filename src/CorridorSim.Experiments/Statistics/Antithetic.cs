namespace CorridorSim.Experiments.Statistics;

/// <summary>Antithetic replications: the second of a pair draws 1 - u wherever the first draws u, so that a lucky year is followed by an unlucky one.</summary>
public static class Antithetic
{
    /// <summary>Summarises pairs by their means, which are independent of each other.</summary>
    /// <param name="first">One output per pair.</param>
    /// <param name="second">The output of the mirrored replication, in the same order.</param>
    /// <returns>The pair means as a sample; helps only where outputs move one way with every draw.</returns>
    /// <exception cref="ArgumentException">Different lengths.</exception>
    /// <remarks>Source: J. M. Hammersley and K. W. Morton, Proc. Cambridge Philosophical Society 52, 1956; A. M. Law, section 11.3.</remarks>
    public static Sample PairMeans(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count)
            throw new ArgumentException($"{first.Count} replications cannot be paired with {second.Count} mirrored ones.", nameof(second));
        return Sample.Of(first.Zip(second, (a, b) => (a + b) / 2));
    }
}
