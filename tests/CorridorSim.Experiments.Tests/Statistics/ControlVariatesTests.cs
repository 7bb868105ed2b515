using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Statistics;

public sealed class ControlVariatesTests
{
    [Fact]
    public void A_control_that_explains_nine_tenths_of_the_variance_gains_nearly_tenfold()
    {
        var (outputs, controls) = Year(seed: 1, count: 220);

        var controlled = ControlVariates.Estimate(outputs, controls);

        Assert.Equal(["weather"], controlled.Controls);
        Assert.Equal(-3, controlled.Coefficients[0], 0.3);
        Assert.InRange(controlled.Gain, 6, 14);
    }

    [Fact]
    public void Intervals_cover_as_they_say_although_controls_were_chosen()
    {
        // 500 repeats, 95 % +- 4 standard deviations of 1 point.
        var covered = Enumerable.Range(0, 500).Count(seed =>
        {
            var (outputs, controls) = Year((ulong)seed, 50);
            return ControlVariates.Estimate(outputs, controls).Ci95.Contains(10);
        });

        Assert.InRange(covered, 455, 495);
    }

    [Fact]
    public void A_control_that_does_not_vary_is_never_chosen()
    {
        var (outputs, controls) = Year(seed: 2, count: 60);

        Assert.Equal(["weather"], ControlVariates.Estimate(outputs, [new Control("constant", 1, Enumerable.Repeat(1.0, 60).ToList()), .. controls]).Controls);
    }

    [Fact]
    public void Without_controls_the_plain_interval_remains()
    {
        var (outputs, _) = Year(seed: 3, count: 60);

        var plain = ControlVariates.Estimate(outputs, []);

        Assert.Empty(plain.Controls);
        Assert.Equal(Sample.Of(outputs.Skip(20)).MeanInterval().HalfWidth, plain.Ci95.HalfWidth, 1e-9);
    }

    /// <summary>Throughput 10 less 3 for each unit of weather, and noise; weather hours are a control, dice are not.</summary>
    private static (List<double> Outputs, List<Control> Controls) Year(ulong seed, int count)
    {
        var weather = Enumerable.Range(0, count).Select(n => new Draws(seed, n).Normal()).ToList();
        var dice = Enumerable.Range(0, count).Select(n => new Draws(seed + 1000, n).Normal()).ToList();
        var outputs = Enumerable.Range(0, count).Select(n => 10 - (3 * weather[n]) + new Draws(seed + 2000, n).Normal()).ToList();
        return (outputs, [new Control("weather", 0, weather), new Control("dice", 0, dice)]);
    }
}
