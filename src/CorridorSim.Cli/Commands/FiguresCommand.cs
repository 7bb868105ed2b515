using System.CommandLine;
using CorridorSim.Results.Charts;

namespace CorridorSim.Cli.Commands;

/// <summary><c>figures</c>: the figures of a study as files for a paper.</summary>
internal sealed class FiguresCommand : Verb
{
    private readonly Terminal _terminal;
    private readonly StoredResults _results = new();
    private readonly Option<DateOnly?> _month = CommonOptions.Month();
    private readonly Option<string> _out = CommonOptions.OutRequired("Folder for the files; those of the same names are replaced.");

    public FiguresCommand(Terminal terminal)
        : base("figures", "Draw the figures of stored results, or of several set side by side: SVG, PNG, Vega-Lite, CSV and a caption for each. Needs Node.js.",
            "corridorsim figures out/mini-corridor --out out/figures")
    {
        _terminal = terminal;
        _results.AddTo(this);
        Add(_month);
        Add(_out);
        SetAction(Draw);
    }

    private int Draw(ParseResult line)
    {
        var folder = line.GetRequiredValue(_out);
        OutputFolder.CheckWritable(folder);
        IReadOnlyList<Figure> figures = _results.OnlyKept(line) is { } kept ? kept : [.. Drawn(line), .. _results.Kept(line)];
        FigureRenderer.RenderAsync(figures, folder, _terminal.Interruption).GetAwaiter().GetResult();
        foreach (var figure in figures)
            _terminal.Output.WriteLine($"{folder}/{figure.Name}.svg");
        return ExitCode.Done;
    }

    private IReadOnlyList<Figure> Drawn(ParseResult line)
    {
        var studies = _results.Studies(line, "figures");
        return studies.Count == 1 ? Figures.All(studies[0], line.GetValue(_month)) : Figures.Comparing(StoredResults.Compare(studies));
    }
}
