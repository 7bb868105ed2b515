using System.Text;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Quantities;

namespace CorridorSim.Scenarios.Tables;

/// <summary>One cell of a table, with its place.</summary>
internal readonly record struct Cell(string Text, Position At);

/// <summary>Splits the text of a CSV file into cells: commas between, quotation marks around cells that hold commas.</summary>
internal static class CsvText
{
    /// <summary>Rows with at least one cell that is not empty.</summary>
    /// <exception cref="GrammarException">A quotation mark is not closed.</exception>
    public static IEnumerable<IReadOnlyList<Cell>> Rows(string file, string text)
    {
        var line = 0;
        foreach (var row in text.Split('\n'))
        {
            line++;
            var content = row.TrimEnd('\r');
            if (content.AsSpan().Trim().Length > 0)
                yield return Cells(file, content, line);
        }
    }

    private static List<Cell> Cells(string file, string row, int line)
    {
        var cells = new List<Cell>();
        for (var at = 0; at <= row.Length; at++)
        {
            var start = at;
            var text = at < row.Length && row[at] == '"' ? Quoted(row, ref at, line) : Plain(row, ref at);
            cells.Add(new Cell(text.Trim(), new Position(file, line, start + 1)));
        }

        return cells;
    }

    private static string Plain(string row, ref int at)
    {
        var end = row.IndexOf(',', at);
        var text = end < 0 ? row[at..] : row[at..end];
        at = end < 0 ? row.Length : end;
        return text;
    }

    private static string Quoted(string row, ref int at, int line)
    {
        var text = new StringBuilder();
        for (at++; at < row.Length; at++)
        {
            if (row[at] != '"')
                text.Append(row[at]);
            else if (at + 1 < row.Length && row[at + 1] == '"')
                text.Append(row[at++]);
            else
                break;
        }

        if (at >= row.Length)
            throw new GrammarException("table-quote", $"A quotation mark in line {line} of the table is not closed.", "Close it in the same line.");
        at++;
        return at >= row.Length || row[at] == ','
            ? text.ToString()
            : throw new GrammarException("table-quote", $"Text stands behind a closed quotation mark in line {line} of the table.", "Put the whole cell between quotation marks.");
    }
}
