using System.Threading;
using CorridorSim.Experiments.Search;
using CorridorSim.Model;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments;

/// <summary>Simulates a plan as often as its questions need and draws the conclusions.</summary>
/// <param name="replicator">Runs the replications.</param>
public sealed class StudyRunner(Replicator replicator)
{
    /// <summary>Studies a plan.</summary>
    /// <inheritdoc cref="Run(CorridorPlan, Func{double, IReplicable}, StudyOptions, CancellationToken)"/>
    public Study Run(CorridorPlan plan, StudyOptions options, CancellationToken cancellation = default) =>
        Run(plan, multiplier => Corridor.Of(multiplier == 1 ? plan : plan.WithDemandTimes(multiplier)), options, cancellation);

    /// <summary>Studies a plan that is simulated by whatever <paramref name="atDemand"/> makes of it.</summary>
    /// <param name="plan">The plan: its targets are judged.</param>
    /// <param name="atDemand">Makes the corridor with all demand multiplied; called with 1 for the plan as it is, from one thread.</param>
    /// <param name="options">How many replications, and who is told.</param>
    /// <param name="cancellation">Ends the study with the replications finished so far; a warning in the study says so.</param>
    /// <exception cref="CorridorDeadlockException">A replication came to a standstill.</exception>
    /// <exception cref="ReplicationException">A replication failed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the first replication had finished.</exception>
    public Study Run(CorridorPlan plan, Func<double, IReplicable> atDemand, StudyOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(atDemand);
        ArgumentNullException.ThrowIfNull(options);

        var corridor = atDemand(1);
        var asked = options.Replications ?? 200;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(asked, nameof(options));

        var results = options.Known.Take(asked).ToList();
        results.AddRange(replicator.Run(corridor, options.RandomSeed, results.Count, asked - results.Count, Deliver, cancellation));
        if (results.Count == 0)
            cancellation.ThrowIfCancellationRequested();

        var saturation = options.SearchSaturation ? Saturations(plan, atDemand, options, cancellation) : new Dictionary<string, double>();
        var study = Conclusions.Draw(plan, corridor.Catalogue, options.RandomSeed, results, saturation);
        return results.Count == asked
            ? study
            : study with { Warnings = [$"Stopped early: {results.Count} of {asked} replications were made, and all that is printed rests on them.", .. study.Warnings] };

        void Deliver(ReplicationResult result)
        {
            options.Delivered?.Invoke(result);
            options.Progress?.Invoke(new StudyProgress(StudyPhase.Replications, result.Replication + 1, asked));
        }
    }

    private Dictionary<string, double> Saturations(CorridorPlan plan, Func<double, IReplicable> atDemand, StudyOptions options, CancellationToken cancellation)
    {
        var search = new SaturationSearch(replicator);
        var screenlines = plan.Targets.Values.Select(target => target.At).Distinct().ToList();
        var expected = screenlines.Count * SaturationSearch.UsualReplications;
        var done = 0;
        return screenlines.ToDictionary(
            screenline => screenline,
            screenline => search.Find(atDemand, screenline, options.RandomSeed, Report, cancellation));

        void Report() => options.Progress?.Invoke(new StudyProgress(StudyPhase.Saturation, ++done, Math.Max(done, expected)));
    }
}
