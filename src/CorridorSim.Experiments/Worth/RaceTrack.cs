using System.Threading;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Worth;

/// <summary>Runs candidates round by round against one base, whose replications are made once.</summary>
/// <param name="replicator">Runs the replications.</param>
/// <param name="asIs">The base.</param>
/// <param name="options">Indicator, rounds.</param>
/// <param name="effort">Replications expected, for progress.</param>
/// <param name="cancellation">Ends the race.</param>
internal sealed class RaceTrack(Replicator replicator, IReplicable asIs, MarginalOptions options, int effort, CancellationToken cancellation)
{
    private readonly List<ReplicationResult> _base = [.. options.Known.Take(options.MaxReplications)];
    private readonly IReadOnlyList<int> _rounds = new RaceRounds(options.FirstRound, options.MaxReplications).All;
    private int _done;

    /// <summary>Races and returns one row per candidate, best first; those that left on the way come after those that stayed.</summary>
    public IReadOnlyList<MarginalValue> Race(IReadOnlyList<Runner> runners, int wanted)
    {
        var racing = runners.ToList();
        foreach (var round in _rounds)
        {
            if (racing.Count == 0 || !MakeUpTo(round, racing))
                break;
            racing.RemoveAll(runner => runner.LeftRace);
            if (round < _rounds[^1])
                Drop(racing, wanted);
        }

        return [.. runners.Where(runner => runner.Results.Count >= 2).Select(Value).OrderBy(value => value.LeftRace).ThenByDescending(value => Better(value.Gain))];
    }

    private bool MakeUpTo(int count, IReadOnlyList<Runner> racing)
    {
        if (!Extend(_base, asIs))
            return false;
        foreach (var runner in racing)
        {
            try
            {
                if (!Extend(runner.Results, runner.Corridor))
                    return false;
            }
            catch (CorridorDeadlockException)
            {
                // What locks the corridor up is worth nothing, and has no gain that could be stated.
                runner.Results.Clear();
                runner.LeftRace = true;
            }
        }

        return true;

        bool Extend(List<ReplicationResult> results, IReplicable corridor)
        {
            results.AddRange(replicator.Run(corridor, options.RandomSeed, results.Count, Math.Max(0, count - results.Count), Deliver, cancellation));
            return results.Count >= count;
        }

        void Deliver(ReplicationResult result) => options.Progress?.Invoke(new StudyProgress(StudyPhase.Worth, ++_done, Math.Max(_done, effort)));
    }

    /// <summary>Keeps the better half, and none that are surely worth nothing.</summary>
    private void Drop(List<Runner> racing, int wanted)
    {
        var better = racing.OrderByDescending(runner => Better(Differences(runner, options.Kpi).Mean)).Take(RaceRounds.Staying(racing.Count, wanted)).ToHashSet();
        foreach (var runner in racing.Where(runner => !better.Contains(runner) || IsWorthNothing(runner)).ToList())
        {
            runner.LeftRace = true;
            racing.Remove(runner);
        }
    }

    private bool IsWorthNothing(Runner runner)
    {
        var interval = Interval(Differences(runner, options.Kpi));
        return options.MoreIsBetter ? interval.High <= 0 : interval.Low >= 0;
    }

    private double Better(double gain) => options.MoreIsBetter ? gain : -gain;

    private MarginalValue Value(Runner runner)
    {
        var gain = Differences(runner, options.Kpi);
        return new MarginalValue(
            [.. runner.Added.Select(candidate => candidate.Name)],
            [.. runner.Added.Select(candidate => candidate.Path)],
            [.. runner.Added.Select(candidate => candidate.Change)],
            gain.Mean,
            Interval(gain),
            runner.Results.Count,
            runner.LeftRace,
            [.. options.Also.Select(kpi => (Kpi: kpi, Gain: Differences(runner, kpi))).Select(also => new KpiGain(also.Kpi, also.Gain.Mean, Interval(also.Gain)))]);
    }

    private Sample Differences(Runner runner, string kpi)
    {
        var before = asIs.Catalogue.IndexOf(kpi);
        var after = runner.Corridor.Catalogue.IndexOf(kpi);
        return PairedDifference.Of(
            [.. _base.Take(runner.Results.Count).Select(result => result.Kpis[before])], [.. runner.Results.Select(result => result.Kpis[after])]).Differences;
    }

    /// <summary>Holds at every look. Exactly equal differences leave no doubt: that is what a capacity that never binds does.</summary>
    private Interval Interval(Sample gain) =>
        gain is { Count: >= 2, Variance: 0 } ? new Interval(gain.Mean, gain.Mean) : gain.MeanInterval(Simultaneous.EachConfidence(_rounds.Count));
}
