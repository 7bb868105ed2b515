using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Sensitivity;
using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Sensitivity;

public sealed class OneAtATimeTests
{
    private static readonly Factor Ships = Factor.Uniform("ships", new Interval(4, 8));
    private static readonly Factor Speed = Factor.Uniform("speed", new Interval(-2, 3), "km/d");

    /// <summary>Ten as it stands; ships count double from six on, speed once; all noise is common.</summary>
    private static Toy Formula(IReadOnlyList<double> values) => new(
        ["throughput.sea"],
        (draws, _) => [10 + draws.Normal() + (double.IsNaN(values[0]) ? 0 : 2 * (values[0] - 6)) + (double.IsNaN(values[1]) ? 0 : values[1])]);

    [Fact]
    public void Each_end_of_a_range_is_set_against_the_plan_as_it_stands()
    {
        var swings = new OneAtATime(new Replicator(1)).Run([Ships, Speed], Formula, "throughput.sea", 5);

        Assert.Equal(["ships", "speed"], swings.Select(swing => swing.Factor));
        Assert.Equal(-4, swings[0].AtLow, 9);
        Assert.Equal(4, swings[0].AtHigh, 9);
        Assert.Equal(-2, swings[1].AtLow, 9);
        Assert.Equal(3, swings[1].AtHigh, 9);
        Assert.Equal(("4", "8", "-2 km/d"), (swings[0].Low, swings[0].High, swings[1].Low));
        Assert.Equal(3, swings[1].Size, 9);
    }

    [Fact]
    public void Noise_that_all_share_cancels_and_noise_of_their_own_widens_the_interval()
    {
        Toy Noisy(IReadOnlyList<double> values) => new(["throughput.sea"], (draws, replication) => [new Draws(double.IsNaN(values[0]) ? 1UL : 2UL, replication).Normal()]);

        var common = new OneAtATime(new Replicator(1)).Run([Ships, Speed], Formula, "throughput.sea", 5)[0];
        var own = new OneAtATime(new Replicator(1)).Run([Ships], Noisy, "throughput.sea", 5)[0];

        Assert.Equal(0, common.AtHighCi95.High - common.AtHighCi95.Low, 9);
        Assert.True(own.AtHighCi95.High - own.AtHighCi95.Low > 0.5);
    }
}
