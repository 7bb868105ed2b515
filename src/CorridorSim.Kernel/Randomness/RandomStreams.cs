namespace CorridorSim.Kernel.Randomness;

/// <summary>The random streams of one replication. Each element and purpose has its own, whatever else is in the model.</summary>
/// <remarks>
/// A stream depends on the random seed, the replication, the element's id and the purpose, and on nothing else: not on the order
/// in which streams are made, not on what other streams are there. Renaming an element changes its draws; moving it does not.
/// </remarks>
public sealed class RandomStreams
{
    /// <summary>Prepares the streams of one replication.</summary>
    /// <param name="randomSeed">The seed of the experiment.</param>
    /// <param name="replication">Number of the replication, from 0.</param>
    /// <param name="isMirrored">Whether every number is 1 - u instead of u: the antithetic twin of the replication.</param>
    public RandomStreams(ulong randomSeed, int replication, bool isMirrored = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replication);
        (RandomSeed, Replication, IsMirrored) = (randomSeed, replication, isMirrored);
    }

    /// <summary>The seed of the experiment.</summary>
    public ulong RandomSeed { get; }

    /// <summary>Number of the replication, from 0.</summary>
    public int Replication { get; }

    /// <summary>Whether every number is 1 - u instead of u.</summary>
    public bool IsMirrored { get; }

    /// <summary>The stream of an element for a purpose, at its first use. Ask once and keep it: asking again starts it again.</summary>
    /// <param name="elementId">Id of the element, such as <c>rail-ferry-3</c>.</param>
    /// <param name="purpose">What is drawn, such as <c>crossing</c>.</param>
    public RandomStream For(string elementId, string purpose) =>
        new(StableHash.Combine(RandomSeed, (ulong)(uint)Replication), StableHash.Of(elementId, purpose), IsMirrored);
}
