using System.Collections.Concurrent;
using CorridorSim.Experiments.Comparisons;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Tests;

public sealed class RememberingCorridorTests
{
    [Fact]
    public void A_comparison_made_twice_simulates_once_and_says_the_same()
    {
        var store = new ConcurrentDictionary<(string, ulong, int), ReplicationResult>();
        var toys = new[] { Toy.Normal(10, 1), Toy.Normal(10.4, 1) };
        ComparedPlan[] plans = [Remembering("base", toys[0], store), Remembering("a", toys[1], store)];

        var first = new PlanComparison(new Replicator(2)).Run(plans, new ComparisonOptions());
        var runs = toys.Sum(toy => toy.Runs);
        var again = new PlanComparison(new Replicator(2)).Run(plans, new ComparisonOptions());

        Assert.Equal(first.Differences, again.Differences);
        Assert.Equal(runs, toys.Sum(toy => toy.Runs));
    }

    private static ComparedPlan Remembering(string name, Toy toy, ConcurrentDictionary<(string, ulong, int), ReplicationResult> store) =>
        new(name, Toy.Plan(), new RememberingCorridor(toy, (seed, n) => store.GetValueOrDefault((name, seed, n)), (seed, result) => store[(name, seed, result.Replication)] = result));
}
