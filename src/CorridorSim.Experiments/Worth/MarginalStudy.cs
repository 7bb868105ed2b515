using System.Threading;
using CorridorSim.Model;

namespace CorridorSim.Experiments.Worth;

/// <summary>What one unit more of each thing is worth to a study: by the target that is missed, paired with the replications that the study has made.</summary>
internal sealed class MarginalStudy
{
    /// <summary>Things tried where not everything is asked for: those that bind or are waited for most.</summary>
    private const int MostTried = 16;

    /// <summary>The most pressing things are tried in pairs in any case.</summary>
    private const int MostPressing = 3;

    private readonly Study _study;
    private readonly StudyOptions _options;
    private readonly string? _kpi;

    public MarginalStudy(Study study, StudyOptions options)
    {
        (_study, _options) = (study, options);
        var missed = study.Targets.FirstOrDefault(target => target.Verdict == Verdict.NotMetCapacityLimited);
        var target = missed ?? (options.WorthMost == WorthMost.Always && study.Targets.Count > 0 ? study.Targets[0] : null);
        IsDue = options.WorthMost == WorthMost.Always || (options.WorthMost == WorthMost.WhenMissed && missed is not null);
        _kpi = target is not null ? study.Plan.Targets[target.Name].Indicator : ScreenlineKpis.AllThroughputs(study.Catalogue) is [var first, ..] ? first : null;
    }

    /// <summary>Whether it is to be found out.</summary>
    public bool IsDue { get; }

    /// <summary>Whether there are enough replications to pair with.</summary>
    public bool HasEnoughReplications => _study.Replications.Count >= new MarginalOptions { Kpi = "" }.FirstRound;

    /// <summary>The values; nothing when it was cancelled, because half a race says nothing about the best.</summary>
    public MarginalValues? Run(Replicator replicator, CancellationToken cancellation)
    {
        var plan = _study.Plan;
        var possible = Additions.Of(plan);
        var pressing = Pressing(possible);
        var tried = _options.WorthMost == WorthMost.Always ? possible : [.. possible.Where(addition => pressing.Contains(addition.Path))];
        if (_kpi is null)
            return null;
        var byPath = tried.ToDictionary(addition => addition.Path);
        var options = new MarginalOptions
        {
            RandomSeed = _study.RandomSeed,
            Kpi = _kpi,
            Also = MedianTransit() is { } transit ? [transit] : [],
            Pressing = [.. pressing.Take(MostPressing)],
            Known = _study.Replications,
            MaxReplications = Math.Min(new MarginalOptions { Kpi = "" }.MaxReplications, _study.Replications.Count),
            Progress = _options.Progress,
        };
        var values = new MarginalRace(replicator).Run(
            Corridor.Of(plan),
            [.. tried.Select(addition => new MarginalCandidate(addition.Name, addition.Path, addition.Change, () => Corridor.Of(addition.To(plan))))],
            (first, second) => Corridor.Of(byPath[second.Path].To(byPath[first.Path].To(plan))),
            options,
            cancellation);
        return cancellation.IsCancellationRequested ? null : values with { Possible = possible.Count };
    }

    /// <summary>Why there are no values although they were due.</summary>
    public string WhyNothing(TimeSpan? budget)
    {
        if (_kpi is null)
            return "What one unit more is worth cannot be said: the scenario has no screenline where tonnes are counted.";
        if (!HasEnoughReplications)
            return $"What one unit more is worth was not asked: {Plural.Of(_study.Replications.Count, "replication")} are too few to pair with. Make at least {new MarginalOptions { Kpi = "" }.FirstRound}.";
        return budget is { } time
            ? $"What one unit more is worth was not found within the time budget of {time.TotalSeconds:0.#} s. Give more time with --budget."
            : "What one unit more is worth was not found: the study was stopped before.";
    }

    /// <summary>Paths of the things that bind or are waited for most, most pressing first.</summary>
    private List<string> Pressing(IReadOnlyList<Addition> possible)
    {
        var pressure = new Pressure(_study);
        return [.. possible.Select(addition => (addition.Path, Pressure: pressure.On(addition.Path))).Where(row => row.Pressure > 0)
            .OrderByDescending(row => row.Pressure).Take(MostTried).Select(row => row.Path)];
    }

    /// <summary>Median transit time of the flow whose tonnes spend most days in transit: there hours are to be gained.</summary>
    private string? MedianTransit() => _study.Plan.Flows.Keys
        .Select(flow => (Transit: $"transit.{flow}.p50", TonneDays: Mean($"carried.{flow}") * Mean($"transit.{flow}.p50")))
        .Where(flow => flow.TonneDays > 0)
        .OrderByDescending(flow => flow.TonneDays).Select(flow => flow.Transit).FirstOrDefault();

    private double Mean(string kpi) => _study.Catalogue.IndexOf(kpi) is var column and >= 0 ? _study.Kpis[column].Mean : double.NaN;
}
