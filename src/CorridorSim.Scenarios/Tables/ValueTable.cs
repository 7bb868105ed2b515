using System.Text;
using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Quantities;

namespace CorridorSim.Scenarios.Tables;

/// <summary>Reads observed values from a CSV file of one column, whose header is a name and the unit: <c>closure (h)</c>.</summary>
internal static class ValueTable
{
    private const int MostValues = 100_000;

    public static IReadOnlyList<double> Read(byte[] bytes, string file, Measure measure)
    {
        var lines = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n').Select(line => line.Trim()).ToList();
        var header = lines[0];
        var (open, close) = (header.LastIndexOf('(') + 1, header.LastIndexOf(')'));
        if (header.Contains(',', StringComparison.Ordinal) || header.Contains(';', StringComparison.Ordinal) || open == 0 || close < open || !Unit.TryFind(header[open..close].Trim(), out var unit))
            throw new GrammarException("table-header", $"The header of '{file}' is '{Excerpt.Of(header)}', which names no unit.", "The table has one column, whose header is a name and the unit in parentheses: closure (h).");
        var values = new List<double>();
        for (var i = 1; i < lines.Count && values.Count < MostValues; i++)
        {
            if (lines[i].Length > 0)
                values.Add(Value(lines[i], unit, measure, file, i + 1));
        }

        values.Sort();
        return values;
    }

    private static double Value(string text, Unit unit, Measure measure, string file, int line)
    {
        try
        {
            return measure.Convert(new Quantity(NumberText.Read(text), unit));
        }
        catch (GrammarException error)
        {
            throw new GrammarException("table-value", $"Line {line} of '{file}': {error.Problem}", error.Remedy ?? "Each line holds one plain number.");
        }
    }
}
