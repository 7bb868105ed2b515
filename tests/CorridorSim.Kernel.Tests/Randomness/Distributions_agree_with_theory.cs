using CorridorSim.Kernel.Randomness;
using Xunit;

namespace CorridorSim.Kernel.Tests.Randomness;

public sealed class Distributions_agree_with_theory
{
    private static readonly Dictionary<string, Distribution> Laws = new()
    {
        ["uniform 2..5"] = new Uniform(2, 5),
        ["triangular 4 6 9"] = new Triangular(4, 6, 9),
        ["triangular, mode at the bound"] = new Triangular(4, 4, 9),
        ["exponential 300"] = new Exponential(300),
        ["erlang 3"] = new Erlang(3, 12),
        ["gamma cv 0.05"] = new Gamma(10, 0.05),
        ["gamma cv 0.4"] = new Gamma(10, 0.4),
        ["gamma cv 1"] = new Gamma(10, 1),
        ["gamma cv 2.5"] = new Gamma(10, 2.5),
        ["lognormal 70 cv 0.9"] = new Lognormal(70, 0.9),
        ["lognormal 21 cv 0.12"] = new Lognormal(21, 0.12),
        ["normal"] = new Normal(-3, 2),
        ["truncated normal at 0"] = new TruncatedNormal(2, 3),
        ["truncated normal, both sides"] = new TruncatedNormal(10, 4, 8, 15),
        ["truncated normal, upper tail"] = new TruncatedNormal(0, 1, 4, 9),
        ["truncated normal, lower tail"] = new TruncatedNormal(0, 1, -9, -4),
        ["weibull shape 0.7"] = new Weibull(0.7, 5),
        ["weibull shape 3"] = new Weibull(3, 5),
        ["beta 2 5"] = new Beta(2, 5),
        ["beta 0.5 0.5"] = new Beta(0.5, 0.5),
        ["beta 0.3 4 on 0..20"] = new Beta(0.3, 4, 0, 20),
        ["pert 4 6 14"] = Beta.Pert(4, 6, 14),
        ["pert, mode at the bound"] = Beta.Pert(4, 4, 14),
        ["mixture"] = new Mixture((new Exponential(1), 3), (new Lognormal(50, 0.5), 1)),
    };

    public static TheoryData<string> Names => [.. Laws.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_quantile_inverts_the_distribution_function_also_in_the_tails(string name)
    {
        Distribution law = Laws[name];

        // Near 1 the value itself has no more digits than 1 - u, hence the absolute part.
        foreach (double u in (double[])[1e-9, 1e-6, 1e-3, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 1 - 1e-6])
        {
            Assert.Equal(u, law.Cumulative(law.Quantile(u)), (1e-5 * Math.Min(u, 1 - u)) + (u > 0.5 ? 1e-11 : 0));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_quantile_never_falls_by_more_than_rounding(string name)
    {
        Distribution law = Laws[name];
        double last = double.NegativeInfinity;

        for (int i = 0; i < 20_000; i++)
        {
            double z = -8.2 + (16.4 * i / 20_000); // evenly in the normal score, to see the tails
            double value = law.Quantile(Math.Clamp(MathNet.Numerics.Distributions.Normal.CDF(0, 1, z), 1e-16, 1 - 1.2e-16));
            Assert.True(value >= last - (1e-14 * (Math.Abs(last) + (10 * law.StandardDeviation))), $"{name} falls from {last} to {value} at {z}");
            last = value;
        }
    }

    /// <summary>Integrates the quantile function by the midpoint rule on 200,000 parts evenly spaced in the logit of u.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Mean_and_variance_equal_the_integrals_of_the_quantile(string name)
    {
        Distribution law = Laws[name];
        const int Parts = 200_000;
        double first = 0, second = 0, total = 0;
        for (int i = 0; i < Parts; i++)
        {
            double logit = -36 + (72 * (i + 0.5) / Parts);
            double u = 1 / (1 + Math.Exp(-logit)), weight = u * (1 - u) * 72 / Parts;
            double x = law.Quantile(Math.Clamp(u, 1e-300, 1 - 1.2e-16)) - law.Mean;
            (first, second, total) = (first + (weight * x), second + (weight * x * x), total + weight);
        }

        Assert.Equal(0, first, 1e-5 * law.StandardDeviation);
        Assert.Equal(law.Variance, second, 1e-4 * law.Variance);
        Assert.Equal(1, total, 1e-9);
    }

    /// <summary>False alarm: once in 10,000 for each law.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Samples_pass_the_test_of_Kolmogorov_and_Smirnov(string name)
    {
        Distribution law = Laws[name];
        RandomStream stream = new RandomStreams(42, 0).For(name, "sample");

        double p = KolmogorovSmirnov.PValue(Enumerable.Range(0, 20_000).Select(_ => law.Sample(stream)), law.Cumulative);

        Assert.True(p > 1e-4, $"p = {p}");
        Assert.Equal(20_000, stream.Count);
    }

    /// <summary>False alarm: |z| above 4.5 once in 150,000 for the mean of each law.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_means_agree_with_the_mean(string name)
    {
        Distribution law = Laws[name];
        RandomStream stream = new RandomStreams(43, 0).For(name, "sample");

        double mean = Enumerable.Range(0, 50_000).Average(_ => law.Sample(stream));

        Assert.InRange((mean - law.Mean) / (law.StandardDeviation / Math.Sqrt(50_000)), -4.5, 4.5);
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    [InlineData(0.3)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void The_tabulated_gamma_quantile_is_exact_to_one_part_in_a_hundred_million(double cv)
    {
        var law = new Gamma(1, cv);
        double shape = 1 / (cv * cv), worst = 0;

        for (int i = 1; i < 2000; i++)
        {
            double u = i / 2000.0, x = law.Quantile(u);
            double density = MathNet.Numerics.Distributions.Gamma.PDF(shape, shape, x);
            if (x > 1e-200) worst = Math.Max(worst, Math.Abs(law.Cumulative(x) - u) / (density * x));
        }

        Assert.True(worst < 1e-8, $"relative error {worst}");
    }

    [Theory]
    [InlineData(2, 5)]
    [InlineData(0.5, 0.5)]
    [InlineData(1, 3)]
    [InlineData(40, 8)]
    [InlineData(1000, 1000)]
    public void The_tabulated_beta_quantile_is_exact_to_one_part_in_a_hundred_million_of_the_width(double a, double b)
    {
        var law = new Beta(a, b);
        double worst = 0;

        for (int i = 1; i < 2000; i++)
        {
            double u = i / 2000.0, x = law.Quantile(u);
            worst = Math.Max(worst, Math.Abs(law.Cumulative(x) - u) / MathNet.Numerics.Distributions.Beta.PDF(a, b, x));
        }

        Assert.True(worst < 1e-8, $"error {worst}");
    }

    [Fact]
    public void The_normal_quantile_equals_that_of_the_reference_library()
    {
        foreach (double u in (double[])[1e-300, 1e-100, 1e-20, 1e-10, 1e-5, 0.02, 0.07, 0.3, 0.5, 0.6, 0.95, 0.999, 1 - 1e-9])
        {
            double expected = MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, u);
            Assert.Equal(expected, new Normal(0, 1).Quantile(u), 4e-15 * Math.Max(1, Math.Abs(expected)));
        }
    }

    [Fact]
    public void Empirical_and_discrete_laws_have_the_mean_and_variance_of_their_values()
    {
        var empirical = new Empirical([3, 1, 2, 2]);
        Assert.Equal((2, 0.5), (empirical.Mean, empirical.Variance));
        Assert.Equal([1, 2, 2, 3], [empirical.Quantile(0.2), empirical.Quantile(0.3), empirical.Quantile(0.7), empirical.Quantile(0.8)]);
        Assert.Equal([0, 0.25, 0.75, 1], [empirical.Cumulative(0.9), empirical.Cumulative(1), empirical.Cumulative(2.5), empirical.Cumulative(3)]);

        var discrete = new Discrete((10, 1), (0, 3));
        Assert.Equal((2.5, 18.75), (discrete.Mean, discrete.Variance));
        Assert.Equal([0, 0, 10, 10], [discrete.Quantile(0.1), discrete.Quantile(0.75), discrete.Quantile(0.7501), discrete.Quantile(0.99)]);
        Assert.Equal([0, 0.75, 1], [discrete.Cumulative(-1), discrete.Cumulative(5), discrete.Cumulative(10)]);
    }

    [Fact]
    public void A_constant_still_takes_its_place_in_the_stream()
    {
        RandomStream stream = new RandomStreams(1, 0).For("border", "check");

        Assert.Equal(4.5, new Constant(4.5).Sample(stream));
        Assert.Equal(1, stream.Count);
    }

    [Fact]
    public void A_duration_is_rounded_to_a_tick_and_never_negative()
    {
        RandomStream stream = new RandomStreams(1, 0).For("border", "check");

        Assert.Equal(TimeSpan.FromHours(1.5), new Constant(1.5).SampleDuration(stream, TimeSpan.FromHours(1)));
        Assert.Throws<InvalidOperationException>(() => new Constant(-1).SampleDuration(stream, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Wrong_parameters_are_refused_with_name_and_value()
    {
        Action[] wrong =
        [
            () => _ = new Uniform(5, 5),
            () => _ = new Uniform(double.NaN, 5),
            () => _ = new Triangular(1, 6, 5),
            () => _ = new Exponential(0),
            () => _ = new Exponential(double.PositiveInfinity),
            () => _ = new Erlang(0, 5),
            () => _ = new Gamma(5, 0),
            () => _ = new Gamma(-5, 1),
            () => _ = new Gamma(5, double.NaN),
            () => _ = new Lognormal(0, 1),
            () => _ = new Lognormal(1, -1),
            () => _ = new Normal(0, 0),
            () => _ = new TruncatedNormal(0, 1, 3, 2),
            () => _ = new Weibull(0, 1),
            () => _ = new Beta(0, 1),
            () => _ = Beta.Pert(1, 8, 5),
            () => _ = new Empirical([1, double.NaN]),
            () => _ = new Discrete((1, -1)),
            () => _ = new Discrete((1, 0)),
            () => _ = new Mixture((new Constant(1), 0)),
            () => new Exponential(1).Quantile(0),
            () => new Exponential(1).Quantile(1),
            () => new Exponential(1).Quantile(double.NaN),
            () => Binomial.Quantile(-1, 0.5, 0.5),
            () => Binomial.Quantile(1, 1.5, 0.5),
            () => Poisson.Quantile(-1, 0.5),
        ];

        foreach (Action action in wrong) Assert.ThrowsAny<ArgumentOutOfRangeException>(action);
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => new Gamma(-5, 1));
        Assert.Contains("'mean' is -5", exception.Message, StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(() => new Empirical([]));
        Assert.ThrowsAny<ArgumentException>(() => new TruncatedNormal(0, 1, 40, 50));
    }
}
