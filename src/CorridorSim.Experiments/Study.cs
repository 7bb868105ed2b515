using CorridorSim.Experiments.Statistics;
using CorridorSim.Experiments.Worth;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments;

/// <summary>A plan, its replications and what follows from them. Everything that is printed, drawn or stored is made from this.</summary>
public sealed record Study
{
    /// <summary>The plan simulated.</summary>
    public required CorridorPlan Plan { get; init; }

    /// <summary>Names and order of what was measured.</summary>
    public required Catalogue Catalogue { get; init; }

    /// <summary>Key of all random streams.</summary>
    public required ulong RandomSeed { get; init; }

    /// <summary>Replications of which all details are kept: enough for the quantiles of every figure. Of those beyond, only the indicators count, so that a study of a million takes bounded memory.</summary>
    public const int DetailedReplications = 10_000;

    private readonly int? _made;

    /// <summary>Results of the first <see cref="DetailedReplications"/> in replication order, from 0 without gaps. All conclusions but those on elements and stages rest on every replication made.</summary>
    public required IReadOnlyList<ReplicationResult> Replications { get; init; }

    /// <summary>Replications made; as many as <see cref="Replications"/> when nothing else is said.</summary>
    public int Made { get => _made ?? Replications.Count; init => _made = value; }

    /// <summary>What was asked; nothing when the study cannot be made again: it was stopped, or had a time budget.</summary>
    public StudyQuestion? Asked { get; init; }

    /// <summary>One row per indicator, in catalogue order.</summary>
    public required IReadOnlyList<KpiEstimate> Kpis { get; init; }

    /// <summary>One row per target, in file order.</summary>
    public required IReadOnlyList<TargetVerdict> Targets { get; init; }

    /// <summary>Elements by how much they bind, most binding first.</summary>
    public required IReadOnlyList<Bottleneck> Bottlenecks { get; init; }

    /// <summary>What one unit more of each thing is worth, best first; nothing when it was not asked.</summary>
    public MarginalValues? WorthMost { get; init; }

    /// <summary>Mean throughputs made sharper by control variates; empty when that was not asked.</summary>
    public IReadOnlyList<SharperMean> SharperMeans { get; init; } = [];

    /// <summary>Mean throughputs over the replications and their mirrored twins; empty when that was not asked.</summary>
    public IReadOnlyList<AntitheticMean> AntitheticMeans { get; init; } = [];

    /// <summary>What a reader must know before trusting a number; empty when there is nothing.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}

/// <summary>An indicator over the replications.</summary>
/// <param name="Name">Stable dotted name.</param>
/// <param name="Unit">Unit of all numbers here.</param>
/// <param name="Observed">Replications in which it was observed (not NaN).</param>
/// <param name="Mean">Mean over the replications.</param>
/// <param name="Ci95">95 % t-interval of the mean; infinite ends below two observations.</param>
/// <param name="P10">10 % quantile over the replications, linear between order statistics (see <see cref="Quantile.Of"/>).</param>
/// <param name="P50">Median.</param>
/// <param name="P90">90 % quantile.</param>
public sealed record KpiEstimate(string Name, string Unit, int Observed, double Mean, Interval Ci95, double P10, double P50, double P90)
{
    /// <summary>95 % interval of the 10 % quantile by order statistics; an infinite end where there are too few replications for a bound.</summary>
    public Interval P10Ci95 { get; init; } = Interval.Unbounded;

    /// <summary>95 % interval of the median by order statistics.</summary>
    public Interval P50Ci95 { get; init; } = Interval.Unbounded;

    /// <summary>95 % interval of the 90 % quantile by order statistics.</summary>
    public Interval P90Ci95 { get; init; } = Interval.Unbounded;

    /// <summary>Whether the interval of the mean is too wide to act on: more than 10 % of the mean (10 points for shares) to each side.</summary>
    public bool IsTooWide => Cautions.IsTooWide(Unit, Mean, Ci95);
}

/// <summary>Whether a target is met.</summary>
public enum Verdict
{
    /// <summary>The lower bound of the probability is at least what was asked.</summary>
    Met,

    /// <summary>The upper bound is below it, and the demand offered at the screenline is below the target.</summary>
    NotMetDemandLimited,

    /// <summary>The upper bound is below it although the demand offered would suffice.</summary>
    NotMetCapacityLimited,

    /// <summary>The interval still holds the probability asked for.</summary>
    Undecided,
}

/// <summary>The verdict on one target.</summary>
/// <param name="Name">Target id.</param>
/// <param name="Screenline">Where tonnes are counted.</param>
/// <param name="Threshold">Tonnes a year to reach.</param>
/// <param name="Asked">Probability asked for.</param>
/// <param name="Reached">Replications that reached it.</param>
/// <param name="Replications">Replications made.</param>
/// <param name="Ci95">95 % interval of the probability.</param>
/// <param name="Method">Name of the interval: Wilson, or confidence sequence.</param>
/// <param name="Verdict">Met, not met and why, or undecided.</param>
/// <param name="SaturationMultiplier">Demand multiplier up to which the corridor still carries nearly all that is offered at the screenline; NaN when it was not searched; from 1/8 to 8, where the ends mean "at most" and "at least".</param>
public sealed record TargetVerdict(string Name, string Screenline, double Threshold, double Asked, int Reached, int Replications, Interval Ci95, string Method, Verdict Verdict, double SaturationMultiplier)
{
    /// <summary>Share of the replications that reached it.</summary>
    public double Probability => (double)Reached / Replications;
}

/// <summary>How much one element binds: two answers side by side, means over the replications.</summary>
/// <param name="Element">Path in the scenario; <c>demand</c> for the days on which no element was busy without pause, with 0 for utilisation and queue share.</param>
/// <param name="Name">In plain words.</param>
/// <param name="Utilisation">Share of its capacity-time working, blocked or down.</param>
/// <param name="QueueShare">Its share of all unit-hours spent waiting for any element.</param>
/// <param name="Binding">Share of days on which it was the element busy for the longest time without pause.</param>
/// <param name="BindingCi95">95 % interval of <paramref name="Binding"/>.</param>
public sealed record Bottleneck(string Element, string Name, double Utilisation, double QueueShare, double Binding, Interval BindingCi95);
