using System.Threading;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Search;

/// <summary>What the replications of one plan showed.</summary>
internal readonly record struct PlanJudgement(PlanStanding Standing, double Estimate, Interval Interval, int Replications);

/// <summary>Simulates one plan until its confidence sequence decides.</summary>
internal sealed class PlanJudge(Replicator replicator, SeekOptions options, double confidence, int firstLook)
{
    /// <summary>Nothing when cancelled.</summary>
    public PlanJudgement? Judge(IReplicable corridor, CancellationToken cancellation)
    {
        try
        {
            return Simulate(corridor, cancellation);
        }
        catch (CorridorDeadlockException deadlock)
        {
            return new PlanJudgement(PlanStanding.Deadlocked, double.NaN, Interval.Unbounded, deadlock.Replication + 1);
        }
    }

    /// <summary>Nothing when cancelled.</summary>
    /// <exception cref="CorridorDeadlockException">The plan comes to a standstill.</exception>
    public PlanJudgement? Simulate(IReplicable corridor, CancellationToken cancellation)
    {
        var column = corridor.Catalogue.IndexOf(options.Kpi);
        if (column < 0)
            throw new ArgumentException($"'{options.Kpi}' is not measured, so no plan can be sought by it.", nameof(corridor));
        var values = new List<double>();
        var looks = new LookSchedule(null, options.MaxReplicationsEach, firstLook);
        for (var look = looks.First; ; look = looks.After(look))
        {
            values.AddRange(replicator.Run(corridor, options.RandomSeed, values.Count, look - values.Count, cancellation: cancellation).Select(result => result.Kpis[column]));
            if (values.Count < look)
                return null;
            var judgement = Look(values);
            if (judgement.Standing != PlanStanding.Undecided || look == looks.Last)
                return judgement;
        }
    }

    private PlanJudgement Look(List<double> values)
    {
        if (options.Probability is { } asked)
        {
            var reached = new Proportion(values.Count(value => options.IsCeiling ? value <= options.Threshold : value >= options.Threshold), values.Count);
            return Judged(reached.Share, reached.ConfidenceSequence(confidence), asked, values.Count);
        }

        var sample = Sample.Of(values);
        var interval = sample.ConfidenceSequence(confidence);
        return options.IsCeiling
            ? Judged(sample.Mean, new Interval(-interval.High, -interval.Low), -options.Threshold, values.Count) with { Interval = interval }
            : Judged(sample.Mean, interval, options.Threshold, values.Count);
    }

    private static PlanJudgement Judged(double estimate, Interval interval, double asked, int replications)
    {
        var standing = TargetJudgement.Judge(interval, asked) switch
        {
            true => PlanStanding.Feasible,
            false => PlanStanding.Infeasible,
            null => PlanStanding.Undecided,
        };
        return new PlanJudgement(standing, estimate, interval, replications);
    }
}
