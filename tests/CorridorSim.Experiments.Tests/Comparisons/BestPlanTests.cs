using CorridorSim.Experiments.Comparisons;

namespace CorridorSim.Experiments.Tests.Comparisons;

public sealed class BestPlanTests
{
    private static readonly double[] Means = [10, 10.6, 9, 10.2];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void The_best_plan_is_found_with_the_same_replications_for_any_number_of_threads(int threads)
    {
        var selected = new BestPlan(new Replicator(threads)).Select([.. Means.Select((mean, plan) => Plan(mean, plan))], "throughput.sea", 0.2);

        Assert.Equal(1, selected.Best);
        Assert.Equal(selected.Replications, new BestPlan(new Replicator(3)).Select([.. Means.Select((mean, plan) => Plan(mean, plan))], "throughput.sea", 0.2).Replications);
        Assert.Equal(20, selected.Replications[2]);
    }

    [Fact]
    public void An_indicator_that_nobody_measures_is_refused() =>
        Assert.Throws<ArgumentException>(() => new BestPlan(new Replicator(1)).Select([Toy.Normal(1, 1), Toy.Normal(2, 1)], "thruput", 0.1));

    /// <summary>Half of the noise is shared by all plans.</summary>
    private static Toy Plan(double mean, int plan) => new(["throughput.sea"], (draws, n) => [mean + (0.5 * draws.Normal()) + (0.5 * new Draws((ulong)plan + 50, n).Normal())]);
}
