using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;
using MathNet.Numerics.Distributions;

namespace CorridorSim.Experiments;

/// <summary>Decides when a study has made enough replications.</summary>
internal sealed class StoppingRule
{
    private readonly IReadOnlyList<TargetPlan> _targets;
    private readonly Catalogue _catalogue;
    private readonly IReadOnlyList<int> _preciseColumns;
    private readonly double? _precision;

    public StoppingRule(CorridorPlan plan, Catalogue catalogue, StudyOptions options)
    {
        if (options.Precision is { } precision)
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(precision, nameof(options));
        _targets = [.. plan.Targets.Values];
        _catalogue = catalogue;
        _precision = options.Precision;
        _preciseColumns = [.. PreciseColumns(catalogue, options.PrecisionOf)];
        Looks = new LookSchedule(options.Replications, options.MaxReplications);
    }

    /// <summary>Numbers of replications at which it looks.</summary>
    public LookSchedule Looks { get; }

    /// <summary>Whether the questions are answered.</summary>
    public bool IsSatisfied(IndicatorTable results) =>
        _precision is { } precision
            ? _preciseColumns.All(column => RelativeHalfWidth(results, column) <= precision)
            : _targets.All(target => IsDecided(TargetJudgement.Reached(target, _catalogue, results), target.Probability));

    /// <summary>How many replications will probably be needed, judging from a few.</summary>
    public int Forecast(IndicatorTable pilot)
    {
        var needed = _precision is { } precision
            ? _preciseColumns.Select(column => ForecastPrecision(pilot, column, precision))
            : _targets.Select(target => ForecastDecision(pilot, target));
        return needed.Append(Looks.First).Max();
    }

    private static bool IsDecided(Proportion reached, double asked) =>
        TargetJudgement.Judge(reached.ConfidenceSequence(), asked) is not null;

    private static double RelativeHalfWidth(IndicatorTable results, int column)
    {
        var sample = Sample.Of(results.Column(column));
        return sample.Mean == 0 && sample.Variance == 0 ? 0 : sample.MeanInterval().HalfWidth / Math.Abs(sample.Mean);
    }

    /// <summary>The number at which the normal interval has the half-width asked for, were the spread that of the pilot.</summary>
    private int ForecastPrecision(IndicatorTable pilot, int column, double precision)
    {
        var sample = Sample.Of(pilot.Column(column));
        var ratio = sample.Variance == 0 ? 0 : 1.96 * sample.StandardDeviation / (Math.Abs(sample.Mean) * precision);
        return LooksUntil(made => made >= ratio * ratio);
    }

    /// <summary>Supposes that every later replication reaches the target with the probability that the pilot predicts for the next one.</summary>
    private int ForecastDecision(IndicatorTable pilot, TargetPlan target)
    {
        var column = TargetJudgement.Column(target, _catalogue);
        var sample = Sample.Of(pilot.Column(column));
        var spread = sample.StandardDeviation * Math.Sqrt(1 + (1.0 / sample.Count));
        var probability = spread > 0
            ? StudentT.CDF(0, 1, sample.Count - 1, (sample.Mean - target.Throughput) / spread)
            : sample.Mean >= target.Throughput ? 1 : 0;
        return LooksUntil(made => IsDecided(new Proportion((int)Math.Round(made * probability), made), target.Probability));
    }

    private int LooksUntil(Func<int, bool> enough)
    {
        var look = Looks.First;
        while (look < Looks.Last && !enough(look))
            look = Looks.After(look);
        return look;
    }

    private static IEnumerable<int> PreciseColumns(Catalogue catalogue, IReadOnlyList<string> names)
    {
        return (names.Count > 0 ? names : ScreenlineKpis.AllThroughputs(catalogue)).Select(name => catalogue.IndexOf(name) is var column and >= 0
            ? column
            : throw new ArgumentException($"There is no indicator '{name}' whose precision could be judged.", nameof(names)));
    }
}
