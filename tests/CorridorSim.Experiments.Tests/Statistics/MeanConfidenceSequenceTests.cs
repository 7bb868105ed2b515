using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class MeanConfidenceSequenceTests
{
    [Fact]
    public void It_holds_the_mean_at_every_look()
    {
        // 500 paths of 300 looks; the chance of ever missing is at most 5 %: allowed are 41 misses, exceeded by a correct program less than once in 1,000 times.
        var misses = Enumerable.Range(0, 500).Count(path =>
        {
            var draws = new Draws(21, path);
            var count = 0;
            double sum = 0, squares = 0;
            for (var n = 1; n <= 300; n++)
            {
                var value = 5 + draws.Normal();
                count++;
                sum += value;
                squares += value * value;
                var mean = sum / count;
                var sample = new Sample(count, mean, count < 2 ? double.NaN : (squares - (count * mean * mean)) / (count - 1));
                if (!sample.ConfidenceSequence().Contains(5))
                    return true;
            }

            return false;
        });

        Assert.InRange(misses, 1, 41);
    }

    [Fact]
    public void It_is_wider_than_the_t_interval_but_not_by_twice()
    {
        var sample = new Sample(50, 10, 4);

        Assert.InRange(sample.ConfidenceSequence().HalfWidth / sample.MeanInterval().HalfWidth, 1.3, 2);
    }

    [Fact]
    public void Two_observations_bound_nothing_yet() => Assert.Equal(Interval.Unbounded, Sample.Of([1.0, 2.0]).ConfidenceSequence());
}
