using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Search;

/// <summary>What is known of a plan.</summary>
public enum PlanStanding
{
    /// <summary>Not examined: it cannot be the cheapest.</summary>
    NotExamined,

    /// <summary>Proven to do what is asked.</summary>
    Feasible,

    /// <summary>Proven not to.</summary>
    Infeasible,

    /// <summary>No better than a plan proven infeasible, by the monotonicity declared.</summary>
    InfeasibleByMonotonicity,

    /// <summary>Comes to a standstill in some replication, so it does not do what is asked.</summary>
    Deadlocked,

    /// <summary>Not decided within the replications allowed.</summary>
    Undecided,
}

/// <summary>A plan of the search.</summary>
/// <param name="Choice">Number of the setting of each lever, from 0, in lever order.</param>
/// <param name="Settings">The settings as text, in lever order.</param>
/// <param name="Cost">Sum of the costs.</param>
/// <param name="Standing">What is known of it.</param>
/// <param name="Estimate">Share of the replications that reached the threshold, or the mean; NaN when it was not simulated.</param>
/// <param name="Interval">Confidence sequence that the verdict rests on; unbounded when it was not simulated.</param>
/// <param name="Replications">Replications made.</param>
public sealed record SoughtPlan(
    IReadOnlyList<int> Choice, IReadOnlyList<string> Settings, double Cost, PlanStanding Standing, double Estimate, Interval Interval, int Replications);

/// <summary>The cheapest plan proven feasible, and what is known of all cheaper ones.</summary>
/// <param name="Statement">The result in one or two sentences.</param>
/// <param name="Cheapest">The cheapest plan proven feasible; nothing when none was.</param>
/// <param name="Cheaper">All plans before it in the order of cost (all plans when none is feasible): proven infeasible, or undecided.</param>
/// <param name="Others">Plans from it on that were simulated on the way.</param>
/// <param name="Confidence">Probability that every "proven" here is right, at least.</param>
/// <param name="IsComplete">Whether the search ran to its end; false when it was cancelled.</param>
public sealed record SeekCertificate(
    string Statement, SoughtPlan? Cheapest, IReadOnlyList<SoughtPlan> Cheaper, IReadOnlyList<SoughtPlan> Others, double Confidence, bool IsComplete)
{
    /// <summary>Cheaper plans that could not be told from feasible ones: statistically tied with the cheapest.</summary>
    public IReadOnlyList<SoughtPlan> Undecided => [.. Cheaper.Where(plan => plan.Standing is PlanStanding.Undecided or PlanStanding.NotExamined)];
}
