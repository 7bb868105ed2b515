namespace CorridorSim.Cli.Views;

/// <summary>
/// A table of text, as wide as its content where that fits. On a narrower terminal the note that ends a row goes below it, and the widest columns are folded.
/// </summary>
internal sealed class TextTable
{
    private const int Gap = 2;

    /// <summary>Notes up to this length stay where they are.</summary>
    private const int ShortNote = 14;

    private readonly string[] _headers;
    private readonly List<(string[] Cells, Colour Note)> _rows = [];

    /// <summary>An empty table.</summary>
    /// <param name="headers">Words above the columns; where the last is empty, that column holds notes on the rows.</param>
    public TextTable(params IEnumerable<string> headers) => _headers = [.. headers.Select(Printable.Of)];

    /// <summary>One row.</summary>
    public void AddRow(params IEnumerable<string> cells) => AddRow(Colour.None, cells);

    /// <summary>One row whose note stands out.</summary>
    public void AddRow(Colour note, params IEnumerable<string> cells) => _rows.Add(([.. cells.Select(Printable.Of)], note));

    /// <summary>Writes the table to standard output, without blanks at the ends of lines.</summary>
    public void Write(Terminal terminal)
    {
        var limit = terminal.Width ?? int.MaxValue;
        var hasNotesBelow = _headers[^1].Length == 0 && WidthOf(NaturalWidths(_headers.Length)) > limit && _rows.Any(row => row.Cells[^1].Length > ShortNote);
        var widths = Narrowed(NaturalWidths(hasNotesBelow ? _headers.Length - 1 : _headers.Length), limit);
        if (_headers.Any(header => header.Length > 0))
            Write(terminal, _headers, widths, Colour.None);
        foreach (var (cells, note) in _rows)
        {
            Write(terminal, cells, widths, note);
            foreach (var line in hasNotesBelow && cells[^1].Length > 0 ? Folding.Hanging($"    {cells[^1]}", limit, Gap) : [])
                terminal.Output.WriteLine(Coloured(terminal, note, line));
        }
    }

    /// <summary>One row, in as many lines as its longest cell has.</summary>
    private void Write(Terminal terminal, string[] cells, int[] widths, Colour note)
    {
        var folded = widths.Select((width, column) => Folded(column, cells[column], width)).ToArray();
        for (var line = 0; line < folded.Max(lines => lines.Count); line++)
        {
            var parts = widths.Select((width, column) => (Text: folded[column].ElementAtOrDefault(line) ?? "", Width: width, IsNote: column == _headers.Length - 1)).ToList();
            while (parts.Count > 1 && parts[^1].Text.Length == 0)
                parts.RemoveAt(parts.Count - 1);
            terminal.Output.WriteLine(string.Concat(parts.Select((part, column) =>
                $"{(part.IsNote ? Coloured(terminal, note, part.Text) : part.Text)}{(column < parts.Count - 1 ? new string(' ', part.Width + Gap - part.Text.Length) : "")}")).TrimEnd());
        }
    }

    private static string Coloured(Terminal terminal, Colour colour, string text) =>
        terminal.HasColour && colour != Colour.None ? $"\u001b[1;{(int)colour}m{text}\u001b[0m" : text;

    /// <summary>A cell in lines; labels go on with an indent, so that rows can be told apart, and numbers stay whole.</summary>
    private static List<string> Folded(int column, string text, int width) =>
        text.Length <= width || IsNumber(text) ? [text] : [.. Folding.Hanging(text, width, column == 0 ? Gap : 0)];

    /// <summary>Whether a cell is a number or an interval.</summary>
    private static bool IsNumber(string text) => !text.Replace(" to ", "", StringComparison.Ordinal).Any(char.IsLetter);

    private static int LeastWidth(string text) => IsNumber(text) ? text.Length : Folding.LongestPart(text);

    private int[] NaturalWidths(int columns) => [.. Enumerable.Range(0, columns).Select(column => Column(column).Max(cell => cell.Length))];

    private IEnumerable<string> Column(int column) => _rows.Select(row => row.Cells[column]).Prepend(_headers[column]);

    private static int WidthOf(int[] widths) => widths.Sum() + (Gap * (widths.Length - 1));

    /// <summary>Takes from the widest column what is too much, as long as its longest word fits.</summary>
    private int[] Narrowed(int[] widths, int limit)
    {
        var least = widths.Select((_, column) => Column(column).Max(LeastWidth) + (column == 0 ? Gap : 0)).ToArray();
        while (WidthOf(widths) > limit && Enumerable.Range(0, widths.Length).Where(column => widths[column] > least[column]).ToList() is { Count: > 0 } wide)
            widths[wide.MaxBy(column => widths[column])]--;
        return widths;
    }
}
