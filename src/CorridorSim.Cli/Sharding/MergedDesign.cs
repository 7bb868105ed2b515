using CorridorSim.Cli.Commands;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Search;
using CorridorSim.Results.Shards;

namespace CorridorSim.Cli.Sharding;

/// <summary>Sweeps or seeks over the replications that the parts stored: what one machine decides while it simulates is decided again over them, and nothing is simulated.</summary>
internal static class MergedDesign
{
    /// <summary>Merges.</summary>
    /// <param name="shards">All parts, in order.</param>
    /// <param name="folder">Where what was found is kept.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="terminal">Where it is told.</param>
    /// <exception cref="ShardException">A part lacks replications that are needed.</exception>
    public static int Make(IReadOnlyList<ShardFolder> shards, string folder, int threads, Terminal terminal)
    {
        OutputFolder.CheckWritable(folder);
        using var stored = new StoredDesign(shards);
        try
        {
            if (stored.Design.Seeks is { } sought)
                Seek(stored, sought, shards[0].Record, folder, new Replicator(threads), terminal);
            else
                Sweep(stored, shards[0].Record, folder, new Replicator(threads), terminal);
        }
        catch (Exception failure) when (failure is ReplicationException or DesignPointException && failure.InnerException is ShardException)
        {
            throw failure.InnerException;
        }

        return terminal.Interruption.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    private static void Sweep(StoredDesign stored, ShardRecord record, string folder, Replicator replicator, Terminal terminal)
    {
        var points = stored.Design.Choices.Select(stored.Design.Settings).ToList();
        var rows = new Sweep(replicator).Run(points, settings => stored.At(points.IndexOf(settings)), record.Replications, record.RandomSeed, cancellation: terminal.Interruption);
        var findings = new SweepFindings(stored.At(0).Plan, [.. stored.Design.Levers.Select(lever => lever.Path)], rows, record.Replications, record.RandomSeed);
        findings.Keep(folder);
        findings.Print(terminal, asJson: false);
    }

    private static void Seek(StoredDesign stored, SoughtTarget sought, ShardRecord record, string folder, Replicator replicator, Terminal terminal)
    {
        var choices = stored.Design.Choices.ToList();
        var certificate = new PlanSeeker(replicator).Run(
            stored.Design.Levers, choice => stored.At(choices.FindIndex(choice.SequenceEqual)).Corridor, sought.Options(record.RandomSeed, record.Replications), terminal.Interruption);
        var findings = new SeekFindings(certificate, stored.Design.Levers);
        findings.Keep(folder);
        findings.Print(terminal, asJson: false);
    }
}
