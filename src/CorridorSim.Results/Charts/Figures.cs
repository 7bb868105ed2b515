using CorridorSim.Experiments;

namespace CorridorSim.Results.Charts;

/// <summary>All figures that a study has data for.</summary>
public static class Figures
{
    /// <summary>Draws nothing: binds templates to data, in the order of the report. Equal studies give equal figures.</summary>
    public static IReadOnlyList<Figure> All(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        IEnumerable<Figure?> figures =
        [
            TargetsFigure.Of(study),
            .. study.Catalogue.Screenlines.Select(screenline => ThroughputFanFigure.Of(study, screenline)),
            .. study.Catalogue.Screenlines.Select(screenline => ExceedanceFigure.Of(study, screenline)),
            .. TimeDistanceFigure.Of(study),
            TimeByStageFigure.Of(study),
            BottlenecksFigure.Of(study),
            QueuesFigure.Of(study),
            MapFigure.Of(study),
        ];
        return [.. figures.OfType<Figure>()];
    }
}
