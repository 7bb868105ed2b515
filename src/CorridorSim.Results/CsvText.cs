using System.Globalization;
using System.IO;
using CorridorSim.Results.Charts;
using CsvHelper;

namespace CorridorSim.Results;

/// <summary>Tables as CSV (RFC 4180, UTF-8, line feeds). Text that a spreadsheet would take for a formula is marked with an apostrophe.</summary>
internal static class CsvText
{
    private static readonly CsvWriterOptions Layout = new() { NewLine = "\n", Injection = CsvInjection.Escape, FormatProvider = CultureInfo.InvariantCulture };

    /// <summary>A table with its header.</summary>
    public static string Of(DataTable table)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using (var csv = CsvWriter.Create(text, Layout, leaveOpen: true))
        {
            WriteRow(csv, table.Columns);
            foreach (var row in table.Rows)
                WriteRow(csv, row);
        }

        return text.ToString();
    }

    /// <summary>A writer with the layout of all CSV that CorridorSim makes.</summary>
    public static CsvWriter Open(Stream stream) => CsvWriter.Create(stream, Layout, leaveOpen: true);

    /// <summary>One row of cells: numbers round-trip, values that do not exist are empty.</summary>
    public static void WriteRow(CsvWriter csv, IEnumerable<object?> cells)
    {
        foreach (var cell in cells)
        {
            if (cell is null or double.NaN or double.PositiveInfinity or double.NegativeInfinity)
                csv.WriteField("");
            else
                csv.WriteField(cell);
        }

        csv.EndRecord();
    }
}
