using CorridorSim.Kernel.Randomness;
using Xunit;

namespace CorridorSim.Kernel.Tests.Randomness;

public sealed class Stream_properties
{
    [Fact]
    public void The_nth_number_is_the_same_whether_used_in_turn_or_asked_for_by_position()
    {
        RandomStream stream = new RandomStreams(7, 3).For("caspian", "storm");
        double[] byPosition = [.. Enumerable.Range(0, 101).Select(n => stream.At(n))];

        double[] inTurn = [.. Enumerable.Range(0, 101).Select(_ => stream.Next())];

        Assert.Equal(byPosition, inTurn);
        Assert.Equal(101, stream.Count);
    }

    [Fact]
    public void A_mirrored_stream_gives_1_less_every_number_to_the_last_bit()
    {
        RandomStream stream = new RandomStreams(7, 3).For("caspian", "storm");
        RandomStream mirrored = new RandomStreams(7, 3, isMirrored: true).For("caspian", "storm");

        Assert.All(Enumerable.Range(0, 1000), n =>
        {
            Assert.Equal(1 - stream.At(n), mirrored.At(n));
            Assert.Equal(1 - stream.Next(), mirrored.Next());
        });
    }

    [Fact]
    public void A_stream_does_not_depend_on_what_other_streams_are_there()
    {
        var alone = new RandomStreams(1, 0);
        var crowded = new RandomStreams(1, 0);
        for (int i = 0; i < 100; i++) crowded.For($"ferry-{i}", "crossing").Next();

        Assert.Equal(alone.For("alat", "service").Next(), crowded.For("alat", "service").Next());
    }

    [Fact]
    public void Seed_replication_element_and_purpose_each_make_another_stream()
    {
        double[] firsts =
        [
            new RandomStreams(1, 0).For("alat", "service").Next(),
            new RandomStreams(2, 0).For("alat", "service").Next(),
            new RandomStreams(1, 1).For("alat", "service").Next(),
            new RandomStreams(1, 0).For("aktau", "service").Next(),
            new RandomStreams(1, 0).For("alat", "storm").Next(),
            new RandomStreams(1, 0).For("service", "alat").Next(),
        ];

        Assert.Equal(firsts.Length, firsts.Distinct().Count());
    }

    /// <summary>The streams are part of every published result. The figures come from a second implementation, in Python.</summary>
    [Fact]
    public void The_first_numbers_of_a_stream_never_change()
    {
        RandomStream stream = new RandomStreams(20261122, 5).For("rail-ferry-3", "crossing");

        Assert.Equal([0.5344257013656054, 0.2822990338043764], [stream.Next(), stream.Next()]);
        Assert.Equal(0x47f1b950cc46fbb1UL, StableHash.Of("alat"));
    }

    [Fact]
    public void Numbers_lie_strictly_between_zero_and_one_and_look_uniform()
    {
        RandomStream stream = new RandomStreams(11, 0).For("uniform", "check");
        double[] sample = [.. Enumerable.Range(0, 100_000).Select(_ => stream.Next())];

        Assert.InRange(sample.Min(), 1e-9, 1e-3);
        Assert.InRange(sample.Max(), 1 - 1e-3, 1 - 1e-9);
        Assert.True(KolmogorovSmirnov.PValue(sample, x => x) > 1e-4, "Fails a correct generator once in 10,000.");
    }

    /// <summary>1,000 pairs; each bound is for a false alarm of 1 in 1,000 over all pairs together (1e-6 for each pair).</summary>
    [Fact]
    public void Streams_of_neighbouring_keys_are_independent()
    {
        const int Pairs = 1000, Length = 2000;
        double largestCorrelation = 0, smallestP = 1;
        for (int pair = 0; pair < Pairs; pair++)
        {
            double[] a = Draw(new RandomStreams(5, pair).For("element", "purpose"), Length);
            double[] b = Draw((pair % 3) switch
            {
                0 => new RandomStreams(5, pair + 1).For("element", "purpose"),
                1 => new RandomStreams(5, pair).For("element", "purposf"),
                _ => new RandomStreams(6, pair).For("element", "purpose"),
            }, Length);
            largestCorrelation = Math.Max(largestCorrelation, Math.Abs(Correlation(a, b)));
            smallestP = Math.Min(smallestP, KolmogorovSmirnov.TwoSamplePValue(a, b));
        }

        Assert.True(largestCorrelation < 4.9 / Math.Sqrt(Length), $"correlation {largestCorrelation}");
        Assert.True(smallestP > 1e-6, $"p {smallestP}");
    }

    private static double[] Draw(RandomStream stream, int length) => [.. Enumerable.Range(0, length).Select(_ => stream.Next())];

    private static double Correlation(double[] a, double[] b)
    {
        double meanA = a.Average(), meanB = b.Average(), ab = 0, aa = 0, bb = 0;
        for (int i = 0; i < a.Length; i++)
        {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }

        return ab / Math.Sqrt(aa * bb);
    }
}
