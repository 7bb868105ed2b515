namespace CorridorSim.Kernel;

/// <summary>A 64-bit hash of text that is the same in every run, on every machine and for every version.</summary>
/// <remarks>FNV-1a over the UTF-16 code units, low byte first, then the finaliser of MurmurHash3 so that similar texts differ in all bits.</remarks>
public static class StableHash
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    /// <summary>The hash of a text; upper and lower case differ.</summary>
    public static ulong Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ulong hash = FnvOffset;
        foreach (char letter in text)
        {
            hash = (hash ^ (byte)letter) * FnvPrime;
            hash = (hash ^ (byte)(letter >> 8)) * FnvPrime;
        }

        return Mix(hash);
    }

    /// <summary>The hash of an ordered pair of texts; <c>("ab", "c")</c> differs from <c>("a", "bc")</c>.</summary>
    public static ulong Of(string first, string second) => Combine(Of(first), Of(second));

    /// <summary>One hash out of two, in which their order counts.</summary>
    public static ulong Combine(ulong first, ulong second) => Mix(first ^ (Mix(second) + 0x9E3779B97F4A7C15 + (first << 6) + (first >> 2)));

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD;
        value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53;
        return value ^ (value >> 33);
    }
}
