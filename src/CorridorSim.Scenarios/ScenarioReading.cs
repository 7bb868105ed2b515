using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios;

/// <summary>What became of a scenario file.</summary>
/// <param name="Kind">What the file is.</param>
/// <param name="Plan">The plan; none when there is an error, or when the file is a shock, which is no scenario by itself.</param>
/// <param name="Findings">Everything found, in file order.</param>
/// <param name="Resolved">Every value with where it comes from, as far as it could be read.</param>
public sealed record ScenarioReading(ScenarioKind Kind, CorridorPlan? Plan, IReadOnlyList<Finding> Findings, ResolvedScenario Resolved)
{
    /// <summary>Every file that was read for the plan, as it was opened: the scenario, what it extends, what is laid over it, tables, and the ledger of sources.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The hindcast, when the file is one without errors.</summary>
    public HindcastPlan? Hindcast { get; init; }

    /// <summary>Whether there is an error.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
