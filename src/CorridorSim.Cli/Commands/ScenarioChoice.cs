using System.CommandLine;
using CorridorSim.Cli.Views;
using CorridorSim.Model.Plan;
using CorridorSim.Scenarios;

namespace CorridorSim.Cli.Commands;

/// <summary>Which scenario, and what is laid over it: FILE, <c>--with</c> and <c>--set</c>.</summary>
internal sealed class ScenarioChoice
{
    private readonly Argument<string> _file;
    private readonly Option<string[]> _with = CommonOptions.With();
    private readonly Option<string[]> _sets = CommonOptions.Set();

    public ScenarioChoice(string name = "FILE", string description = "A scenario or an overlay.")
    {
        _file = new Argument<string>(name) { Description = description };
        _file.Validators.Add(CommonOptions.RefuseOptions);
    }

    /// <summary>What may be laid over.</summary>
    public IReadOnlyList<Option> Options => [_with, _sets];

    /// <summary>Adds the argument and the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_with);
        command.Add(_sets);
    }

    /// <summary>The file as the user named it.</summary>
    public string File(ParseResult line) => line.GetRequiredValue(_file);

    /// <summary>Files laid over it.</summary>
    public IReadOnlyList<string> With(ParseResult line) => line.GetRequiredValue(_with);

    /// <summary>Values changed last, as <c>path=value</c>.</summary>
    public IReadOnlyList<string> Sets(ParseResult line) => line.GetRequiredValue(_sets);

    /// <summary>Reads the scenario, whatever it holds.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="more">Further values laid over last, as <c>path=value</c>.</param>
    public ScenarioReading Read(ParseResult line, params IEnumerable<string> more) =>
        ScenarioReader.Read(File(line), new ScenarioOptions { With = line.GetRequiredValue(_with), Sets = [.. line.GetRequiredValue(_sets), .. more] });

    /// <summary>The plan, after telling all findings on standard error; none when it cannot be simulated.</summary>
    public CorridorPlan? Plan(ParseResult line, Terminal terminal) => PlanOf(Read(line), File(line), terminal);

    /// <summary>The plan of another file with the same laid over it; a shock is laid over the scenario itself.</summary>
    public CorridorPlan? PlanOrShock(ParseResult line, string file, Terminal terminal)
    {
        var options = new ScenarioOptions { With = line.GetRequiredValue(_with), Sets = line.GetRequiredValue(_sets) };
        var reading = ScenarioReader.Read(file, options);
        return reading is { Kind: ScenarioKind.Shock, HasErrors: false }
            ? PlanOf(ScenarioReader.Read(File(line), options with { With = [.. options.With, file] }), File(line), terminal)
            : PlanOf(reading, file, terminal);
    }

    /// <summary>The plan with further values, for searches that try many.</summary>
    /// <exception cref="UsageException">It has a mistake.</exception>
    public CorridorPlan PlanWith(ParseResult line, IReadOnlyList<string> sets) => PlanWith(line, File(line), sets);

    /// <summary>The plan of another file with the same laid over it, and further values.</summary>
    /// <exception cref="UsageException">It has a mistake.</exception>
    public CorridorPlan PlanWith(ParseResult line, string file, IReadOnlyList<string> sets)
    {
        var reading = ScenarioReader.Read(file, new ScenarioOptions { With = line.GetRequiredValue(_with), Sets = [.. line.GetRequiredValue(_sets), .. sets] });
        return reading.Plan ?? throw new UsageException($"With {string.Join(", ", sets)} the scenario has mistakes:\n{string.Join("\n", reading.Findings.Where(finding => finding.Severity == Severity.Error).Take(3))}");
    }

    /// <summary>The plan of what was read, after telling all findings on standard error; none when it cannot be simulated.</summary>
    /// <exception cref="UsageException">It is no scenario.</exception>
    public static CorridorPlan? PlanOf(ScenarioReading reading, string file, Terminal terminal)
    {
        FindingsView.WriteMessages(terminal, reading.Findings);
        if (reading is { Kind: ScenarioKind.Hindcast, HasErrors: false })
            throw new UsageException($"{file} is a hindcast, which is no scenario: corridorsim hindcast {file}");
        if (reading is { Plan: null, HasErrors: false })
            throw new UsageException($"{file} is a shock, which is no scenario by itself. Lay it over one: corridorsim run SCENARIO --with {file}");
        return reading.Plan;
    }
}
