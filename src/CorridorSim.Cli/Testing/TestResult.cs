using CorridorSim.Experiments.Gate;
using CorridorSim.Model;
using CorridorSim.Model.Measures;

namespace CorridorSim.Cli.Testing;

/// <summary>What a test of one scenario found.</summary>
/// <param name="Subject">What was tested.</param>
/// <param name="Outcome">The findings; none when a replication came to a standstill or failed.</param>
/// <param name="Failure">Why there are none.</param>
/// <param name="Balance">What became of every tonne of the first replication; none when there are no findings.</param>
/// <param name="Took">How long it took.</param>
internal sealed record TestResult(TestSubject Subject, GateOutcome? Outcome, string? Failure, TonneBalance? Balance, TimeSpan Took)
{
    /// <summary>Whether a tonne of the first replication was lost, or came from nowhere.</summary>
    public bool IsUneven => Balance is { IsEven: false };

    /// <summary>The findings; empty when there are none.</summary>
    public IReadOnlyList<GateFinding> Findings => Outcome?.Findings ?? [];

    /// <summary>Findings of one kind.</summary>
    public int Count(GateVerdict verdict) => Findings.Count(finding => finding.Verdict == verdict);

    /// <summary>Name of the scenario, with the random seed when it is not the usual one.</summary>
    public string Title => Subject.RandomSeed == 1 ? Subject.Plan.Scenario : $"{Subject.Plan.Scenario}, random seed {Subject.RandomSeed}";

    /// <summary>What the comparison of traces says; none when there was nothing to compare with.</summary>
    public string? Trace => Outcome?.IsIdentical switch
    {
        true => $"identical to the baseline in {Plural.Of(Math.Min(Outcome.Replications.Count, Subject.Accepted!.Results.Replications), "replication")}", // Compared, so there is something accepted.
        false => $"differs from the baseline{Reason}: compared by statistics",
        null => null,
    };

    private string Reason
    {
        get
        {
            var accepted = Subject.Accepted!; // Compared, so there is something accepted.
            if (accepted.Results.ScenarioHash != Subject.Plan.Hash)
                return " (the scenario changed)";
            if (accepted.Platform != Results.Baselines.Platforms.Current)
                return $" (accepted on {accepted.Platform}, this is {Results.Baselines.Platforms.Current})";
            if (accepted.RandomSeed != Subject.RandomSeed)
                return $" (accepted with random seed {accepted.RandomSeed})";
            return accepted.ToolVersion != Results.SummaryJson.ToolVersion ? $" (accepted with version {accepted.ToolVersion})" : "";
        }
    }
}
