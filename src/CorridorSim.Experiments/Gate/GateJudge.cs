using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Gate;

/// <summary>Judges checks on the ends of their intervals, never on the estimates.</summary>
/// <param name="catalogue">Names and order of what was measured.</param>
/// <param name="accepted">Results to compare with; none when nothing was accepted.</param>
/// <param name="confidence">Confidence of each interval.</param>
internal sealed class GateJudge(Catalogue catalogue, AcceptedResults? accepted, double confidence)
{
    public GateFinding Judge(GateCheck check, IReadOnlyList<ReplicationResult> replications)
    {
        var column = catalogue.IndexOf(check.Expectation.Kpi);
        var values = replications.Select(replication => replication.Kpis[column]).ToList();
        return check.Expectation.Of switch
        {
            ExpectedNumber.Probability => Probability(check, values),
            ExpectedNumber.Change => Change(check, values, accepted ?? throw new InvalidOperationException("A change needs accepted results. This is a defect in CorridorSim.")),
            ExpectedNumber.Mean => Mean(check, values),
            var quantile => OfQuantile(check, values, quantile switch { ExpectedNumber.P10 => 0.1, ExpectedNumber.P50 => 0.5, _ => 0.9 }),
        };
    }

    private GateFinding Mean(GateCheck check, List<double> values)
    {
        var sample = Sample.Of(values);
        return Found(check, sample.Mean, sample.ConfidenceSequence(confidence), sample.Count);
    }

    private GateFinding OfQuantile(GateCheck check, List<double> values, double probability)
    {
        var sorted = values.Where(value => !double.IsNaN(value)).Order().ToArray();
        return Found(check, Quantile.Of(sorted, probability), QuantileSequence.Of(sorted, probability, confidence), sorted.Length);
    }

    private GateFinding Probability(GateCheck check, List<double> values)
    {
        var happening = check.Expectation.Event ?? throw new InvalidOperationException("A probability needs something that happens. This is a defect in CorridorSim.");
        var happened = new Proportion(values.Count(happening.Contains), values.Count);
        return Found(check, happened.Share, happened.ConfidenceSequence(confidence), values.Count) with { Happened = happened.Successes };
    }

    /// <summary>Paired replication by replication over the same random numbers; a share is one of the accepted mean.</summary>
    private GateFinding Change(GateCheck check, List<double> values, AcceptedResults before)
    {
        var old = before.Values[check.Expectation.Kpi];
        var paired = Math.Min(old.Count, values.Count);
        var pair = PairedDifference.Of([.. old.Take(paired)], [.. values.Take(paired)]);
        var scale = check.Expectation.Bounds.Unit == "share" && UnitOf(check) != "share" ? Math.Abs(pair.First.Mean) : 1;
        var sequence = pair.Differences.ConfidenceSequence(confidence);
        return Found(check, pair.Differences.Mean / scale, new Interval(sequence.Low / scale, sequence.High / scale), pair.Differences.Count);
    }

    private GateFinding Found(GateCheck check, double estimate, Interval interval, int observed)
    {
        var unit = check.Expectation.Of is ExpectedNumber.Probability or ExpectedNumber.Change ? check.Expectation.Bounds.Unit : UnitOf(check);
        return new GateFinding(check, observed == 0 || double.IsNaN(estimate) ? GateVerdict.Undecided : Compare(interval, check.Expectation.Bounds), estimate, interval, unit, observed, null);
    }

    private static GateVerdict Compare(Interval interval, Band bounds)
    {
        if (interval.Low >= bounds.Low && interval.High <= bounds.High)
            return GateVerdict.Passed;
        return interval.High < bounds.Low || interval.Low > bounds.High ? GateVerdict.Failed : GateVerdict.Undecided;
    }

    private string UnitOf(GateCheck check) => catalogue.Kpis[catalogue.IndexOf(check.Expectation.Kpi)].Unit;
}
