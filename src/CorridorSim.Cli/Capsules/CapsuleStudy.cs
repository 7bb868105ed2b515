using CorridorSim.Experiments;
using CorridorSim.Model.Plan;

namespace CorridorSim.Cli.Capsules;

/// <summary>The study that a capsule holds: without a time budget, so that another machine makes the same one.</summary>
internal static class CapsuleStudy
{
    /// <summary>Simulates.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="randomSeed">Key of all random streams.</param>
    /// <param name="asked">How many replications, and what is concluded from them.</param>
    /// <param name="replicator">Runs the replications.</param>
    /// <param name="progress">Told about progress.</param>
    /// <param name="terminal">Where the user may interrupt.</param>
    /// <exception cref="OperationCanceledException">Interrupted: an incomplete study is packed nowhere.</exception>
    public static Study Make(CorridorPlan plan, ulong randomSeed, StudyQuestion asked, Replicator replicator, Views.ProgressLine progress, Terminal terminal)
    {
        var study = new StudyRunner(replicator, terminal.Clock).Run(plan, asked.Options(randomSeed) with { Forecast = progress.Announce, Progress = progress.Show }, terminal.Interruption);
        terminal.Interruption.ThrowIfCancellationRequested();
        return study;
    }
}
