using CorridorSim.Experiments.Gate;
using CorridorSim.Model.Measures;
using CorridorSim.Results.Baselines;

namespace CorridorSim.Results.Report;

/// <summary>What a regression test found in one scenario, for the page that shows it.</summary>
/// <param name="Title">Name of the scenario.</param>
/// <param name="Summary">What the run, its trace and its account say, in words.</param>
/// <param name="Catalogue">Names and order of what was measured.</param>
/// <param name="Replications">Results in replication order.</param>
/// <param name="Findings">What became of the checks.</param>
/// <param name="Accepted">Results compared with; none when there were none.</param>
public sealed record GateReport(string Title, IReadOnlyList<string> Summary, Catalogue Catalogue, IReadOnlyList<ReplicationResult> Replications, IReadOnlyList<GateFinding> Findings, BaselineEntry? Accepted);
