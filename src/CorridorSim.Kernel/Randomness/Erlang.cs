namespace CorridorSim.Kernel.Randomness;

/// <summary>The sum of a number of exponential stages with the same mean.</summary>
public sealed class Erlang : Gamma
{
    /// <summary>Makes an Erlang law.</summary>
    /// <param name="stages">Number of stages, 1 to 1,000,000.</param>
    /// <param name="mean">Mean of the sum; larger than zero.</param>
    public Erlang(int stages, double mean)
        : base(mean, 1 / Math.Sqrt(Parameter.Between(stages, 1, 1_000_000)))
    {
    }
}
