using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class SimultaneousTests
{
    [Fact]
    public void Ten_intervals_at_once_need_99_point_5_percent_each() => Assert.Equal(0.995, Simultaneous.EachConfidence(10), 12);

    [Fact]
    public void All_of_five_correlated_means_are_covered_together()
    {
        // 1,000 repeats of five equal outputs plus noise; at least 95 % together, less 3 standard deviations of 0.7 points.
        var covered = Enumerable.Range(0, 1000).Count(n =>
        {
            var draws = new Draws(9, n);
            var rows = Enumerable.Range(0, 20).Select(_ =>
            {
                var common = draws.Normal();
                return Enumerable.Range(0, 5).Select(_ => common + draws.Normal()).ToArray();
            }).ToArray();
            var samples = Enumerable.Range(0, 5).Select(k => Sample.Of(rows.Select(row => row[k]))).ToList();
            return Simultaneous.MeanIntervals(samples).All(interval => interval.Contains(0));
        });

        Assert.InRange(covered, 929, 1000);
    }
}
