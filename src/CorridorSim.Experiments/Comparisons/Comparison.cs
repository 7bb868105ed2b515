using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Comparisons;

/// <summary>Plans compared with a base over the same random numbers.</summary>
/// <param name="Answer">The answer in one sentence.</param>
/// <param name="Plans">The plans; the base comes first.</param>
/// <param name="Differences">One row per plan other than the base and per indicator: plans in order, decisive indicators first.</param>
/// <param name="AgainstBest">How far each plan lies from the best of the others on the first decisive indicator, in the order of <paramref name="Plans"/>.</param>
/// <param name="Method">Name of the intervals: paired t, or confidence sequence.</param>
/// <param name="RandomSeed">Key of all random streams.</param>
/// <param name="Replications">Paired replications made.</param>
public sealed record Comparison(
    string Answer,
    IReadOnlyList<PlanOutcome> Plans,
    IReadOnlyList<KpiDifference> Differences,
    IReadOnlyList<DistanceToBest> AgainstBest,
    string Method,
    ulong RandomSeed,
    int Replications)
{
    /// <summary>Names of the plans; the base comes first.</summary>
    public IReadOnlyList<string> Names => [.. Plans.Select(plan => plan.Name)];

    /// <summary>The studies compared, in the order of <see cref="Plans"/>, where studies at hand were compared; empty otherwise: a comparison keeps no replications.</summary>
    public IReadOnlyList<Study> Studies { get; init; } = [];

    /// <summary>One row per plan other than the base and per target that both have: plans in order, targets in file order.</summary>
    public IReadOnlyList<TargetDifference> Targets { get; init; } = [];
}

/// <summary>A plan in a comparison.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Verdicts">Whether its targets are met, over the replications of the comparison, in file order.</param>
public sealed record PlanOutcome(string Name, CorridorPlan Plan, IReadOnlyList<TargetVerdict> Verdicts);

/// <summary>How much more probable a plan makes a target.</summary>
/// <param name="Plan">Name of the plan.</param>
/// <param name="Target">Target id.</param>
/// <param name="Difference">Share of the replications in which the plan reached it, minus that of the base.</param>
/// <param name="Ci95">95 % interval of the difference of the probabilities, for this row alone.</param>
public sealed record TargetDifference(string Plan, string Target, double Difference, Interval Ci95);

/// <summary>What a comparison of one indicator shows.</summary>
public enum DifferenceConclusion
{
    /// <summary>Neither a difference nor equivalence is shown.</summary>
    NotToldApart,

    /// <summary>The plan has more than the base.</summary>
    More,

    /// <summary>The plan has less than the base.</summary>
    Less,

    /// <summary>The difference is shown to lie within the band that does not matter.</summary>
    Equivalent,

    /// <summary>All replications gave exactly equal numbers.</summary>
    Equal,
}

/// <summary>One indicator of one plan against the base.</summary>
/// <param name="Plan">Name of the plan.</param>
/// <param name="Kpi">Name of the indicator.</param>
/// <param name="Unit">Unit of all amounts.</param>
/// <param name="IsDecisive">Whether it is among the indicators that decide.</param>
/// <param name="Base">Mean of the base.</param>
/// <param name="Mean">Mean of the plan.</param>
/// <param name="Difference">Mean of the paired differences, plan minus base.</param>
/// <param name="Ci95">95 % interval of the difference, for this row alone.</param>
/// <param name="Correlation">Correlation that the common random numbers achieved; NaN when one plan does not vary.</param>
/// <param name="VarianceReduction">How many times more replications independent runs would have needed.</param>
/// <param name="PValue">p-value of this row alone.</param>
/// <param name="AdjustedPValue">p-value corrected (Holm) over all decisive rows, or over all other rows.</param>
/// <param name="Conclusion">What the corrected p-value shows at 5 %.</param>
public sealed record KpiDifference(
    string Plan, string Kpi, string Unit, bool IsDecisive, double Base, double Mean, double Difference, Interval Ci95,
    double Correlation, double VarianceReduction, double PValue, double AdjustedPValue, DifferenceConclusion Conclusion);
