using System.Threading;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Gate;

/// <summary>Runs the checks of one scenario: identical results first, then statistics, with more replications while something is undecided.</summary>
/// <param name="replicator">Runs the replications.</param>
/// <param name="clock">Only for the budget.</param>
public sealed class GateRunner(Replicator replicator, TimeProvider clock)
{
    /// <summary>Simulates and judges.</summary>
    /// <param name="corridor">What is simulated.</param>
    /// <param name="checks">The checks; the bounds of each stand in the unit of its number.</param>
    /// <param name="accepted">Results to compare with; needed when a check is about a change.</param>
    /// <param name="options">Random seed, budget, error.</param>
    /// <param name="cancellation">Ends with the replications made so far.</param>
    /// <remarks>
    /// Intervals are confidence sequences, so looking again and again does no harm; by Bonferroni's inequality all checks of the scenario together err with a probability
    /// of at most <see cref="GateOptions.FamilyError"/>. No other scenario has a part in that, so adding one changes no verdict.
    /// </remarks>
    /// <exception cref="CorridorDeadlockException">A replication came to a standstill.</exception>
    /// <exception cref="ReplicationException">A replication failed.</exception>
    /// <exception cref="OperationCanceledException">Cancelled before the first look.</exception>
    public GateOutcome Run(IReplicable corridor, IReadOnlyList<GateCheck> checks, AcceptedResults? accepted, GateOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corridor);
        ArgumentNullException.ThrowIfNull(checks);
        ArgumentNullException.ThrowIfNull(options);

        var began = clock.GetTimestamp();
        var judge = new GateJudge(corridor.Catalogue, accepted, Simultaneous.EachConfidence(Math.Max(1, checks.Count), 1 - options.FamilyError));
        var looks = new LookSchedule(null, options.MaxReplications, options.FirstLook);
        var replications = new List<ReplicationResult>();
        List<GateFinding>? first = null;
        for (var look = looks.First; ; look = looks.After(look))
        {
            var upTo = look;
            replications.AddRange(replicator.Run(corridor, options.RandomSeed, replications.Count, look - replications.Count, made => options.Progress?.Invoke(made.Replication + 1, upTo), cancellation));
            if (first is null && replications.Count < look)
                cancellation.ThrowIfCancellationRequested();
            var identical = accepted?.AreIdenticalTo(replications);
            var findings = checks.Select(check => Judge(judge, check, replications, identical)).ToList();
            first ??= findings;
            var mayGoOn = look < looks.Last && replications.Count == look && !(clock.GetElapsedTime(began) >= options.Budget);
            if (!mayGoOn || !findings.Any(finding => CanBeDecidedLater(finding, accepted, look)))
                return new GateOutcome(replications, identical, [.. findings.Zip(first, WithFirst)]);
        }
    }

    /// <summary>Judges what a plan expects on replications that were made for another reason; changes, which need accepted results, are left out.</summary>
    /// <param name="plan">The plan with its expectations.</param>
    /// <param name="catalogue">Names and order of what was measured.</param>
    /// <param name="replications">Results in replication order.</param>
    public static IReadOnlyList<GateFinding> Judge(CorridorPlan plan, Catalogue catalogue, IReadOnlyList<ReplicationResult> replications)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(replications);
        var checks = plan.Expect.Where(entry => entry.Value.Of != ExpectedNumber.Change).Select(entry => new GateCheck("expect", entry.Key, entry.Value)).ToList();
        var judge = new GateJudge(catalogue, null, Simultaneous.EachConfidence(Math.Max(1, checks.Count), 1 - new GateOptions().FamilyError));
        return [.. checks.Select(check => judge.Judge(check, replications))];
    }

    /// <summary>What did not change at all needs no statistics.</summary>
    private static GateFinding Judge(GateJudge judge, GateCheck check, List<ReplicationResult> replications, bool? identical)
    {
        var finding = judge.Judge(check, replications);
        var isIdentical = identical == true && check.Expectation.Of == ExpectedNumber.Change && check.Expectation.Bounds.Contains(0);
        return isIdentical ? finding with { Verdict = GateVerdict.Passed, IsIdentical = true } : finding;
    }

    /// <summary>A change can be paired only as far as there are accepted replications.</summary>
    private static bool CanBeDecidedLater(GateFinding finding, AcceptedResults? accepted, int made) =>
        finding.Verdict == GateVerdict.Undecided && (finding.Check.Expectation.Of != ExpectedNumber.Change || made < accepted?.Replications);

    private static GateFinding WithFirst(GateFinding last, GateFinding first) =>
        first.Verdict == GateVerdict.Undecided && last.Observed > first.Observed ? last with { AtFirst = first } : last;
}
