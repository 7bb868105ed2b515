using System.Threading;
using CorridorSim.Experiments.Search;
using CorridorSim.Experiments.Worth;
using CorridorSim.Model;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments;

/// <summary>Simulates a plan as often as its questions need and draws the conclusions.</summary>
/// <param name="replicator">Runs the replications.</param>
/// <param name="clock">Only for budgets and forecasts of time; no result depends on it unless a time budget binds.</param>
public sealed class StudyRunner(Replicator replicator, TimeProvider clock)
{
    /// <summary>Share of a time budget that the replications leave to the search for saturation.</summary>
    private const double ShareForSaturation = 0.25;

    /// <summary>Studies a plan.</summary>
    /// <inheritdoc cref="Run(CorridorPlan, Func{double, IReplicable}, StudyOptions, CancellationToken)"/>
    public Study Run(CorridorPlan plan, StudyOptions options, CancellationToken cancellation = default)
    {
        using var budget = Timer(options.Budget);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, budget.Token);
        var judgesWarmUp = options.JudgeWarmUp && plan.Backlog.Count == 0; // A known queue is the start that the user wants.
        var corridor = Corridor.Of(plan);
        var study = Run(plan, multiplier => multiplier == 1 ? corridor : Corridor.Of(plan.WithDemandTimes(multiplier)), options, Afterwards, cancellation);
        if (options.ControlVariates)
            study = SharperMean.Added(study, corridor);
        if (options.Antithetic)
            study = AntitheticMean.Added(study, corridor.Mirrored, replicator, options, either.Token);
        study = WithWorth(study, options, either.Token);

        // Who has stopped the study does not wait for twins.
        if (judgesWarmUp && !cancellation.IsCancellationRequested)
        {
            var twin = Corridor.Of(plan with { DaysOfDemandAtStart = WarmUpJudgement.DaysOfDemand });
            study = study with { Warnings = [.. study.Warnings, .. new WarmUpJudgement(replicator).Judge(twin, study.Replications, options.RandomSeed, cancellation)] };
        }

        return study with { Asked = options.Budget is null && !cancellation.IsCancellationRequested ? StudyQuestion.Of(options) : null };

        int Afterwards(int replications) =>
            (options.Antithetic ? Math.Min(replications, Study.DetailedReplications) : 0) + (judgesWarmUp ? Math.Min(replications, WarmUpJudgement.Pairs) : 0);
    }

    private Study WithWorth(Study study, StudyOptions options, CancellationToken cancellation)
    {
        var asked = new MarginalStudy(study, options);
        if (!asked.IsDue)
            return study;
        var worth = asked.HasEnoughReplications ? asked.Run(replicator, cancellation) : null;
        return worth is null
            ? study with { Warnings = [.. study.Warnings, asked.WhyNothing(options.Budget)] }
            : study with { WorthMost = worth };
    }

    /// <summary>Studies a plan that is simulated by whatever <paramref name="atDemand"/> makes of it.</summary>
    /// <param name="plan">The plan: its targets are judged.</param>
    /// <param name="atDemand">Makes the corridor with all demand multiplied; called with 1 for the plan as it is, from one thread.</param>
    /// <param name="options">How many replications, and who is told.</param>
    /// <param name="cancellation">Ends the study with the replications finished so far; a warning in the study says so.</param>
    /// <exception cref="CorridorDeadlockException">A replication came to a standstill.</exception>
    /// <exception cref="ReplicationException">A replication failed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the first replication had finished.</exception>
    public Study Run(CorridorPlan plan, Func<double, IReplicable> atDemand, StudyOptions options, CancellationToken cancellation = default) =>
        Run(plan, atDemand, options, _ => 0, cancellation);

    private Study Run(CorridorPlan plan, Func<double, IReplicable> atDemand, StudyOptions options, Func<int, int> afterwards, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(atDemand);
        ArgumentNullException.ThrowIfNull(options);

        using var budget = Timer(options.Budget * (options.SearchSaturation ? 1 - ShareForSaturation : 1));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, budget.Token);
        var began = clock.GetTimestamp();

        using var replications = new ReplicationPhase(replicator, clock, plan, atDemand(1), options, afterwards);
        replications.Run(cancellation, either.Token);
        if (replications.Indicators.Count == 0)
            cancellation.ThrowIfCancellationRequested();

        var (saturation, cut) = options.SearchSaturation && !cancellation.IsCancellationRequested
            ? Saturations(plan, atDemand, options, clock.GetElapsedTime(began), cancellation)
            : ([], []);
        var study = Conclusions.Draw(
            plan, replications.Catalogue, options.RandomSeed, replications.Indicators, replications.Detailed, saturation,
            options.Replications is null || options.Extends ? ProbabilityInterval.ConfidenceSequence : ProbabilityInterval.Wilson);
        return study with { Warnings = [.. replications.StoppedBecause(cancellation.IsCancellationRequested), .. cut, .. study.Warnings] };
    }

    /// <summary>Where each indicator with a target saturates, and a warning when the time ended before that was found.</summary>
    private (Dictionary<string, double> Multipliers, IReadOnlyList<string> Warnings) Saturations(
        CorridorPlan plan, Func<double, IReplicable> atDemand, StudyOptions options, TimeSpan elapsed, CancellationToken cancellation)
    {
        using var budget = Timer(options.Budget - elapsed);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, budget.Token);

        var search = new SaturationSearch(replicator);
        var targets = ReplicationPhase.TargetsToSaturate(plan);
        var expected = targets.Count * SaturationSearch.UsualReplications;
        var done = 0;
        var multipliers = targets.ToDictionary(
            target => target.Indicator,
            target => search.Find(atDemand, target.Indicator, target.OfferedIndicator, options.RandomSeed, Report, either.Token));
        return (multipliers, either.IsCancellationRequested && targets.Count > 0
            ? [$"Where the corridor saturates was not found: {(cancellation.IsCancellationRequested ? "the study was stopped before" : $"the time budget of {options.Budget?.TotalSeconds:0.#} s ended before. Give more time with --budget")}."]
            : []);

        void Report() => options.Progress?.Invoke(new StudyProgress(StudyPhase.Saturation, ++done, Math.Max(done, expected)));
    }

    /// <summary>Cancels when a time is over; never without one. The longest that timers can wait is some 49 days.</summary>
    private CancellationTokenSource Timer(TimeSpan? left)
    {
        if (left is not { } time)
            return new CancellationTokenSource();
        var longest = TimeSpan.FromDays(49);
        return new CancellationTokenSource(time < TimeSpan.Zero ? TimeSpan.Zero : time > longest ? longest : time, clock);
    }
}
