using CorridorSim.Kernel.Randomness;
using Xunit;

namespace CorridorSim.Kernel.Tests.Randomness;

public sealed class Counts_agree_with_theory
{
    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(57, 0.02)]
    [InlineData(57, 0.98)]
    [InlineData(1000, 0.03)]
    [InlineData(1000, 0.5)]
    [InlineData(100_000, 0.999)]
    public void The_binomial_quantile_is_the_smallest_count_that_reaches_u(int n, double p)
    {
        var law = new MathNet.Numerics.Distributions.Binomial(p, n);

        for (int i = 1; i < 400; i++)
        {
            double u = i / 400.0;
            int k = Binomial.Quantile(n, p, u);
            Assert.True(law.CumulativeDistribution(k) >= u - 1e-9, $"too small: {k} at {u}");
            Assert.True(k == 0 || law.CumulativeDistribution(k - 1) < u + 1e-9, $"too large: {k} at {u}");
        }
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(5)]
    [InlineData(29.9)]
    [InlineData(30.1)]
    [InlineData(5000)]
    public void The_Poisson_quantile_is_the_smallest_count_that_reaches_u(double mean)
    {
        var law = new MathNet.Numerics.Distributions.Poisson(mean);

        for (int i = 1; i < 400; i++)
        {
            double u = i / 400.0;
            int k = Poisson.Quantile(mean, u);
            Assert.True(law.CumulativeDistribution(k) >= u - 1e-9, $"too small: {k} at {u}");
            Assert.True(k == 0 || law.CumulativeDistribution(k - 1) < u + 1e-9, $"too large: {k} at {u}");
        }
    }

    [Fact]
    public void Nothing_of_none_and_all_of_certain_are_drawn_without_chance()
    {
        Assert.Equal(0, Binomial.Quantile(0, 0.5, 0.9));
        Assert.Equal(0, Binomial.Quantile(10, 0, 0.9));
        Assert.Equal(10, Binomial.Quantile(10, 1, 0.1));
        Assert.Equal(0, Poisson.Quantile(0, 0.9));
    }

    /// <summary>The extremes of what a stream can give end, and stay within bounds.</summary>
    [Fact]
    public void The_last_possible_u_gives_a_possible_count()
    {
        Assert.InRange(Binomial.Quantile(57, 0.02, 1 - 1.2e-16), 10, 57);
        Assert.InRange(Binomial.Quantile(100_000, 0.5, 1.2e-16), 47_000, 50_000);
        Assert.InRange(Poisson.Quantile(3, 1 - 1.2e-16), 20, 40);
    }

    /// <summary>Chi-square over the counts of 20,000 draws; false alarm once in 10,000.</summary>
    [Fact]
    public void Binomial_draws_have_the_frequencies_of_theory()
    {
        RandomStream stream = new RandomStreams(3, 0).For("wagons", "held");
        int[] seen = new int[11];
        for (int i = 0; i < 20_000; i++) seen[Binomial.Quantile(10, 0.4, stream.Next())]++;

        double chiSquare = 0;
        for (int k = 0; k <= 10; k++)
        {
            double expected = 20_000 * MathNet.Numerics.Distributions.Binomial.PMF(0.4, 10, k);
            chiSquare += (seen[k] - expected) * (seen[k] - expected) / expected;
        }

        Assert.True(chiSquare < MathNet.Numerics.Distributions.ChiSquared.InvCDF(10, 1 - 1e-4), $"chi-square {chiSquare}");
    }
}
