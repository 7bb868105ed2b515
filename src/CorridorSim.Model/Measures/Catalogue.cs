using CorridorSim.Model.Network;

namespace CorridorSim.Model.Measures;

/// <summary>What one replication of a plan measures: names, units and the order of every table in <see cref="ReplicationResult"/>.</summary>
public sealed record Catalogue
{
    /// <summary>Indicators, in the order of <see cref="ReplicationResult.Kpis"/>. Names are stable and dotted: <c>throughput.caspian</c>.</summary>
    public required IReadOnlyList<KpiInfo> Kpis { get; init; }

    /// <summary>Screenline ids, in the order of <see cref="ReplicationResult.TonnesByWeek"/>.</summary>
    public required IReadOnlyList<string> Screenlines { get; init; }

    /// <summary>First day of each week of the measured time; the last week may be shorter.</summary>
    public required IReadOnlyList<DateOnly> Weeks { get; init; }

    /// <summary>Stages of the corridor in travel order, the rows of <see cref="ReplicationResult.UnitHours"/>.</summary>
    public required IReadOnlyList<StageInfo> Stages { get; init; }

    /// <summary>States a unit can be in, the columns of <see cref="ReplicationResult.UnitHours"/>, in plain words ("waiting for a berth").</summary>
    public required IReadOnlyList<string> States { get; init; }

    /// <summary>Elements with capacity, in the order of <see cref="ReplicationResult.Elements"/>.</summary>
    public required IReadOnlyList<ElementInfo> Elements { get; init; }

    /// <summary>Queues with a weekly series, in the order of <see cref="ReplicationResult.QueueByWeek"/>: place and cargo ("kuryk wagon").</summary>
    public required IReadOnlyList<string> Queues { get; init; }

    /// <summary>Ports with weather, in the order of <see cref="ReplicationResult.ClosedHoursByWeek"/>.</summary>
    public required IReadOnlyList<string> Ports { get; init; }

    /// <summary>Ways of the flows, by flow, destination and option chosen. Times along them are the rows of <see cref="ReplicationResult.WayDays"/>.</summary>
    public IReadOnlyList<FlowWay> Ways { get; init; } = [];

    /// <summary>The place of an indicator in the table, or -1.</summary>
    public int IndexOf(string kpi)
    {
        for (var i = 0; i < Kpis.Count; i++)
        {
            if (Kpis[i].Name == kpi)
                return i;
        }

        return -1;
    }
}

/// <summary>An indicator: one number per replication.</summary>
/// <param name="Name">Stable dotted name.</param>
/// <param name="Unit">Unit of the number: <c>t/y</c>, <c>d</c>, <c>share</c>, <c>wagon/y</c>...</param>
/// <param name="Meaning">One sentence.</param>
public sealed record KpiInfo(string Name, string Unit, string Meaning);

/// <summary>A stage of the way: a place, a rail line or a sea line.</summary>
/// <param name="Id">Id of the place or line.</param>
/// <param name="Kind">origin, rail, border, port, sea, place or destination.</param>
public sealed record StageInfo(string Id, string Kind);

/// <summary>An element with capacity.</summary>
/// <param name="Id">Path in the scenario: <c>ports.alat.berths.rail-ferry</c>.</param>
/// <param name="Name">The same in plain words: "Alat, rail-ferry berths".</param>
/// <param name="Kind">berth, train paths, border server, vessel, wagon fleet or storage.</param>
/// <param name="Capacity">Capacity at the start of measurement, in the element's own units.</param>
public sealed record ElementInfo(string Id, string Name, string Kind, double Capacity);
