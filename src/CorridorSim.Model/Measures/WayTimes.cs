using CorridorSim.Model.Demand;

namespace CorridorSim.Model.Measures;

/// <summary>How long after loading units reach and leave the lines of their way: the time-distance picture of a run.</summary>
internal sealed class WayTimes(int rows, RunMemory memory)
{
    private readonly TransitTimes?[] _byRow = new TransitTimes?[rows];

    /// <summary>Units go from one stage to another. Lines alone are timed: where a line ends the next place is reached, whether or not anything stops there.</summary>
    public void Move(Consignment consignment, int from, int to, double hours)
    {
        if (consignment.Journey.Rows is not { } way)
            return;
        if (from >= 0 && way.ByLine[from] is >= 0 and var left)
            Add(left + 1, hours, consignment.Units);
        if (to >= 0 && way.ByLine[to] is >= 0 and var reached)
            Add(reached, hours, consignment.Units);
    }

    /// <summary>Units have come to the end of their way.</summary>
    public void Arrive(Consignment consignment, double hours)
    {
        if (consignment.Journey.Rows is { } way)
            Add(way.Arrival, hours, consignment.Units);
    }

    /// <summary>By row: mean, P10, median and P90 in days, and the units counted; NaN where nothing came.</summary>
    public double[][] Days() =>
        [.. _byRow.Select(times => Row(times))];

    private static double[] Row(TransitTimes? times) =>
        times is null ? [double.NaN, double.NaN, double.NaN, double.NaN, 0] : [times.MeanDays, .. times.QuantilesDays(0.1, 0.5, 0.9), times.Units];

    private void Add(int row, double hours, int units) => (_byRow[row] ??= memory.Times()).Add(hours, units);
}
