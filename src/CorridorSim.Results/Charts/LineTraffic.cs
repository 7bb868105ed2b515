using CorridorSim.Experiments;

namespace CorridorSim.Results.Charts;

/// <summary>Net tonnes that a flow carries over a line in a year, in one direction.</summary>
/// <param name="Flow">Id of the flow.</param>
/// <param name="Line">Id of the rail or sea line.</param>
/// <param name="From">Place where the line is entered.</param>
/// <param name="To">Place at its end.</param>
/// <param name="Tonnes">Net tonnes a year, mean over the replications.</param>
internal sealed record LineTraffic(string Flow, string Line, string From, string To, double Tonnes)
{
    /// <summary>All traffic of a study; ways that share a stretch before a junction count it once.</summary>
    public static IReadOnlyList<LineTraffic> Of(Study study) =>
    [
        .. study.Catalogue.Ways
            .SelectMany(way => way.Stages.Select((stage, i) => (way, stage, i)))
            .Where(entry => !entry.stage.IsPlace)
            .DistinctBy(entry => entry.stage.LeftRow)
            .Select(entry => new LineTraffic(
                entry.way.Flow, entry.stage.Id, entry.way.Stages[entry.i - 1].Id, entry.way.Stages[entry.i + 1].Id, // A line lies between two places.
                WayPoint.Units(study, entry.stage.LeftRow) * FlowLoad.TonnesPerUnit(study.Plan, entry.way.Flow))),
    ];
}
