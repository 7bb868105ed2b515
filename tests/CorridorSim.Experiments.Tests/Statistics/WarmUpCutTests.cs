using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class WarmUpCutTests
{
    [Fact]
    public void Mser5_drops_the_zeros_before_the_series_settles()
    {
        double[] series = [.. Enumerable.Repeat(0.0, 50), .. Enumerable.Range(0, 450).Select(i => 1 + (i / 5 % 2 == 0 ? 0.1 : -0.1))];

        var cut = WarmUpCut.Mser5(series);

        Assert.Equal(50, cut.Drop);
        Assert.Equal(1.111e-4, cut.Statistic, 1e-7);
    }

    [Fact]
    public void A_settled_series_loses_nothing() => Assert.Equal(0, WarmUpCut.Mser5([.. Enumerable.Range(0, 100).Select(i => i % 2 == 0 ? 1.0 : 2.0)]).Drop);

    [Fact]
    public void At_most_half_is_dropped() => Assert.Equal(50, WarmUpCut.Mser5([.. Enumerable.Range(0, 100).Select(i => (double)i)]).Drop);

    [Fact]
    public void Nine_observations_are_too_few() => Assert.Throws<ArgumentException>(() => WarmUpCut.Mser5(new double[9]));
}
