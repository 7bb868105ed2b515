using CorridorSim.Experiments;
using CorridorSim.Experiments.Worth;
using CorridorSim.Model.Plan;

namespace CorridorSim.Cli.Capsules;

/// <summary>The study that a capsule holds: without a time budget, so that another machine makes the same one.</summary>
internal static class CapsuleStudy
{
    /// <summary>Simulates.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="randomSeed">Key of all random streams.</param>
    /// <param name="replications">How many; none lets the targets decide.</param>
    /// <param name="replicator">Runs the replications.</param>
    /// <param name="progress">Told about progress.</param>
    /// <param name="terminal">Where the user may interrupt.</param>
    /// <exception cref="OperationCanceledException">Interrupted: an incomplete study is packed nowhere.</exception>
    public static Study Make(CorridorPlan plan, ulong randomSeed, int? replications, Replicator replicator, Views.ProgressLine progress, Terminal terminal)
    {
        var options = new StudyOptions { RandomSeed = randomSeed, Replications = replications, Forecast = progress.Announce, Progress = progress.Show, WorthMost = WorthMost.WhenMissed };
        var study = new StudyRunner(replicator, terminal.Clock).Run(plan, options, terminal.Interruption);
        terminal.Interruption.ThrowIfCancellationRequested();
        return study;
    }
}
