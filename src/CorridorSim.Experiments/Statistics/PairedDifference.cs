namespace CorridorSim.Experiments.Statistics;

/// <summary>The difference of two plans simulated with common random numbers, replication by replication.</summary>
/// <param name="Differences">Second minus first, over the replications in which both were observed.</param>
/// <param name="First">The first plan over the same replications.</param>
/// <param name="Second">The second plan.</param>
/// <param name="Correlation">Correlation that the common random numbers achieved, from -1 to 1; NaN when one plan does not vary.</param>
public readonly record struct PairedDifference(Sample Differences, Sample First, Sample Second, double Correlation)
{
    /// <summary>How many times more replications two independent experiments would have needed for the same interval; infinite for equal differences.</summary>
    public double VarianceReduction => (First.Variance + Second.Variance) / Differences.Variance;

    /// <summary>Probability of a difference as large as this one, were there none (two-sided paired t-test); 1 when all differences are 0.</summary>
    public double PValue => StudentTest.TwoSided(Differences, 0);

    /// <summary>Pairs observations by their place; pairs with a NaN are left out.</summary>
    /// <exception cref="ArgumentException">Different lengths.</exception>
    /// <remarks>Source: A. M. Law, Simulation Modeling and Analysis, sections 10.2.1 and 11.2.</remarks>
    public static PairedDifference Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if (first.Count != second.Count)
            throw new ArgumentException($"{first.Count} replications of one plan cannot be paired with {second.Count} of the other.", nameof(second));

        var pair = default(RunningPair);
        for (var i = 0; i < first.Count; i++)
            pair.Add(first[i], second[i]);
        return pair.Difference;
    }

    /// <summary>Paired t-interval of the expected difference, second minus first.</summary>
    public Interval Interval(double confidence = 0.95) => Differences.MeanInterval(confidence);
}
