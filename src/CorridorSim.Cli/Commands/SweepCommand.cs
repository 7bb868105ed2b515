using System.CommandLine;
using CorridorSim.Cli.Views;
using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Search;
using CorridorSim.Model;
using CorridorSim.Model.Plan;
using CorridorSim.Results;
using CorridorSim.Results.Charts;

namespace CorridorSim.Cli.Commands;

/// <summary><c>sweep</c>: a plan at every combination of settings.</summary>
internal sealed class SweepCommand : Verb
{
    private const int UsualReplications = 30;

    private readonly Terminal _terminal;
    private readonly ScenarioChoice _scenario = new();
    private readonly StudyChoice _study = new(replications: $"Replications at each point (default: {UsualReplications}).", budget: null);
    private readonly Option<Lever[]> _vary = CommonOptions.ReadMany("--vary", "PATH=VALUES", "A value to vary: 7..10 or 2 h,4 h,8 h; may be repeated, and all combinations are run.",
        LeverText.Read, "PATH=VALUES, for example sea.kuryk-alat.vessels.rail-ferry.count=7..10");

    private readonly KeptFindings _kept = new("Write sweep.csv with all indicators of every point into this folder, and keep its figures there for 'figures'.");
    private readonly Option<bool> _json = CommonOptions.Json("the points");

    public SweepCommand(Terminal terminal)
        : base("sweep", "Run a scenario at every combination of settings, with the same random numbers at each.",
            "corridorsim sweep scenarios/mini-corridor.yaml --vary sea.kuryk-alat.vessels.rail-ferry.count=6..8 --vary ports.alat.berths.rail-ferry=2,3 --replications 5")
    {
        _terminal = terminal;
        _scenario.AddTo(this);
        _vary.Required = true;
        Add(_vary);
        _study.AddTo(this);
        _kept.AddTo(this);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        _kept.Check(line);
        if (_scenario.Plan(line, _terminal) is not { } plan)
            return ExitCode.BadInput;
        var varied = line.GetRequiredValue(_vary);
        var paths = varied.Select(lever => lever.Path).ToList();
        var points = Grid.Of([.. varied.Select(lever => lever.Settings.Count)]).Select(levels => (IReadOnlyList<string>)[.. varied.Zip(levels, (lever, level) => lever.Settings[level].Text)]).ToList();
        var rows = Rows(line, paths, points);
        _kept.KeepFigures(line, Levers(line, plan, paths, rows));
        _kept.KeepTable(line, "sweep.csv", () => SweepCsv.Of(paths, rows));
        if (line.GetValue(_json))
            _terminal.Output.Write(JsonText.Object(json => SweepView.Write(json, paths, rows)));
        else
            SweepView.Write(_terminal, paths, rows);
        return _terminal.Interruption.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    private IReadOnlyList<SweepRow> Rows(ParseResult line, List<string> paths, List<IReadOnlyList<string>> points)
    {
        using var progress = _study.Progress(line, _terminal);
        var done = 0;
        return new Sweep(_study.Replicator(line)).Run(
            points,
            settings => PlanAt(line, paths, settings),
            Corridor.Of,
            _study.Replications(line) ?? UsualReplications,
            _study.RandomSeed(line),
            (_, all) => progress.Show("points", ++done, all),
            _terminal.Interruption);
    }

    /// <summary>The probability of each target against the first lever.</summary>
    private IEnumerable<Figure?> Levers(ParseResult line, CorridorPlan plan, List<string> paths, IReadOnlyList<SweepRow> rows) =>
        plan.Targets.Keys.Select(target => Figures.Lever(rows, paths, target, $"{plan.Scenario}; n = {_study.Replications(line) ?? UsualReplications} replications at each point, random seed {_study.RandomSeed(line)}; 95 % intervals of probabilities."));

    private CorridorPlan PlanAt(ParseResult line, List<string> paths, IReadOnlyList<string> settings) =>
        _scenario.PlanWith(line, [.. paths.Zip(settings, (path, setting) => $"{path}={setting}")]);
}
