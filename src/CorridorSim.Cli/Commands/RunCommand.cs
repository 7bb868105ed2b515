using System.CommandLine;
using System.Text;
using CorridorSim.Cli.Views;
using CorridorSim.Experiments;
using CorridorSim.Model.Plan;
using CorridorSim.Results;

namespace CorridorSim.Cli.Commands;

/// <summary><c>run</c>: simulates a scenario and gives the verdict.</summary>
internal sealed class RunCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly ScenarioChoice _scenario = new();
    private readonly StudyChoice _study = new();
    private readonly Option<string?> _out = CommonOptions.Out("Write summary.json, report.html and results.db into this folder.");
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on with what results.db in the folder holds of this very study; nothing is made twice." };
    private readonly Option<bool> _json = CommonOptions.Json("summary.json");

    public RunCommand(Terminal terminal)
        : base("run", "Simulate a scenario and say whether its targets are met, with intervals, and what binds.",
            "corridorsim run scenarios/mini-corridor.yaml --set sea.kuryk-alat.vessels.rail-ferry.count=9 --out out/nine-ferries")
    {
        _terminal = terminal;
        _scenario.AddTo(this);
        _study.AddTo(this);
        Add(_out);
        Add(_resume);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        var folder = line.GetValue(_out) is { } path ? OutputFolder.Prepare(path) : null;
        if (folder is null && line.GetValue(_resume))
            throw new UsageException("--resume needs --out DIR, the folder with the results to go on with.");
        if (_scenario.Plan(line, _terminal) is not { } plan)
            return ExitCode.BadInput;
        var study = folder is null ? _study.Run(line, plan, _terminal) : Stored(line, plan, folder);
        if (line.GetValue(_json))
            _terminal.Output.Write(Encoding.UTF8.GetString(SummaryJson.Write(study)));
        else
            StudyView.Write(_terminal, study);
        if (folder is not null)
            _terminal.Error.WriteLine($"Written: {folder.ReportFile}");
        return _terminal.Interruption.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }

    /// <summary>Each replication is stored as it comes, the conclusions at the end.</summary>
    private Study Stored(ParseResult line, CorridorPlan plan, OutputFolder folder)
    {
        using var recording = new Recording(folder, plan, _study.RandomSeed(line), line.GetValue(_resume));
        var study = _study.Run(line, plan, _terminal, recording.Known, recording.Add);
        recording.Conclude(study);
        folder.Write(study);
        return study;
    }
}
