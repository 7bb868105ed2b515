using System.IO;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CorridorSim.Cli.Views;

/// <summary>Tables of text, always as wide as their content: a terminal that is too narrow breaks lines better than we could break columns.</summary>
internal static class TextTable
{
    /// <summary>Wider than any line of ours.</summary>
    private const int NoLimit = 4000;

    /// <summary>A table with a header and no lines.</summary>
    public static Table With(params ReadOnlySpan<string> columns)
    {
        var table = new Table { Border = TableBorder.None, UseSafeBorder = false };
        foreach (var column in columns)
            table.AddColumn(new TableColumn(new Text(column)) { Padding = new Padding(0, 0, 2, 0) });
        return table;
    }

    /// <summary>One row of plain text.</summary>
    public static void AddRow(Table table, params IEnumerable<string> cells) => table.AddRow(cells.Select(cell => new Text(Printable.Of(cell))));

    /// <summary>Writes a table to standard output, without blanks at the ends of lines.</summary>
    public static void Write(Terminal terminal, IRenderable table)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.HasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = NoLimit;
        console.Write(table);
        foreach (var line in text.ToString().TrimEnd().Split('\n'))
            terminal.Output.WriteLine(line.TrimEnd());
    }
}
