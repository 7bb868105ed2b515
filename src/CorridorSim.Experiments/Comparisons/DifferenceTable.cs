using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Comparisons;

/// <summary>Turns paired results into rows, conclusions and the answer.</summary>
internal sealed class DifferenceTable
{
    private readonly IReadOnlyList<ComparedPlan> _plans;
    private readonly ComparisonOptions _options;
    private readonly double _alpha;
    private readonly IReadOnlyList<string> _decisive;
    private readonly IReadOnlyList<string> _others;

    public DifferenceTable(IReadOnlyList<ComparedPlan> plans, ComparisonOptions options, double alpha)
    {
        (_plans, _options, _alpha) = (plans, options, alpha);
        var shared = plans[0].Corridor.Catalogue.Kpis.Select(kpi => kpi.Name).Where(name => plans.All(plan => plan.Corridor.Catalogue.IndexOf(name) >= 0)).ToList();
        _decisive = options.Decisive.Count > 0 ? options.Decisive : [.. ScreenlineKpis.AllThroughputs(plans[0].Corridor.Catalogue).Where(shared.Contains)];
        if (_decisive.FirstOrDefault(name => !shared.Contains(name)) is { } unknown)
            throw new ArgumentException($"Not every plan measures '{unknown}', so it cannot decide between them.", nameof(options));
        if (_decisive.Count == 0)
            throw new ArgumentException("No throughput is measured in every plan: name the indicators that decide.", nameof(options));
        _others = [.. shared.Except(_decisive)];
    }

    private bool IsSequential => _options.Replications is null;

    /// <summary>Indicators that all plans measure, the first that decides first.</summary>
    public IReadOnlyList<string> Kpis => [.. _decisive, .. _others];

    /// <summary>Whether every decisive row shows something.</summary>
    public bool IsDecided(PairedTally tally) => Rows(tally, _decisive).All(row => row.Conclusion != DifferenceConclusion.NotToldApart);

    public Comparison Conclude(PairedTally tally)
    {
        var differences = Rows(tally, _decisive).Concat(Rows(tally, _others)).OrderBy(row => PlaceOf(row.Plan)).ToList();
        var first = _decisive[0];
        var best = DistanceToBest.Of([.. _plans.Select(plan => plan.Name)], [.. _plans.Select((_, plan) => tally.Values(plan))], _options.MoreIsBetter, Interval);
        return new Comparison(
            ComparisonAnswer.Of(first, [.. differences.Where(row => row.Kpi == first)], best, tally.Count),
            [.. _plans.Select((plan, place) => new PlanOutcome(plan.Name, plan.Plan, tally.Verdicts(place, Rule)))],
            differences,
            best,
            IsSequential ? "confidence sequence" : "paired t",
            _options.RandomSeed,
            tally.Count)
        {
            Targets = [.. _plans.Skip(1).SelectMany((plan, place) => tally.Targets(place + 1).Select(target => new TargetDifference(
                plan.Name, target.Target, target.Reached.Difference, IsSequential ? target.Reached.ConfidenceSequence() : target.Reached.Newcombe())))],
        };
    }

    private ProbabilityInterval Rule => IsSequential ? ProbabilityInterval.ConfidenceSequence : ProbabilityInterval.Wilson;

    private Interval Interval(Sample differences, double confidence) =>
        IsSequential && differences.Variance > 0 ? differences.ConfidenceSequence(confidence) : differences.MeanInterval(confidence);

    /// <summary>Rows of one family, corrected together: plans in order, indicators in the order given.</summary>
    private List<KpiDifference> Rows(PairedTally tally, IReadOnlyList<string> kpis)
    {
        var pairs = Enumerable.Range(1, _plans.Count - 1)
            .SelectMany(plan => kpis.Select(kpi => (Plan: plan, Kpi: kpi, Pair: tally.Difference(plan, kpi))))
            .ToList();
        var pValues = pairs.Select(row => IsSequential ? StudentTest.AtAnyTime(row.Pair.Differences, 0) : row.Pair.PValue).ToList();
        var adjusted = Holm.Adjust(pValues);
        return [.. pairs.Select((row, i) => Row(row.Plan, row.Kpi, row.Pair, pValues[i], adjusted[i], pairs.Count))];
    }

    private KpiDifference Row(int plan, string kpi, PairedDifference pair, double pValue, double adjusted, int rows)
    {
        var decisive = _decisive.Contains(kpi);
        var catalogue = _plans[0].Corridor.Catalogue;
        return new KpiDifference(
            _plans[plan].Name, kpi, catalogue.Kpis[catalogue.IndexOf(kpi)].Unit, decisive, pair.First.Mean, pair.Second.Mean, pair.Differences.Mean,
            Interval(pair.Differences, 0.95), pair.Correlation, pair.VarianceReduction, pValue, adjusted, Conclude(pair.Differences, adjusted, decisive, rows));
    }

    private DifferenceConclusion Conclude(Sample differences, double adjusted, bool decisive, int rows)
    {
        if (differences.Count >= 2 && differences.Variance == 0 && differences.Mean == 0)
            return DifferenceConclusion.Equal;
        if (decisive && _options.EquivalenceBand is { } band && IsWithin(differences, band, _alpha / rows))
            return DifferenceConclusion.Equivalent;
        if (!(adjusted <= _alpha))
            return DifferenceConclusion.NotToldApart;
        return differences.Mean > 0 ? DifferenceConclusion.More : DifferenceConclusion.Less;
    }

    /// <summary>Two one-sided tests, corrected by Bonferroni over the rows: the interval at 1 - 2 alpha lies in the band.</summary>
    private bool IsWithin(Sample differences, double band, double alpha)
    {
        var interval = Interval(differences, 1 - (2 * alpha));
        return interval.Low >= -band && interval.High <= band;
    }

    private int PlaceOf(string plan) => Enumerable.Range(0, _plans.Count).First(i => _plans[i].Name == plan);
}
