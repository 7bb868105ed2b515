using System.CommandLine;
using CorridorSim.Results.Charts;

namespace CorridorSim.Cli.Commands;

/// <summary><c>figures</c>: the figures of a study as files for a paper.</summary>
internal sealed class FiguresCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly ScenarioChoice _scenario = new();
    private readonly StudyChoice _study = new();
    private readonly Option<string> _out = new("--out") { HelpName = "DIR", Description = "Folder for the files; those of the same names are replaced.", Required = true };

    public FiguresCommand(Terminal terminal)
        : base("figures", "Simulate a scenario and draw its figures: SVG, PNG, Vega-Lite, CSV and a caption for each. Needs Node.js.",
            "corridorsim figures scenarios/mini-corridor.yaml --replications 100 --out out/figures")
    {
        _terminal = terminal;
        _scenario.AddTo(this);
        _study.AddTo(this);
        Add(_out);
        SetAction(Draw);
    }

    private int Draw(ParseResult line)
    {
        var folder = line.GetRequiredValue(_out);
        OutputFolder.CheckWritable(folder);
        if (_scenario.Plan(line, _terminal) is not { } plan)
            return ExitCode.BadInput;
        var figures = Figures.All(_study.Run(line, plan, _terminal));
        FigureRenderer.RenderAsync(figures, folder, _terminal.Interruption).GetAwaiter().GetResult();
        foreach (var figure in figures)
            _terminal.Output.WriteLine($"{folder}/{figure.Name}.svg");
        return ExitCode.Done;
    }
}
