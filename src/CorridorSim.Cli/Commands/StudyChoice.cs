using System.CommandLine;
using CorridorSim.Cli.Views;
using CorridorSim.Experiments;
using CorridorSim.Model.Plan;

namespace CorridorSim.Cli.Commands;

/// <summary>How a scenario is studied: <c>--replications</c>, <c>--random-seed</c>, <c>--threads</c>, <c>--budget</c>, <c>--quiet</c>.</summary>
internal sealed class StudyChoice
{
    /// <summary>Time that a study takes at most when nothing is said.</summary>
    private static readonly TimeSpan UsualBudget = TimeSpan.FromSeconds(45);

    private readonly Option<int?> _replications = CommonOptions.Replications();
    private readonly Option<ulong?> _randomSeed = CommonOptions.RandomSeed();
    private readonly Option<int?> _threads = CommonOptions.Threads();
    private readonly Option<TimeSpan?> _budget = CommonOptions.Budget("45s; none with --replications");
    private readonly Option<bool> _quiet = CommonOptions.Quiet();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_replications);
        command.Add(_randomSeed);
        command.Add(_threads);
        command.Add(_budget);
        command.Add(_quiet);
    }

    /// <summary>Simulates a plan as the options say, with forecast and progress on standard error.</summary>
    public Study Run(ParseResult line, CorridorPlan plan, Terminal terminal)
    {
        var replications = line.GetValue(_replications);
        using var progress = new ProgressLine(terminal, isQuiet: line.GetValue(_quiet), isFixed: replications is not null);
        var options = new StudyOptions
        {
            RandomSeed = line.GetValue(_randomSeed) ?? 1,
            Replications = replications,
            Budget = line.GetValue(_budget) ?? (replications is null ? UsualBudget : null),
            Forecast = progress.Announce,
            Progress = progress.Show,
        };
        return new StudyRunner(new Replicator(line.GetValue(_threads) ?? Environment.ProcessorCount), terminal.Clock).Run(plan, options, terminal.Interruption);
    }
}
