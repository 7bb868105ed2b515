using CorridorSim.Experiments;
using CorridorSim.Experiments.Comparisons;
using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Hindcasts;
using CorridorSim.Experiments.Sensitivity;

namespace CorridorSim.Results.Charts;

/// <summary>All figures that a study has data for.</summary>
public static class Figures
{
    /// <summary>Draws nothing: binds templates to data, in the order of the report. Equal studies give equal figures.</summary>
    /// <param name="study">What was found.</param>
    /// <param name="month">Any day of the month whose trains and ships are drawn one by one; nothing means the stormiest.</param>
    public static IReadOnlyList<Figure> All(Study study, DateOnly? month = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        var screenlines = study.Catalogue.Screenlines.OrderBy(screenline => study.Targets.All(target => target.Screenline != screenline)).ToList();
        IEnumerable<Figure?> figures =
        [
            TargetsFigure.Of(study),
            .. screenlines.Select(screenline => ThroughputFanFigure.Of(study, screenline)),
            .. screenlines.Select(screenline => ExceedanceFigure.Of(study, screenline)),
            .. TimeDistanceFigure.Of(study),
            .. CostDistanceFigure.Of(study),
            TimeByStageFigure.Of(study),
            BottlenecksFigure.Of(study),
            study.WorthMost is { } worth ? EffectsFigure.OfWorth(worth, FigureText.Caption(study, $"Paired differences; simultaneous 95 % intervals; {worth.Singles.Count} of {worth.Possible} things that could be added were tried, the others have nobody waiting.")) : null,
            QueuesFigure.Of(study),
            .. StringLineFigure.Of(study, month),
            MapFigure.Of(study),
        ];
        return [.. figures.OfType<Figure>()];
    }

    /// <summary>Figures that set several plans side by side: what each carries against the targets, and what changes against the base.</summary>
    public static IReadOnlyList<Figure> Comparing(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        IEnumerable<Figure?> figures =
        [
            .. comparison.Studies[0].Catalogue.Screenlines
                .OrderBy(screenline => comparison.Studies[0].Targets.All(target => target.Screenline != screenline))
                .Select(screenline => RiskPlotFigure.Of(comparison, screenline)),
            EffectsFigure.OfDifferences(comparison),
            .. TimeDistanceFigure.Of([.. comparison.Names.Zip(comparison.Studies)]),
        ];
        return [.. figures.OfType<Figure>()];
    }

    /// <summary>The probability of a target against a lever, from a sweep.</summary>
    /// <inheritdoc cref="LeverFigure.Of" path="/param"/>
    public static Figure? Lever(IReadOnlyList<SweepRow> rows, IReadOnlyList<string> paths, string target, string caption) => LeverFigure.Of(rows, paths, target, caption);

    /// <summary>Which factors matter, from a Morris screening.</summary>
    /// <param name="effects">One row per factor.</param>
    /// <param name="kpi">Indicator looked at.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="caption">How it was made.</param>
    public static Figure? Screening(IReadOnlyList<ElementaryEffect> effects, string kpi, string unit, string caption) => EffectsFigure.OfScreening(effects, kpi, unit, caption);

    /// <summary>What moves an indicator when one factor alone goes to either end of its range: a tornado.</summary>
    /// <inheritdoc cref="TornadoFigure.Of" path="/param"/>
    public static Figure? Tornado(IReadOnlyList<Swing> swings, string kpi, string unit, string caption) => TornadoFigure.Of(swings, kpi, unit, caption);

    /// <summary>The rows of a hindcast that are compared, observed against simulated; none when nothing is.</summary>
    public static Figure? Hindcast(HindcastStudy study) => HindcastFigure.Of(study);

    /// <summary>Where the variance of an indicator comes from, by Sobol' indices.</summary>
    /// <param name="split">What the analysis found.</param>
    /// <param name="kpi">Indicator looked at.</param>
    /// <param name="caption">How it was made.</param>
    public static Figure? Variance(VarianceSplit split, string kpi, string caption) => EffectsFigure.OfVariance(split, kpi, caption);
}
