using System.CommandLine;
using CorridorSim.Cli.Commands;
using CorridorSim.Results.Shards;

namespace CorridorSim.Cli.Sharding;

/// <summary>Which part of the design points of a sweep or a search to make, and whether to go on with what is there.</summary>
internal sealed class DesignShardChoice
{
    private readonly ShardChoice _shard = new("design points");
    private readonly Option<bool> _resume = new("--resume") { Description = "With --shard: go on with what the folder of the part holds; nothing is made twice." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        _shard.AddTo(command);
        command.Add(_resume);
    }

    /// <summary>The part asked for; none when all points are.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="terminal">Where the environment is read.</param>
    /// <exception cref="UsageException">The options contradict each other or the environment.</exception>
    public Shard? Get(ParseResult line, Terminal terminal)
    {
        var shard = _shard.Get(line, terminal.Variable);
        return shard is null && line.GetValue(_resume) ? throw new UsageException("--resume needs --shard I/N: only parts are stored point by point. Write --shard 1/1 to make all points as one part.") : shard;
    }

    /// <summary>The folder that holds the folders of all parts.</summary>
    /// <param name="folder">What <c>--out</c> names, if anything.</param>
    /// <param name="refused">Options that a part cannot follow, and whether they were given.</param>
    /// <exception cref="UsageException">There is no folder, or such an option was given.</exception>
    public static string Parent(string? folder, params (bool IsGiven, string Option)[] refused)
    {
        if (refused.FirstOrDefault(option => option.IsGiven).Option is { } option)
            throw new UsageException($"{option} cannot be used with --shard: merge draws the conclusions.");
        return folder ?? throw new UsageException("--shard needs --out DIR: each part stores its results in a folder of its own inside it.");
    }

    /// <summary>Makes the part and says what is stored.</summary>
    public int Make(ParseResult line, DesignShard part, string parent, int replications, StudyChoice study, Terminal terminal)
    {
        using var progress = study.Progress(line, terminal);
        var (folder, finished, points) = part.Make(study.RandomSeed(line), replications, parent, line.GetValue(_resume), study.Replicator(line), (done, all) => progress.Show("points", done, all), terminal);
        progress.Dispose();
        terminal.Output.WriteLine(folder.Path);
        terminal.Error.WriteLine($"Shard {folder.Record.Shard}/{folder.Record.Of}: {finished} of {points} design points are stored.");
        return terminal.Interruption.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }
}
