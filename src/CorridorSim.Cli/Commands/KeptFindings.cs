using System.CommandLine;
using System.IO;
using CorridorSim.Results.Charts;

namespace CorridorSim.Cli.Commands;

/// <summary>Where <c>sweep</c>, <c>seek</c>, <c>sense</c> and <c>hindcast</c> keep what they found, if anywhere (<c>--out</c>): a table, and the figures that <c>figures</c> draws.</summary>
internal sealed class KeptFindings(string description)
{
    private readonly Option<string?> _out = CommonOptions.Out(description);

    /// <summary>Adds the option to a command.</summary>
    public void AddTo(Command command) => command.Add(_out);

    /// <summary>The folder, if any.</summary>
    public string? Folder(ParseResult line) => line.GetValue(_out);

    /// <summary>Tries the folder, before anything is simulated.</summary>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public void Check(ParseResult line)
    {
        if (line.GetValue(_out) is { } folder)
            OutputFolder.CheckWritable(folder);
    }

    /// <summary>Keeps a table as text.</summary>
    public void KeepTable(ParseResult line, string name, Func<string> text) => KeepTable(Folder(line), name, text);

    /// <summary>Keeps a table in a folder, if there is one.</summary>
    public static void KeepTable(string? folder, string name, Func<string> text)
    {
        if (folder is not null)
            WholeFile.WriteText(Path.Combine(folder, name), text());
    }

    /// <summary>Keeps figures in the place of those that were kept there before.</summary>
    public void KeepFigures(ParseResult line, params IEnumerable<Figure?> figures) => KeepFigures(Folder(line), figures);

    /// <summary>Keeps figures in a folder, if there is one.</summary>
    public static void KeepFigures(string? folder, IEnumerable<Figure?> figures)
    {
        if (folder is not null)
            WholeFile.Write(Path.Combine(folder, FigureFile.Name), stream => FigureFile.Write(figures.OfType<Figure>(), stream));
    }
}
