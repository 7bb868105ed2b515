using System.CommandLine;
using System.IO;
using CorridorSim.Results.Charts;

namespace CorridorSim.Cli.Commands;

/// <summary>Where <c>sweep</c>, <c>sense</c> and <c>hindcast</c> keep what they found, if anywhere (<c>--out</c>): a table, and the figures that <c>figures</c> draws.</summary>
internal sealed class KeptFindings(string description)
{
    private readonly Option<string?> _out = CommonOptions.Out(description);

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_out);

    /// <summary>Tries the folder, before anything is simulated.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public void Check(ParseResult line)
    {
        if (line.GetValue(_out) is { } folder)
            OutputFolder.CheckWritable(folder);
    }

    /// <summary>Keeps a table as CSV.</summary>
    public void KeepTable(ParseResult line, string name, Func<string> csv)
    {
        if (line.GetValue(_out) is { } folder)
            WholeFile.WriteText(Path.Combine(folder, name), csv());
    }

    /// <summary>Keeps figures in the place of those that were kept there before.</summary>
    public void KeepFigures(ParseResult line, params IEnumerable<Figure?> figures)
    {
        if (line.GetValue(_out) is { } folder)
            WholeFile.Write(Path.Combine(folder, FigureFile.Name), stream => FigureFile.Write(figures.OfType<Figure>(), stream));
    }
}
