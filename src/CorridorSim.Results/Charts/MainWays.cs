using CorridorSim.Experiments;
using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Charts;

/// <summary>The ways worth a figure: of each flow the one that most of its units take, the greatest transport first.</summary>
internal static class MainWays
{
    private const int MostFlows = 12;

    /// <summary>The ways; none when nothing travelled.</summary>
    public static IReadOnlyList<FlowWay> Of(Study study) => study.Replications.Count == 0 ? [] :
    [
        .. study.Catalogue.Ways
            .Where(way => way.Stages.Count > 1)
            .GroupBy(way => way.Flow)
            .Select(ways => ways.MaxBy(way => WayPoint.UnitsAYear(study, way))!)
            .OrderByDescending(way => WayPoint.UnitsAYear(study, way) * FlowLoad.TonnesPerUnit(study.Plan, way.Flow) * way.Stages[^1].End)
            .Take(MostFlows),
    ];

    /// <summary>A way in words: "Dry bulk west, Zhezkazgan to Poti".</summary>
    public static string Name(CorridorPlan plan, FlowWay way) =>
        $"{FigureText.Flow(way.Flow)}, {FigureText.Place(way.Stages[0].Id)} to {FigureText.Place(way.To)}{(way.Option.Length > 0 ? $" by {FigureText.Words(way.Option)}" : "")}";

    /// <summary>What stands for a way in file names.</summary>
    public static string FileName(FlowWay way) => PlainText.ForFile(way.Flow);
}
