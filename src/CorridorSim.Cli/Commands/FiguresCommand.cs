using System.CommandLine;
using CorridorSim.Results.Charts;

namespace CorridorSim.Cli.Commands;

/// <summary><c>figures</c>: the figures of a study as files for a paper.</summary>
internal sealed class FiguresCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly StudySource _source = new();
    private readonly Option<string> _out = CommonOptions.OutRequired("Folder for the files; those of the same names are replaced.");

    public FiguresCommand(Terminal terminal)
        : base("figures", "Draw the figures of a study: SVG, PNG, Vega-Lite, CSV and a caption for each. Needs Node.js.",
            "corridorsim figures out/mini-corridor --out out/figures")
    {
        _terminal = terminal;
        _source.AddTo(this);
        Add(_out);
        SetAction(Draw);
    }

    private int Draw(ParseResult line)
    {
        var folder = line.GetRequiredValue(_out);
        OutputFolder.CheckWritable(folder);
        if (_source.Get(line, _terminal) is not { } study)
            return ExitCode.BadInput;
        var figures = Figures.All(study);
        FigureRenderer.RenderAsync(figures, folder, _terminal.Interruption).GetAwaiter().GetResult();
        foreach (var figure in figures)
            _terminal.Output.WriteLine($"{folder}/{figure.Name}.svg");
        return ExitCode.Done;
    }
}
