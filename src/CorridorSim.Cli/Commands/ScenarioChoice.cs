using System.CommandLine;
using CorridorSim.Cli.Views;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios;

namespace CorridorSim.Cli.Commands;

/// <summary>Which scenario, and what is laid over it: FILE, <c>--with</c> and <c>--set</c>.</summary>
internal sealed class ScenarioChoice
{
    private readonly Argument<string> _file = new("FILE") { Description = "A scenario or an overlay." };
    private readonly Option<string[]> _with = CommonOptions.With();
    private readonly Option<string[]> _sets = CommonOptions.Set();

    public ScenarioChoice() => _file.Validators.Add(CommonOptions.RefuseOptions);

    /// <summary>Adds the argument and the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_with);
        command.Add(_sets);
    }

    /// <summary>The file as the user named it.</summary>
    public string File(ParseResult line) => line.GetRequiredValue(_file);

    /// <summary>Reads the scenario, whatever it holds.</summary>
    public ScenarioReading Read(ParseResult line) =>
        ScenarioReader.Read(File(line), new ScenarioOptions { With = line.GetRequiredValue(_with), Sets = line.GetRequiredValue(_sets) });

    /// <summary>The plan, after telling all findings on standard error; none when it cannot be simulated.</summary>
    public CorridorPlan? Plan(ParseResult line, Terminal terminal)
    {
        var reading = Read(line);
        FindingsView.WriteMessages(terminal.Error, reading.Findings);
        if (reading is { Plan: null, HasErrors: false })
            throw new UsageException($"{File(line)} is a shock, which is no scenario by itself. Lay it over one: corridorsim run SCENARIO --with {File(line)}");
        return reading.Plan;
    }
}
