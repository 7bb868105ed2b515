namespace CorridorSim.Model.Measures;

/// <summary>What one replication measured, over the measured time only. Tables are ordered as <see cref="Catalogue"/> says.</summary>
public sealed record ReplicationResult
{
    /// <summary>Number of the replication, from 0.</summary>
    public required int Replication { get; init; }

    /// <summary>One number per indicator; NaN where nothing was observed.</summary>
    public required double[] Kpis { get; init; }

    /// <summary>Net tonnes counted: <c>[screenline][week]</c>.</summary>
    public required double[][] TonnesByWeek { get; init; }

    /// <summary>Hours that units spent: <c>[stage][state]</c>, unit-weighted.</summary>
    public required double[][] UnitHours { get; init; }

    /// <summary>What each element did.</summary>
    public required ElementMeasure[] Elements { get; init; }

    /// <summary>Mean units waiting: <c>[queue][week]</c>.</summary>
    public required double[][] QueueByWeek { get; init; }

    /// <summary>Hours closed by weather: <c>[port][week]</c>.</summary>
    public required double[][] ClosedHoursByWeek { get; init; }

    /// <summary>
    /// Days since loading at which loaded units reached and left the stages of <see cref="Catalogue.Ways"/>: <c>[row][mean, P10, median, P90, units]</c>, unit-weighted;
    /// NaN where nothing came.
    /// </summary>
    public double[][] WayDays { get; init; } = [];

    /// <summary>Runs of trains and ships over lines, in the order in which they ended or, at sea, began; kept for replication 0 only.</summary>
    public IReadOnlyList<LineRun> LineRuns { get; init; } = [];

    /// <summary>Events of the simulation, warm-up included.</summary>
    public required long Events { get; init; }

    /// <summary>Hash of everything that happened, in order: equal hashes mean equal runs.</summary>
    public required ulong TraceHash { get; init; }
}

/// <summary>What one element did during the measured time. The five shares sum to 1.</summary>
/// <param name="Working">Share of its capacity-time in use for its own service.</param>
/// <param name="Blocked">Share occupied although its own service was over.</param>
/// <param name="Starved">Share free, with nothing to do.</param>
/// <param name="Closed">Share closed by hours or weather.</param>
/// <param name="Down">Share under repair or disrupted.</param>
/// <param name="MeanQueue">Mean units waiting for it.</param>
/// <param name="BindingShare">Share of the days on which it was the element busy for the longest time without pause (active-period method, Roser et al. 2001).</param>
public readonly record struct ElementMeasure(double Working, double Blocked, double Starved, double Closed, double Down, double MeanQueue, double BindingShare);
