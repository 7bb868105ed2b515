using System.CommandLine;
using CorridorSim.Cli.Commands;
using CorridorSim.Results.Shards;

namespace CorridorSim.Cli.Sharding;

/// <summary>Which part of a study to make: <c>--shard i/n</c>, <c>--shard auto</c> or <c>--shards n</c>, the latter two by what the scheduler says in the environment.</summary>
/// <param name="ofWhat">What is shared.</param>
internal sealed class ShardChoice(string ofWhat)
{
    private readonly Option<string?> _shard = CommonOptions.Read<string?>("--shard", "I/N", $"Make only part I of N of the {ofWhat}, counting from 1, in a folder of its own inside --out; 'auto' takes both from a Slurm job array. See merge.",
        text => text == "auto" || Parse(text) is not null ? text : null, "a part and how many there are, for example 3/16, or auto");

    private readonly Option<int?> _shards = CommonOptions.WholeNumber("--shards", "N", "Make one of N parts; which one is taken from a Kubernetes Indexed Job or a Slurm job array.", example: 16);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_shard);
        command.Add(_shards);
    }

    /// <summary>The part asked for; none when the whole study is.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="variable">Reads a variable of the environment.</param>
    /// <exception cref="UsageException">The options contradict each other or the environment.</exception>
    public Shard? Get(ParseResult line, Func<string, string?> variable)
    {
        var (shard, shards) = (line.GetValue(_shard), line.GetValue(_shards));
        if (shard is null && shards is null)
            return null;
        if (shard is not null && shards is not null)
            throw new UsageException("--shard and --shards say the same twice. Write --shard 3/16, or --shards 16 in a job whose index comes from the environment.");
        if (shard is not null && Parse(shard) is { } given)
            return given;
        return OfScheduler(shards, variable);
    }

    private static Shard? Parse(string text) =>
        text.Split('/') is [var i, var n] && CommonOptions.Whole(i) is >= 1 and var number && CommonOptions.Whole(n) is { } of && number <= of
            ? new Shard(number, of)
            : null;

    private static Shard OfScheduler(int? shards, Func<string, string?> variable)
    {
        if (Number("SLURM_ARRAY_TASK_ID") is { } task)
        {
            var count = Number("SLURM_ARRAY_TASK_COUNT") ?? shards ?? throw Missing("SLURM_ARRAY_TASK_COUNT");
            var number = ((task - (Number("SLURM_ARRAY_TASK_MIN") ?? task)) / Math.Max(1, Number("SLURM_ARRAY_TASK_STEP") ?? 1)) + 1;
            if (shards is { } asked && asked != count)
                throw new UsageException($"--shards {asked}, but the Slurm array has {count} tasks. Submit with --array=1-{asked}, or leave it to the array: --shard auto.");
            return Checked(number, count, $"SLURM_ARRAY_TASK_ID {task}");
        }

        if (Number("JOB_COMPLETION_INDEX") is { } index)
            return Checked(index + 1, shards ?? throw new UsageException("JOB_COMPLETION_INDEX does not say how many parts there are. Write --shards N, the number of completions of the job."), $"JOB_COMPLETION_INDEX {index}");
        throw Missing("SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX");

        int? Number(string name) => CommonOptions.Whole(variable(name));
    }

    private static Shard Checked(int number, int of, string origin) => number >= 1 && number <= of
        ? new Shard(number, of)
        : throw new UsageException($"{origin} would be part {number} of {of}. Number the tasks without gaps, for example --array=1-{of}.");

    private static UsageException Missing(string name) => new($"The environment has no {name}, so which part to make is not known. Write it: --shard 3/16.");
}
