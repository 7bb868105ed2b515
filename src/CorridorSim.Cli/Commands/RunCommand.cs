using System.CommandLine;
using System.Text;
using CorridorSim.Cli.Views;
using CorridorSim.Results;

namespace CorridorSim.Cli.Commands;

/// <summary><c>run</c>: simulates a scenario and gives the verdict.</summary>
internal sealed class RunCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly ScenarioChoice _scenario = new();
    private readonly StudyChoice _study = new();
    private readonly Option<string?> _out = CommonOptions.Out("Write summary.json and report.html into this folder.");
    private readonly Option<bool> _json = CommonOptions.Json("summary.json");

    public RunCommand(Terminal terminal)
        : base("run", "Simulate a scenario and say whether its targets are met, with intervals, and what binds.",
            "corridorsim run scenarios/mini-corridor.yaml --set sea.kuryk-alat.vessels.rail-ferry.count=9 --out out/nine-ferries")
    {
        _terminal = terminal;
        _scenario.AddTo(this);
        _study.AddTo(this);
        Add(_out);
        Add(_json);
        SetAction(Run);
    }

    private int Run(ParseResult line)
    {
        var folder = line.GetValue(_out) is { } path ? OutputFolder.Prepare(path) : null;
        if (_scenario.Plan(line, _terminal) is not { } plan)
            return ExitCode.BadInput;
        var study = _study.Run(line, plan, _terminal);
        folder?.Write(study);
        if (line.GetValue(_json))
            _terminal.Output.Write(Encoding.UTF8.GetString(SummaryJson.Write(study)));
        else
            StudyView.Write(_terminal, study);
        if (folder is not null)
            _terminal.Error.WriteLine($"Written: {folder.ReportFile}");
        return _terminal.Interruption.IsCancellationRequested ? ExitCode.Interrupted : ExitCode.Done;
    }
}
