using CorridorSim.Kernel.Randomness;
using Xunit;

namespace CorridorSim.Kernel.Tests.Randomness;

/// <summary>Vectors of Random123 (kat_vectors, philox4x32 with 10 rounds).</summary>
public sealed class Philox_known_answers
{
    [Theory]
    [InlineData(0x0000000000000000, 0x0000000000000000, 0x0000000000000000, "6627e8d5 e169c58d bc57ac4c 9b00dbd8")]
    [InlineData(0xffffffffffffffff, 0xffffffffffffffff, 0xffffffffffffffff, "408f276d 41c83b0e a20bc7c6 6d5451fd")]
    [InlineData(0x85a308d3243f6a88, 0x0370734413198a2e, 0x299f31d0a4093822, "d16cfe09 94fdcceb 5001e420 24126ea1")]
    public void A_block_equals_the_published_vector(ulong counterLow, ulong counterHigh, ulong key, string words)
    {
        (ulong low, ulong high) = Philox.Block(counterLow, counterHigh, key);

        Assert.Equal(words, $"{(uint)low:x8} {(uint)(low >> 32):x8} {(uint)high:x8} {(uint)(high >> 32):x8}");
    }
}
