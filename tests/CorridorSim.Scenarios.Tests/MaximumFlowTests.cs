using CorridorSim.Scenarios.Rules;
using Xunit;

namespace CorridorSim.Scenarios.Tests;

public sealed class MaximumFlowTests
{
    /// <summary>The network of Cormen, Leiserson, Rivest and Stein, Introduction to Algorithms, on maximum flow.</summary>
    [Fact]
    public void A_textbook_network_has_its_known_flow_and_cut()
    {
        var network = new MaximumFlow();
        foreach (var (from, to, capacity) in new[] { (0, 1, 16), (0, 2, 13), (1, 3, 12), (2, 1, 4), (3, 2, 9), (2, 4, 14), (4, 3, 7), (3, 5, 20), (4, 5, 4) })
            network.Join(from, to, capacity, $"{from}-{to}");

        var (flow, cut) = network.Between(0, 5);

        Assert.Equal(23, flow);
        Assert.Equal(["1-3", "4-3", "4-5"], cut);
    }

    [Fact]
    public void A_way_without_bound_has_infinite_flow_and_no_cut()
    {
        var network = new MaximumFlow();
        network.Join(0, 1, double.PositiveInfinity, "sea");
        network.Join(1, 2, double.PositiveInfinity, "rail");
        network.Join(0, 2, 3, "road");

        var (flow, cut) = network.Between(0, 2);

        Assert.Equal(double.PositiveInfinity, flow);
        Assert.Empty(cut);
    }

    [Fact]
    public void Nothing_flows_where_no_way_leads() => Assert.Equal(0, new MaximumFlow().Between(0, 1).Flow);

    [Fact]
    public void Flow_is_never_above_a_cut_and_equals_the_smallest_of_all_cuts()
    {
        var random = new Random(7);
        for (var network = 0; network < 300; network++)
        {
            const int nodes = 6, sink = nodes - 1;
            var arcs = Enumerable.Range(0, random.Next(1, 16)).Select(_ => (From: random.Next(nodes), To: random.Next(nodes), Capacity: random.Next(10))).ToList();
            var flow = new MaximumFlow();
            for (var arc = 0; arc < arcs.Count; arc++)
                flow.Join(arcs[arc].From, arcs[arc].To, arcs[arc].Capacity, $"{arc}");

            var (most, cut) = flow.Between(0, sink);

            // Every set of nodes with the source and without the sink, as the bits of a number.
            var cuts = Enumerable.Range(0, 1 << sink).Where(set => (set & 1) == 1).Select(set => arcs.Where(arc => (set >> arc.From & 1) == 1 && (set >> arc.To & 1) == 0).Sum(arc => arc.Capacity));
            Assert.Equal(cuts.Min(), most);
            Assert.Equal(most, cut.Sum(name => arcs[int.Parse(name)].Capacity));
        }
    }
}
