using System.CommandLine;
using CorridorSim.Cli.Views;
using CorridorSim.Experiments;
using CorridorSim.Model.Plan;

namespace CorridorSim.Cli.Commands;

/// <summary>How a scenario is studied: <c>--replications</c>, <c>--random-seed</c>, <c>--threads</c>, <c>--budget</c>, <c>--quiet</c>.</summary>
internal sealed class StudyChoice
{
    private readonly Option<int?> _replications;
    private readonly Option<ulong?> _randomSeed = CommonOptions.RandomSeed();
    private readonly Option<int?> _threads = CommonOptions.Threads();
    private readonly Option<TimeSpan?>? _budget;
    private readonly Option<bool> _quiet = CommonOptions.Quiet();

    /// <param name="replications">What <c>--replications</c> means for the verb.</param>
    /// <param name="budget">What holds without <c>--budget</c>; none where the verb has no budget.</param>
    public StudyChoice(string replications = "Make exactly N replications (default: as many as the targets need, 30 to 1000).", string? budget = "none")
    {
        _replications = CommonOptions.Replications(replications);
        _budget = budget is null ? null : CommonOptions.Budget(budget);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> Options => _budget is null ? [_replications, _randomSeed, _threads, _quiet] : [_replications, _randomSeed, _threads, _budget, _quiet];

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in Options)
            command.Add(option);
    }

    /// <summary>Number of replications asked for; none leaves it to the study.</summary>
    public int? Replications(ParseResult line) => line.GetValue(_replications);

    /// <summary>Key of all random streams.</summary>
    public ulong RandomSeed(ParseResult line) => line.GetValue(_randomSeed) ?? 1;

    /// <summary>Runs replications on as many threads as asked for.</summary>
    public Replicator Replicator(ParseResult line) => new(line.GetValue(_threads) ?? Environment.ProcessorCount);

    /// <summary>Time that may be used; none sets no limit, so that no result depends on the machine.</summary>
    public TimeSpan? Budget(ParseResult line) => _budget is null ? null : line.GetValue(_budget);

    /// <summary>Progress on standard error, as the options say.</summary>
    public ProgressLine Progress(ParseResult line, Terminal terminal) => new(terminal, isQuiet: line.GetValue(_quiet), isFixed: Replications(line) is not null);

    /// <summary>Simulates a plan as the options say, with forecast and progress on standard error.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="terminal">Where progress is told.</param>
    /// <param name="asked">What else the verb asks of the study.</param>
    public Study Run(ParseResult line, CorridorPlan plan, Terminal terminal, StudyOptions asked)
    {
        using var progress = Progress(line, terminal);
        var options = asked with
        {
            RandomSeed = RandomSeed(line),
            Replications = Replications(line),
            Budget = Budget(line),
            Forecast = progress.Announce,
            Progress = progress.Show,
        };
        return new StudyRunner(Replicator(line), terminal.Clock).Run(plan, options, terminal.Interruption);
    }
}
