namespace CorridorSim.Kernel.Randomness;

/// <summary>A law in a variable y in which it stretches over the whole line, for tabulation.</summary>
internal interface ITabulatedLaw
{
    /// <summary>Logarithm of the density of y.</summary>
    double LogDensity(double y);

    /// <summary>Logarithm of the probability below y, or above it.</summary>
    double LogTail(double y, bool isLower);
}
