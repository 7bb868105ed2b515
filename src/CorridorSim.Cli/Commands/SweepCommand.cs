using System.CommandLine;
using CorridorSim.Cli.Sharding;
using CorridorSim.Experiments.Designs;
using CorridorSim.Model;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;
using CorridorSim.Results.Shards;

namespace CorridorSim.Cli.Commands;

/// <summary><c>sweep</c>: a plan at every combination of settings.</summary>
internal sealed class SweepCommand : Verb
{
    private const int UsualReplications = 30;

    private readonly Terminal _terminal;
    private readonly ScenarioChoice _scenario = new();
    private readonly StudyChoice _study = new(replications: $"Replications at each point (default: {UsualReplications}).", budget: null);
    private readonly SweepDesign _design = new();
    private readonly KeptFindings _kept = new("Write sweep.csv with all indicators of every point into this folder, and keep its figures there for 'figures'.");
    private readonly DesignShardChoice _shard = new();
    private readonly Option<bool> _json = CommonOptions.Json("the points");

    public SweepCommand(Terminal terminal)
        : base("sweep", "Run a scenario at every combination of settings, or at points spread over ranges, with the same random numbers at each.",
            "corridorsim sweep scenarios/mini-corridor.yaml --vary sea.kuryk-alat.vessels.rail-ferry.count=6..8 --vary ports.alat.berths.rail-ferry=2,3 --replications 5")
    {
        _terminal = terminal;
        _scenario.AddTo(this);
        _design.AddTo(this);
        _study.AddTo(this);
        _kept.AddTo(this);
        _shard.AddTo(this);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        if (_shard.Get(line, _terminal) is { } shard)
            return RunShard(line, shard);
        _kept.Check(line);
        if (_scenario.Plan(line, _terminal) is not { } plan)
            return ExitCode.BadInput;
        var findings = new SweepFindings(plan, _design.Paths(line), Rows(line), Replications(line), _study.RandomSeed(line)) { IsGrid = _design.IsGrid(line) };
        findings.Keep(_kept.Folder(line));
        findings.Print(_terminal, line.GetValue(_json));
        return _terminal.Interruption.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    /// <summary>One part of the points; merge makes the tables.</summary>
    private int RunShard(ParseResult line, Shard shard)
    {
        var parent = DesignShardChoice.Parent(_kept.Folder(line), (line.GetValue(_json), "--json"));
        if (!_design.IsGrid(line))
            throw new UsageException("--design cannot be used with --shard: only grids are made in parts.");
        if (_scenario.Plan(line, _terminal) is not { } plan)
            return ExitCode.BadInput;
        var part = new DesignShard(plan, shard, _design.Levers(line), seeks: null, sets => _scenario.PlanWith(line, sets));
        return _shard.Make(line, part, parent, Replications(line), _study, _terminal);
    }

    private int Replications(ParseResult line) => _study.Replications(line) ?? UsualReplications;

    private IReadOnlyList<SweepRow> Rows(ParseResult line)
    {
        var (paths, points) = (_design.Paths(line), _design.Points(line, _study.RandomSeed(line)));
        using var progress = _study.Progress(line, _terminal);
        var done = 0;
        return new Sweep(_study.Replicator(line)).Run(
            points, settings => At(line, paths, settings), Replications(line), _study.RandomSeed(line), (_, all) => progress.Show("points", ++done, all), _terminal.Interruption);
    }

    private (CorridorPlan Plan, IReplicable Corridor) At(ParseResult line, IReadOnlyList<string> paths, IReadOnlyList<string> settings)
    {
        var plan = _scenario.PlanWith(line, [.. paths.Zip(settings, (path, setting) => $"{path}={setting}")]);
        return (plan, Corridor.Of(plan));
    }
}
