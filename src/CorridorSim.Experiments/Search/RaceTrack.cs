using System.Threading;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Search;

/// <summary>Runs candidates round by round against one base, whose replications are made once.</summary>
internal sealed class RaceTrack(Replicator replicator, IReplicable asIs, MarginalOptions options, double alpha, CancellationToken cancellation)
{
    private readonly List<ReplicationResult> _base = [];
    private int _done;

    /// <summary>Races and returns one row per candidate, best first.</summary>
    public IReadOnlyList<MarginalValue> Race(IReadOnlyList<Runner> runners, int wanted)
    {
        var racing = runners.ToList();
        for (var round = options.FirstRound; racing.Count > 0 && MakeUpTo(round, racing); round = Math.Min(round * 2, options.MaxReplications))
        {
            Drop(racing, wanted, Simultaneous.EachConfidence(runners.Count, 1 - alpha));
            if (round >= options.MaxReplications)
                break;
        }

        return [.. runners.Where(runner => runner.Results.Count >= 2).Select(Value).OrderByDescending(value => Better(value.Gain))];
    }

    private bool MakeUpTo(int count, IReadOnlyList<Runner> racing)
    {
        var expected = _done + Math.Max(0, count - _base.Count) + racing.Sum(runner => count - runner.Results.Count);
        if (!Extend(_base, asIs))
            return false;
        return racing.All(runner => Extend(runner.Results, runner.Corridor));

        bool Extend(List<ReplicationResult> results, IReplicable corridor)
        {
            results.AddRange(replicator.Run(corridor, options.RandomSeed, results.Count, Math.Max(0, count - results.Count), Deliver, cancellation));
            return results.Count >= count;
        }

        void Deliver(ReplicationResult result) => options.Progress?.Invoke(new StudyProgress(StudyPhase.Replications, ++_done, expected));
    }

    /// <summary>Drops those that so many others surely beat, and those that surely gain nothing.</summary>
    private void Drop(List<Runner> racing, int wanted, double confidence)
    {
        var bounds = racing.Select(runner => Bounds(runner, confidence)).ToList();
        for (var i = racing.Count - 1; i >= 0; i--)
        {
            var beaten = bounds.Count(other => other.Low > bounds[i].High) >= wanted;
            if (!beaten && bounds[i].High > 0)
                continue;
            racing[i].LeftRace = true;
            racing.RemoveAt(i);
        }
    }

    /// <summary>Interval of the gain, turned so that more is better.</summary>
    private Interval Bounds(Runner runner, double confidence)
    {
        var interval = Sequence(Differences(runner, options.Kpi), confidence);
        return options.MoreIsBetter ? interval : new Interval(-interval.High, -interval.Low);
    }

    private double Better(double gain) => options.MoreIsBetter ? gain : -gain;

    private MarginalValue Value(Runner runner)
    {
        var gain = Differences(runner, options.Kpi);
        return new MarginalValue(
            [.. runner.Added.Select(candidate => candidate.Name)],
            [.. runner.Added.Select(candidate => candidate.Path)],
            [.. runner.Added.Select(candidate => candidate.Unit)],
            gain.Mean,
            Sequence(gain, 0.95),
            runner.Results.Count,
            runner.LeftRace,
            [.. options.Also.Select(kpi => (Kpi: kpi, Gain: Differences(runner, kpi))).Select(also => new KpiGain(also.Kpi, also.Gain.Mean, Sequence(also.Gain, 0.95)))]);
    }

    private Sample Differences(Runner runner, string kpi)
    {
        var before = asIs.Catalogue.IndexOf(kpi);
        var after = runner.Corridor.Catalogue.IndexOf(kpi);
        return PairedDifference.Of(
            [.. _base.Take(runner.Results.Count).Select(result => result.Kpis[before])], [.. runner.Results.Select(result => result.Kpis[after])]).Differences;
    }

    /// <summary>Exactly equal differences in every replication leave no doubt: that is what a capacity that never binds does.</summary>
    private static Interval Sequence(Sample gain, double confidence) =>
        gain is { Count: >= 2, Variance: 0 } ? new Interval(gain.Mean, gain.Mean) : gain.ConfidenceSequence(confidence);
}
