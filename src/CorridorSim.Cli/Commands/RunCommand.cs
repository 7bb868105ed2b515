using System.CommandLine;
using System.Text;
using CorridorSim.Cli.Sharding;
using CorridorSim.Cli.Views;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Gate;
using CorridorSim.Experiments.Worth;
using CorridorSim.Model.Plan;
using CorridorSim.Results;
using CorridorSim.Results.Shards;

namespace CorridorSim.Cli.Commands;

/// <summary><c>run</c>: simulates a scenario and gives the verdict.</summary>
internal sealed class RunCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly ScenarioChoice _scenario = new();
    private readonly StudyChoice _study = new();
    private readonly Option<string?> _out = CommonOptions.Out("Write summary.json, report.html and results.db into this folder.");
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on with what results.db in the folder holds of this very study; nothing is made twice." };
    private readonly Option<bool> _extend = new("--extend") { Description = "Add replications to the finished study in the folder: --replications N in all, or a finer --precision, or a larger --max-replications. Nothing is made twice." };
    private readonly Option<double?> _precision = CommonOptions.Precision();
    private readonly Option<int?> _atMost = CommonOptions.MaxReplications();
    private readonly ConclusionChoice _conclusions = new();
    private readonly Option<bool> _expect = new("--expect") { Description = "Judge what the scenario expects (expect:) on these replications; ends with 2 when something failed, with 3 when something is undecided." };
    private readonly ShardChoice _shard = new("replications");
    private readonly Option<bool> _json = CommonOptions.Json("summary.json");

    public RunCommand(Terminal terminal)
        : base("run", "Simulate a scenario and say whether its targets are met, with intervals, and what binds.",
            "corridorsim run scenarios/mini-corridor.yaml --set sea.kuryk-alat.vessels.rail-ferry.count=9 --out out/nine-ferries")
    {
        _terminal = terminal;
        _scenario.AddTo(this);
        _study.AddTo(this);
        Add(_precision);
        Add(_atMost);
        _conclusions.AddTo(this);
        Add(_out);
        Add(_resume);
        Add(_extend);
        _shard.AddTo(this);
        Add(_expect);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        if (_shard.Get(line, _terminal.Variable) is { } shard)
            return RunShard(line, shard);
        var folder = line.GetValue(_out) is { } path ? OutputFolder.Prepare(path) : null;
        if (folder is null && (line.GetValue(_resume) || line.GetValue(_extend)))
            throw new UsageException($"{(line.GetValue(_resume) ? "--resume" : "--extend")} needs --out DIR, the folder with the results to go on with.");
        if (_scenario.Plan(line, _terminal) is not { } plan)
            return ExitCode.BadInput;
        if (line.GetValue(_expect) && plan.Expect.Values.All(expected => expected.Of == ExpectedNumber.Change))
            throw new UsageException("--expect has nothing to judge: the scenario expects nothing that one run can show. Write 'expect:' into it, for example 'expect: { carried: throughput.caspian in 4.0..4.6 Mt/y }'.");
        var study = folder is null ? Studied(line, plan, null) : Stored(line, plan, folder);
        if (line.GetValue(_json))
            _terminal.Output.Write(Encoding.UTF8.GetString(SummaryJson.Write(study)));
        else
            StudyView.Write(_terminal, study, withWorth: _conclusions.Of(line).WorthMost == WorthMost.Always);
        if (folder is not null)
            _terminal.Error.WriteLine($"Written: {folder.ReportFile}");
        if (_terminal.Interruption.IsCancellationRequested)
            return ExitCode.Interrupted;
        return line.GetValue(_expect) ? Judge(line, study) : ExitCode.Done;
    }

    /// <summary>What the scenario expects, judged on the replications made; beside JSON it is told on standard error.</summary>
    private int Judge(ParseResult line, Study study)
    {
        var findings = GateRunner.Judge(study.Plan, study.Catalogue, study.Replications);
        foreach (var finding in findings)
            (line.GetValue(_json) ? _terminal.Error : _terminal.Output).WriteLine($"Expected  {Printable.Of(GateText.Sentence(finding))}");
        if (findings.Any(finding => finding.Verdict == GateVerdict.Failed))
            return ExitCode.Failed;
        return findings.Any(finding => finding.Verdict == GateVerdict.Undecided) ? ExitCode.Undecided : ExitCode.Done;
    }

    /// <summary>One part of the replications; merge draws the conclusions.</summary>
    private int RunShard(ParseResult line, Shard shard)
    {
        var parent = line.GetValue(_out) ?? throw new UsageException("--shard needs --out DIR: each part stores its results in a folder of its own inside it.");
        var replications = _study.Replications(line) ?? throw new UsageException("--shard needs --replications N, the number of the whole study: parts cannot decide together when to stop.");
        if (new[] { (_study.Budget(line) is not null, "--budget"), (line.GetValue(_json), "--json"), (line.GetValue(_expect), "--expect"), (line.GetValue(_extend), "--extend") }.FirstOrDefault(option => option.Item1).Item2 is { } option)
            throw new UsageException($"{option} cannot be used with --shard: a part is complete only with all its replications, and merge draws the conclusions.");
        if (_conclusions.Given(line) is { } whole)
            throw new UsageException($"{whole} cannot be used with --shard: merge draws the conclusions, so give it there.");
        if (_scenario.Plan(line, _terminal) is not { } plan)
            return ExitCode.BadInput;
        using var progress = _study.Progress(line, _terminal);
        var (folder, stored) = ShardRun.Make(plan, _study.RandomSeed(line), replications, shard, parent, line.GetValue(_resume), _study.Replicator(line), progress.Show, _terminal);
        progress.Dispose();
        _terminal.Output.WriteLine(folder.Path);
        _terminal.Error.WriteLine($"Shard {shard}: {stored} of {shard.Count(replications)} replications are stored.");
        return _terminal.Interruption.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    /// <summary>The study as the options say.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="recording">Stores replications and holds those at hand; none where nothing is stored.</param>
    private Study Studied(ParseResult line, CorridorPlan plan, Recording? recording)
    {
        if (_study.Replications(line) is not null && (line.GetValue(_precision) is not null || line.GetValue(_atMost) is not null))
            throw new UsageException("--replications fixes their number: leave it out, or leave --precision and --max-replications out.");
        var asked = _conclusions.Of(line) with
        {
            Known = recording?.Known ?? [],
            Delivered = recording is null ? null : recording.Add,
            Precision = line.GetValue(_precision),
            Extends = line.GetValue(_extend),
        };
        return _study.Run(line, plan, _terminal, asked with { MaxReplications = line.GetValue(_atMost) ?? asked.MaxReplications });
    }

    /// <summary>Each replication is stored as it comes, the conclusions at the end.</summary>
    private Study Stored(ParseResult line, CorridorPlan plan, OutputFolder folder)
    {
        using var recording = new Recording(folder, plan, _study.RandomSeed(line), line.GetValue(_resume) || line.GetValue(_extend));
        if (line.GetValue(_extend) && recording.Known.Count == 0)
            throw new UsageException("There is nothing to extend: the folder holds no replication of this scenario, random seed and version. Leave --extend out to begin there, or give the folder, --set, --with and --random-seed of the study to extend.");
        var study = Studied(line, plan, recording);
        recording.Conclude(study);
        folder.Write(study);
        return study;
    }
}
