using CorridorSim.Experiments.Search;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Tests.Search;

public sealed class SaturationSearchTests
{
    [Theory]
    [InlineData(10, 10.98)]
    [InlineData(10, 3.3)]
    [InlineData(10, 70)]
    public void The_multiplier_is_where_98_percent_are_still_carried(double demand, double capacity)
    {
        var found = Find(multiplier => Toy.Sea(multiplier * demand, capacity));

        Assert.Equal(capacity / demand / 0.98, found, (capacity / demand * 0.008) + 0.005);
    }

    [Fact]
    public void A_corridor_that_never_saturates_gets_the_greatest_multiplier_tried() =>
        Assert.Equal(8, Find(multiplier => Toy.Sea(multiplier, 100)));

    [Fact]
    public void A_corridor_that_always_loses_gets_the_least() =>
        Assert.Equal(0.13, Find(multiplier => Toy.Sea(multiplier, 0.001)));

    [Fact]
    public void Nothing_offered_gives_no_multiplier() => Assert.Equal(double.NaN, Find(_ => Toy.Sea(0, 1)));

    [Fact]
    public void A_deadlock_under_more_demand_counts_as_not_carried()
    {
        var found = Find(multiplier => multiplier > 2.5
            ? new Toy(["throughput.sea", "offered.sea"], (_, n) => throw new CorridorDeadlockException([], default, n))
            : Toy.Sea(multiplier, 100));

        Assert.Equal(2.5, found, 0.03);
    }

    [Fact]
    public void It_makes_about_as_many_replications_as_it_says()
    {
        var runs = 0;

        new SaturationSearch(new Replicator(2)).Find(multiplier => Toy.Sea(multiplier, 1.12), "throughput.sea", "offered.sea", 1, () => runs++);

        Assert.InRange(runs, SaturationSearch.UsualReplications * 0.7, SaturationSearch.UsualReplications * 1.3);
    }

    private static double Find(Func<double, IReplicable> atDemand) => new SaturationSearch(new Replicator(2)).Find(atDemand, "throughput.sea", "offered.sea", 1);
}
