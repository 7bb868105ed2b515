using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class PairedDifferenceTests
{
    private static readonly double[] A = [4.52, 4.61, 4.48, 4.55, 4.70];
    private static readonly double[] B = [4.90, 4.97, 4.83, 4.95, 5.06];

    [Fact]
    public void Pairing_narrows_the_interval_five_times()
    {
        var paired = PairedDifference.Of(A, B);

        Assert.Equal(0.370, paired.Differences.Mean, 1e-12);
        Assert.Equal(0.0248, paired.Interval().HalfWidth, 0.00005);
        Assert.Equal(0.1248, Welch.Interval(Sample.Of(A), Sample.Of(B)).HalfWidth, 0.00005);
    }

    [Fact]
    public void Correlation_and_variance_reduction_are_those_of_the_definition()
    {
        var paired = PairedDifference.Of(A, B);

        // var(A) + var(B) - 2 cov = var(B - A)
        var covariance = paired.Correlation * paired.First.StandardDeviation * paired.Second.StandardDeviation;
        Assert.Equal(paired.First.Variance + paired.Second.Variance - (2 * covariance), paired.Differences.Variance, 1e-12);
        Assert.InRange(paired.VarianceReduction, 30, 40);
    }

    [Fact]
    public void Equal_runs_differ_by_nothing_for_sure()
    {
        var same = PairedDifference.Of(A, A);

        Assert.Equal(1, same.PValue);
        Assert.Equal(new Interval(0, 0), same.Interval());
        Assert.Equal(double.PositiveInfinity, same.VarianceReduction);
    }

    [Fact]
    public void What_one_plan_did_not_observe_is_left_out_of_both() =>
        Assert.Equal(PairedDifference.Of([1, 3, 5], [2, 5, 9]), PairedDifference.Of([1, double.NaN, 3, 5, 4], [2, 8, 5, 9, double.NaN]));

    [Fact]
    public void Plans_of_different_length_cannot_be_paired() => Assert.Throws<ArgumentException>(() => PairedDifference.Of([1, 2], [1]));

    [Fact]
    public void The_p_value_is_below_5_percent_exactly_when_the_interval_misses_0()
    {
        foreach (var n in Enumerable.Range(0, 200))
        {
            var draws = new Draws(2, n);
            var first = Enumerable.Range(0, 10).Select(_ => draws.Normal()).ToArray();
            var paired = PairedDifference.Of(first, [.. first.Select(value => value + 0.5 + draws.Normal())]);

            Assert.Equal(paired.PValue < 0.05, !paired.Interval().Contains(0));
        }
    }
}
