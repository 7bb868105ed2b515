using System.CommandLine;
using CorridorSim.Cli.Views;
using CorridorSim.Results;
using CorridorSim.Scenarios;

namespace CorridorSim.Cli.Commands;

/// <summary><c>check</c>: reads scenario files and says everything that is wrong with them.</summary>
internal sealed class CheckCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly Argument<string[]> _files = new("FILE") { Arity = ArgumentArity.OneOrMore, Description = "Scenarios, overlays, shocks or hindcasts." };
    private readonly Option<bool> _strict = new("--strict") { Description = "Take warnings for errors." };
    private readonly Option<bool> _json = CommonOptions.Json("the findings");

    public CheckCommand(Terminal terminal)
        : base("check", "Check scenario files: every mistake with its line, its cause and a remedy.",
            "corridorsim check scenarios/mini-corridor.yaml")
    {
        _terminal = terminal;
        _files.Validators.Add(CommonOptions.RefuseOptions);
        Add(_files);
        Add(_strict);
        Add(_json);
        SetAction(Check);
    }

    private int Check(ParseResult line)
    {
        var readings = line.GetRequiredValue(_files).Select(file => ScenarioReader.Read(file, ScenarioOptions.None)).ToList();
        var findings = readings.SelectMany(reading => reading.Findings).ToList();
        if (line.GetValue(_json))
            _terminal.Output.Write(JsonText.Object(json => FindingsView.Write(json, findings)));
        else
            FindingsView.Write(_terminal, findings);
        var worst = line.GetValue(_strict) ? Severity.Warning : Severity.Error;
        return findings.Any(finding => finding.Severity <= worst) ? ExitCode.BadInput : ExitCode.Done;
    }
}
