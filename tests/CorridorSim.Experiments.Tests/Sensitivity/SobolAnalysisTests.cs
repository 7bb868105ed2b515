using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Sensitivity;

namespace CorridorSim.Experiments.Tests.Sensitivity;

public sealed class SobolAnalysisTests
{
    private static readonly Factor[] Ishigami = [.. Enumerable.Range(1, 3).Select(n => Factor.Uniform($"x{n}", new(-Math.PI, Math.PI), quality: n == 2 ? "D" : "B"))];

    [Fact]
    public void Ishigamis_function_gives_its_known_shares()
    {
        // a = 7, b = 0.1: V = 13.844588; S = .313905 .442411 0; ST = .557589 .442411 .243684 (Ishigami and Homma 1990). 2,048 rows, tolerance 0.03.
        var split = new SobolAnalysis(new Replicator(2)).Run(Ishigami, x => Value(x, 0), "y", 2048);

        Assert.Equal(13.844588, split.Variance, 0.2);
        AssertShares([.313905, .442411, 0], split.Factors.Select(share => share.First));
        AssertShares([.557589, .442411, .243684], split.Factors.Select(share => share.Total));
        Assert.Equal(0, split.Chance.Total, 1e-12);
    }

    [Fact]
    public void Every_share_lies_in_its_interval_and_the_interval_is_short()
    {
        var split = new SobolAnalysis(new Replicator(2)).Run(Ishigami, x => Value(x, 0), "y", 512);

        Assert.All(split.Factors, share => Assert.True(share.FirstCi95.Contains(share.First) && share.FirstCi95.HalfWidth < 0.15, share.ToString()));
        Assert.All(split.Factors, share => Assert.True(share.TotalCi95.Contains(share.Total) && share.TotalCi95.HalfWidth < 0.15, share.ToString()));
    }

    [Fact]
    public void Chance_is_told_apart_from_what_we_do_not_know()
    {
        // Noise of the same variance as the function: half of all is chance, and the shares of the factors halve.
        var split = new SobolAnalysis(new Replicator(2)).Run(Ishigami, x => Value(x, Math.Sqrt(13.844588)), "y", 2048);

        Assert.Equal(0.5, split.Chance.Total, 0.04);
        Assert.Equal(0.5, split.Chance.First, 0.05);
        AssertShares([.557589 / 2, .442411 / 2, .243684 / 2], split.Factors.Select(share => share.Total));
    }

    [Fact]
    public void The_share_of_poor_sources_is_that_of_their_factors()
    {
        var split = new SobolAnalysis(new Replicator(2)).Run(Ishigami, x => Value(x, 0), "y", 512);

        Assert.NotNull(split.PoorQuality);
        Assert.Equal(split.Factors[1].First, split.PoorQuality.First, 1e-12);
        Assert.Equal("quality C or D", split.PoorQuality.Name);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void Shares_are_the_same_for_any_number_of_threads(int threads)
    {
        var two = new SobolAnalysis(new Replicator(2)).Run(Ishigami, x => Value(x, 1), "y", 64);
        var other = new SobolAnalysis(new Replicator(threads)).Run(Ishigami, x => Value(x, 1), "y", 64);

        Assert.Equal(two.Factors, other.Factors);
        Assert.Equal(two.Chance, other.Chance);
    }

    private static void AssertShares(double[] known, IEnumerable<double> found) => Assert.All(known.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 0.03));

    private static Toy Value(IReadOnlyList<double> x, double noise)
    {
        var value = Math.Sin(x[0]) + (7 * Math.Pow(Math.Sin(x[1]), 2)) + (0.1 * Math.Pow(x[2], 4) * Math.Sin(x[0]));
        return new Toy(["y"], (draws, _) => [value + (noise * draws.Normal())]);
    }
}
