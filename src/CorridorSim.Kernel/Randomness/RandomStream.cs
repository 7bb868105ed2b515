namespace CorridorSim.Kernel.Randomness;

/// <summary>
/// A sequence of independent numbers, uniform between 0 and 1. The n-th number is a fixed function of the stream and of n,
/// so that the n-th storm of a sea is the same in two scenarios that differ elsewhere.
/// </summary>
/// <remarks>
/// The Philox key is a hash of random seed and replication; the upper half of the counter is a hash of element and purpose; the
/// lower half counts blocks, of which each gives two numbers. One stream is for one simulation; it is not safe for two threads.
/// </remarks>
public sealed class RandomStream
{
    private readonly ulong _key;
    private readonly ulong _stream;
    private readonly ulong _mirror; // All ones in a mirrored stream: flipping every bit of a number u gives 1 - u, exactly.
    private ulong _spare;

    internal RandomStream(ulong key, ulong stream, bool isMirrored) => (_key, _stream, _mirror) = (key, stream, isMirrored ? ulong.MaxValue : 0);

    /// <summary>Numbers used so far: the position of the next one.</summary>
    public long Count { get; private set; }

    /// <summary>The next number: larger than 0 and smaller than 1.</summary>
    public double Next() => ToUnit(NextBits());

    /// <summary>The number at a position, from 0, without moving the stream.</summary>
    public double At(long n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        (ulong low, ulong high) = Philox.Block((ulong)n >> 1, _stream, _key);
        return ToUnit(((n & 1) == 0 ? low : high) ^ _mirror);
    }

    /// <summary>The next 64 random bits; they take one position, like a number.</summary>
    public ulong NextBits()
    {
        if ((Count & 1) != 0)
        {
            Count++;
            return _spare ^ _mirror;
        }

        (ulong low, _spare) = Philox.Block((ulong)Count >> 1, _stream, _key);
        Count++;
        return low ^ _mirror;
    }

    /// <summary>The middle of one of 2^52 equal parts, so never 0 nor 1, and the inverse of every distribution is finite.</summary>
    private static double ToUnit(ulong bits) => ((bits >> 12) + 0.5) * (1.0 / (1UL << 52));
}
