using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments;

/// <summary>Ranks elements by how much they bind: share of days, then share of the queueing, then utilisation.</summary>
internal static class BottleneckRanking
{
    /// <summary>Id and name of the row that stands for the demand.</summary>
    public const string Demand = "demand";

    /// <summary>
    /// One row per element, and one for the demand when there were days on which no element was busy without pause: what binds then is that nothing more was offered.
    /// Ties keep catalogue order.
    /// </summary>
    public static IReadOnlyList<Bottleneck> Of(Catalogue catalogue, IReadOnlyList<ReplicationResult> replications)
    {
        var allQueues = replications.Sum(replication => replication.Elements.Sum(element => element.MeanQueue));
        var rows = catalogue.Elements.Select((element, place) => Row(element, [.. replications.Select(replication => replication.Elements[place])], allQueues));
        return [.. rows.Concat(DemandRow(replications))
            .OrderByDescending(row => row.Binding).ThenByDescending(row => row.QueueShare).ThenByDescending(row => row.Utilisation)];
    }

    private static Bottleneck Row(ElementInfo element, IReadOnlyList<ElementMeasure> measures, double allQueues)
    {
        var binding = Sample.Of(measures.Select(measure => measure.BindingShare));
        return new Bottleneck(
            element.Id,
            element.Name,
            Sample.Of(measures.Select(measure => measure.Working + measure.Blocked + measure.Down)).Mean,
            allQueues > 0 ? measures.Sum(measure => measure.MeanQueue) / allQueues : 0,
            binding.Mean,
            Within01(binding.MeanInterval()));
    }

    private static IEnumerable<Bottleneck> DemandRow(IReadOnlyList<ReplicationResult> replications)
    {
        var idle = Sample.Of(replications.Select(replication => Math.Max(0, 1 - replication.Elements.Sum(element => element.BindingShare))));
        // Below half a day in a hundred it is rounding of the shares, not demand.
        if (idle.Mean > 0.005)
            yield return new Bottleneck(Demand, Demand, 0, 0, idle.Mean, Within01(idle.MeanInterval()));
    }

    private static Interval Within01(Interval interval) => new(Math.Max(0, interval.Low), Math.Min(1, interval.High));
}
