using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class AntitheticTests
{
    [Fact]
    public void The_integral_of_the_exponential_is_sharpened_sixtyfold()
    {
        // Integral of e^u over [0, 1]: variance of the pair mean 0.003912, of a plain value 0.242036. 20,000 draws give 2 %.
        var u = Enumerable.Range(0, 20_000).Select(n => new Draws(1, n).Uniform()).ToList();

        var plain = Sample.Of(u.Select(Math.Exp));
        var pairs = Antithetic.PairMeans([.. u.Select(Math.Exp)], [.. u.Select(value => Math.Exp(1 - value))]);

        Assert.Equal(0.242036, plain.Variance, 0.242036 * 0.05);
        Assert.Equal(0.003912, pairs.Variance, 0.003912 * 0.05);
    }

    [Fact]
    public void The_gain_is_that_of_independent_runs_over_the_pairs()
    {
        // Exponential times under u and 1 - u have the correlation 1 - pi^2 / 6, so the gain is 1 / (2 - pi^2 / 6) = 2.816.
        var u = Enumerable.Range(0, 20_000).Select(n => new Draws(2, n).Uniform()).ToList();

        var estimate = Antithetic.Estimate([.. u.Select(value => -Math.Log(1 - value))], [.. u.Select(value => -Math.Log(value))]);

        Assert.Equal(1 / (2 - (Math.PI * Math.PI / 6)), estimate.Gain, 0.1);
        Assert.True(estimate.GainCi95.Contains(estimate.Gain));
        Assert.True(estimate.Ci95.Contains(1));
        Assert.Equal(20_000, estimate.Pairs);
    }

    [Fact]
    public void Opposite_luck_that_does_the_same_harm_halves_the_worth_of_a_run()
    {
        double[] distances = [1, 3, 2, 5];

        var estimate = Antithetic.Estimate(distances, distances);

        Assert.Equal((0.5, 0.5, 0.5), (estimate.Gain, estimate.GainCi95.Low, estimate.GainCi95.High));
    }

    [Fact]
    public void Pairs_that_cancel_leave_nothing_uncertain()
    {
        var estimate = Antithetic.Estimate([1, 3, 2, 5], [9, 7, 8, 5]);

        Assert.Equal((5.0, 5.0, 5.0, double.PositiveInfinity), (estimate.Mean, estimate.Ci95.Low, estimate.Ci95.High, estimate.Gain));
    }

    [Fact]
    public void A_pair_of_which_one_was_not_observed_does_not_count() =>
        Assert.Equal(2, Antithetic.Estimate([1, double.NaN, 3], [2, 4, 1]).Pairs);

    [Fact]
    public void One_pair_says_nothing()
    {
        var estimate = Antithetic.Estimate([1], [2]);

        Assert.Equal((1.5, double.NaN, double.PositiveInfinity), (estimate.Mean, estimate.Gain, estimate.Ci95.High));
    }
}
