using CorridorSim.Experiments;
using CorridorSim.Model.Network;

namespace CorridorSim.Results.Charts;

/// <summary>A moment on a way: units have left a place, reached the next, or arrived.</summary>
/// <param name="Stage">The place left, or the line at whose end the next place is reached.</param>
/// <param name="Kilometres">From the origin.</param>
/// <param name="Mean">Days since loading, mean over units, then over the replications; likewise the percentiles.</param>
/// <param name="P10">A tenth of the units are faster.</param>
/// <param name="Median">Half are.</param>
/// <param name="P90">Nine tenths are.</param>
internal sealed record WayPoint(WayStage Stage, double Kilometres, double Mean, double P10, double Median, double P90)
{
    /// <summary>All moments of a way in travel order; none when nothing arrived. The last is the transit time of the flow to that destination.</summary>
    public static IReadOnlyList<WayPoint> Of(Study study, FlowWay way)
    {
        var points = way.Stages.Select(stage => new WayPoint(stage, stage.End, Average(study, stage.LeftRow, 0), Average(study, stage.LeftRow, 1), Average(study, stage.LeftRow, 2), Average(study, stage.LeftRow, 3))).ToList();
        return points.TrueForAll(point => double.IsFinite(point.Median)) ? points : [];
    }

    /// <summary>Units of the flow that arrive by a way in a year.</summary>
    public static double UnitsAYear(Study study, FlowWay way) => Units(study, way.ArrivalRow);

    /// <summary>Units counted in a row of the way times, a year.</summary>
    public static double Units(Study study, int row) =>
        study.Replications.Average(replication => replication.WayDays[row][4]) * 365.25 / (study.Plan.Ends.DayNumber - study.Plan.Starts.DayNumber);

    private static double Average(Study study, int row, int column) =>
        study.Replications.Select(replication => replication.WayDays[row][column]).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Average();
}
