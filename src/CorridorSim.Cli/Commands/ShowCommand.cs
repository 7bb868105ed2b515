using System.CommandLine;
using CorridorSim.Cli.Views;
using CorridorSim.Results;
using CorridorSim.Scenarios;

namespace CorridorSim.Cli.Commands;

/// <summary><c>show</c>: the scenario after all overlays, with where each value comes from.</summary>
internal sealed class ShowCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly ScenarioChoice _scenario = new();
    private readonly Argument<string?> _other = new("OTHER") { Description = "With --diff: the scenario that is set beside FILE.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _diff = new("--diff") { Description = "Show only the values in which two scenarios differ, in a planner's words: 'show --diff FILE OTHER'." };
    private readonly Option<bool> _json = CommonOptions.Json("the values");

    public ShowCommand(Terminal terminal)
        : base("show", "Show every value of a scenario after all overlays, with its source and quality.",
            "corridorsim show scenarios/mini-two-more-ferries.yaml")
    {
        _terminal = terminal;
        _scenario.AddTo(this);
        _other.Validators.Add(CommonOptions.RefuseOptions);
        Add(_other);
        Add(_diff);
        Add(_json);
        SetAction(Show);
    }

    private int Show(ParseResult line)
    {
        if (line.GetValue(_diff) != (line.GetValue(_other) is not null))
            throw new UsageException("Two scenarios and --diff belong together: show --diff FILE OTHER.");
        var reading = _scenario.Read(line);
        FindingsView.WriteMessages(_terminal, reading.Findings);
        if (line.GetValue(_other) is { } other)
            return ShowDifferences(line, reading, other);
        if (line.GetValue(_json))
            _terminal.Output.Write(JsonText.Object(json => ScenarioView.Write(json, reading.Resolved)));
        else
            ScenarioView.Write(_terminal, reading.Resolved);
        return reading.HasErrors ? ExitCode.BadInput : ExitCode.Done;
    }

    private int ShowDifferences(ParseResult line, ScenarioReading first, string file)
    {
        var second = ScenarioReader.Read(file, ScenarioOptions.None);
        FindingsView.WriteMessages(_terminal, second.Findings);
        if (first.HasErrors || second.HasErrors)
            return ExitCode.BadInput;
        var differences = ScenarioDifference.Between(first.Resolved, second.Resolved);
        if (line.GetValue(_json))
            _terminal.Output.Write(JsonText.Object(json => ScenarioView.Write(json, first.Resolved.Name, second.Resolved.Name, differences)));
        else
            ScenarioView.Write(_terminal, first.Resolved.Name, second.Resolved.Name, differences);
        return ExitCode.Done;
    }
}
