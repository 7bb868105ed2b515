using System.Threading;
using CorridorSim.Experiments.Search;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments;

/// <summary>The replications of one study: a pilot, a forecast, then as many as were asked for or as the stopping rule wants.</summary>
/// <param name="replicator">Runs the replications.</param>
/// <param name="clock">Only for the forecast.</param>
/// <param name="plan">The plan: its targets decide.</param>
/// <param name="corridor">What is simulated.</param>
/// <param name="options">How many replications, and who is told.</param>
/// <param name="afterwards">How many replications of other kinds the study will make after so many of the plan itself; only for the forecast.</param>
internal sealed class ReplicationPhase(Replicator replicator, TimeProvider clock, CorridorPlan plan, IReplicable corridor, StudyOptions options, Func<int, int> afterwards) : IDisposable
{
    /// <summary>Replications after which the study says what it will need. They are the first of its own.</summary>
    private const int PilotReplications = 8;

    private readonly StoppingRule _rule = new(plan, corridor.Catalogue, options);
    private readonly IndicatorTable _indicators = new(corridor.Catalogue.Kpis.Count);
    private readonly IEnumerator<ReplicationResult> _known = options.Known.GetEnumerator();
    private readonly List<ReplicationResult> _detailed = [];
    private int _expected;
    private bool _answered;

    public Catalogue Catalogue => corridor.Catalogue;

    /// <summary>Indicators of all replications.</summary>
    public IndicatorTable Indicators => _indicators;

    /// <summary>Results of the first replications, in order.</summary>
    public IReadOnlyList<ReplicationResult> Detailed => _detailed;

    /// <summary>The first target of each indicator, in file order: what saturates does not depend on the threshold.</summary>
    public static IReadOnlyList<TargetPlan> TargetsToSaturate(CorridorPlan plan) => [.. plan.Targets.Values.DistinctBy(target => target.Indicator)];

    /// <summary>Makes them.</summary>
    /// <param name="stopped">The user ends the study, at any time.</param>
    /// <param name="cancellation">The user or the time budget ends it. The budget spares the pilot, so that there is always something to conclude from, however slow the machine is.</param>
    public void Run(CancellationToken stopped, CancellationToken cancellation)
    {
        _expected = _rule.Looks.First;
        Pilot(stopped);
        for (var look = _rule.Looks.First; MakeUpTo(look, cancellation); look = _rule.Looks.After(look))
        {
            _answered = options.Replications is not null || _rule.IsSatisfied(_indicators);
            if (_answered || look == _rule.Looks.Last)
                return;
        }
    }

    /// <summary>Why the replications ended before their question was answered; empty when it was.</summary>
    public IEnumerable<string> StoppedBecause(bool cancelled)
    {
        if (_answered)
            yield break;
        var about = options.Replications is null ? "about " : "";
        if (cancelled)
            yield return $"Stopped early: {_indicators.Count} of {about}{_expected} replications were made, and all that is printed rests on them.";
        else if (options.Replications is null && _indicators.Count >= options.MaxReplications)
            yield return $"The limit of {options.MaxReplications} replications was reached before every question was answered.";
        else
            yield return $"The time budget of {options.Budget?.TotalSeconds:0.#} s ended after {_indicators.Count} of {about}{_expected} replications.";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _indicators.Dispose();
        _known.Dispose();
    }

    private void Pilot(CancellationToken cancellation)
    {
        var known = Math.Min(options.Known.Count, _expected);
        var timed = new TimedCorridor(corridor, clock);
        if (!MakeUpTo(Math.Min(_expected, known + PilotReplications), cancellation, timed))
            return;

        if (options.Replications is null)
            _expected = _rule.Forecast(_indicators);
        var left = Math.Max(0, _expected - Math.Max(_indicators.Count, options.Known.Count))
            + (options.SearchSaturation ? TargetsToSaturate(plan).Count * SaturationSearch.UsualReplications : 0)
            + afterwards(_expected);
        options.Forecast?.Invoke(new StudyForecast(_expected, timed.Usual * Math.Ceiling((double)left / replicator.Threads)));
    }

    /// <summary>Takes known results and makes new ones until there are <paramref name="count"/>; false when cancelled before.</summary>
    private bool MakeUpTo(int count, CancellationToken cancellation, IReplicable? by = null)
    {
        _expected = Math.Max(_expected, count);
        while (_indicators.Count < count && _known.MoveNext()) // Gone through to the end before anything is made: a store that is read cannot tidy up what is written to it.
            Keep(_known.Current);
        return replicator.Stream(by ?? corridor, options.RandomSeed, _indicators.Count, count - _indicators.Count, Deliver, cancellation);
    }

    private void Keep(ReplicationResult result)
    {
        _indicators.Add(result.Kpis);
        if (_detailed.Count < Study.DetailedReplications)
            _detailed.Add(result);
    }

    private void Deliver(ReplicationResult result)
    {
        Keep(result);
        options.Delivered?.Invoke(result);
        options.Progress?.Invoke(new StudyProgress(StudyPhase.Replications, result.Replication + 1, _expected));
    }
}
