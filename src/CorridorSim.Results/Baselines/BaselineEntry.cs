using CorridorSim.Experiments.Gate;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Baselines;

/// <summary>Accepted results of one scenario, kept beside it and reviewed like code.</summary>
/// <param name="Scenario">Its name.</param>
/// <param name="ToolVersion">Version of the program that made them.</param>
/// <param name="Platform">Operating system and processor family that made them; other ones give equal results only to some twelve digits, so traces may differ there.</param>
/// <param name="RandomSeed">Key of all random streams.</param>
/// <param name="Results">What was accepted.</param>
/// <param name="Units">Units of the indicators.</param>
public sealed record BaselineEntry(string Scenario, string ToolVersion, string Platform, ulong RandomSeed, AcceptedResults Results, IReadOnlyDictionary<string, string> Units)
{
    /// <summary>What this program and machine have just found, of the indicators that matter: throughput at every screenline, and all that the scenario expects something of.</summary>
    public static BaselineEntry Of(CorridorPlan plan, Catalogue catalogue, ulong randomSeed, IReadOnlyList<ReplicationResult> replications)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(catalogue);
        var kpis = Throughputs(plan).Concat(plan.Expect.Values.Select(expected => expected.Kpi)).Distinct().ToList();
        return new BaselineEntry(
            plan.Scenario,
            SummaryJson.ToolVersion,
            Platforms.Current,
            randomSeed,
            new AcceptedResults(
                plan.Hash,
                [.. replications.Select(replication => replication.TraceHash)],
                kpis.ToDictionary(kpi => kpi, kpi => (IReadOnlyList<double>)[.. replications.Select(replication => replication.Kpis[catalogue.IndexOf(kpi)])])),
            kpis.ToDictionary(kpi => kpi, kpi => catalogue.Kpis[catalogue.IndexOf(kpi)].Unit));
    }

    /// <summary>Throughput at every screenline.</summary>
    public static IEnumerable<string> Throughputs(CorridorPlan plan) => plan.Screenlines.Keys.Select(screenline => $"throughput.{screenline}");
}
