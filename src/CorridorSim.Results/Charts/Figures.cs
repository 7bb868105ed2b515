using CorridorSim.Experiments;

namespace CorridorSim.Results.Charts;

/// <summary>All figures that a study has data for.</summary>
public static class Figures
{
    /// <summary>Draws nothing: binds templates to data, in the order of the report. Equal studies give equal figures.</summary>
    public static IReadOnlyList<Figure> All(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var figures = new List<Figure>();
        foreach (var screenline in study.Catalogue.Screenlines)
        {
            Add(ThroughputFanFigure.Of(study, screenline));
            Add(ExceedanceFigure.Of(study, screenline));
        }

        Add(TimeByStageFigure.Of(study));
        Add(BottlenecksFigure.Of(study));
        return figures;

        void Add(Figure? figure)
        {
            if (figure is not null)
                figures.Add(figure);
        }
    }
}
