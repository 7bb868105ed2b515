namespace CorridorSim.Scenarios.Documents;

/// <summary>Says in a planner's words what is wrong with a file that is not YAML.</summary>
internal static class SyntaxMistake
{
    public static void Report(FindingLog log, string text, Position at, string parserSays)
    {
        if (parserSays.Contains("tab", StringComparison.Ordinal) && FirstTab(text) is { } tab)
            at = at with { Line = tab, Column = 1 };
        var line = Line(text, at.Line);
        var (problem, remedy) = (line, parserSays) switch
        {
            _ when Indentation(line).Contains('\t') => ("The line is indented with a tab.", "Indent with blanks, two for each level."),
            _ when parserSays.Contains("anchor", StringComparison.OrdinalIgnoreCase) || parserSays.Contains("alias", StringComparison.OrdinalIgnoreCase) =>
                ("A key or a value begins with '*' or '&' here, which YAML keeps for itself.", "Put it between quotes: \"*.rate\"."),
            _ when parserSays.Contains("cannot start any token", StringComparison.Ordinal) =>
                ("A value begins with a character that YAML keeps for itself.", "A value cannot begin with % @ ` or a tab; put it between quotes."),
            _ when Unclosed(line, '[', ']') => ("A '[' is not closed.", "Close the list on the same line: [kuryk, alat]."),
            _ when Unclosed(line, '{', '}') => ("A '{' is not closed.", "Close it with '}', or write one key on each line."),
            _ when parserSays.Contains("quoted scalar", StringComparison.Ordinal) => ("A quotation mark is not closed.", "Close it on the same line."),
            _ when line.TrimEnd().EndsWith('}') || line.TrimEnd().EndsWith(']') => ("A bracket is closed here that was never opened, or a comma is missing before it.", "Write { key: value, key: value } or [name, name]."),
            _ when MissingBlank(line) => ("A blank is missing after ':'.", "Write 'key: value'."),
            _ when parserSays.Contains("did not find expected '-'", StringComparison.Ordinal) =>
                ("A list of lines that begin with '-' stands above, and this line does not.", "Scenarios hold keys: write them without '-', and names in brackets: [kuryk, alat]."),
            _ when parserSays.Contains("did not find expected key", StringComparison.Ordinal) || parserSays.Contains("mapping values are not allowed", StringComparison.OrdinalIgnoreCase) || parserSays.Contains("invalid mapping", StringComparison.Ordinal) =>
                ("The line does not fit what stands above it: its indentation differs, or ':' is missing.", "Keys of one element begin in the same column; each line reads 'key: value'."),
            _ => ("The file is not well-formed here.", $"Each line reads 'key: value', indented with blanks under its section. (The parser says: {Excerpt.Of(parserSays)})"),
        };
        log.Error("syntax", at, "", problem, remedy);
    }

    private static int? FirstTab(string text)
    {
        var lines = text.Split('\n');
        var index = Array.FindIndex(lines, line => Indentation(line).Contains('\t') && line.AsSpan().Trim().Length > 0);
        return index < 0 ? null : index + 1;
    }

    private static string Line(string text, int number)
    {
        var start = 0;
        for (var line = 1; line < number; line++)
        {
            var next = text.IndexOf('\n', start);
            if (next < 0)
                break;
            start = next + 1;
        }

        var end = text.IndexOf('\n', start);
        return end < 0 ? text[start..] : text[start..end];
    }

    private static string Indentation(string line) => line[..(line.Length - line.TrimStart().Length)];

    private static bool Unclosed(string line, char open, char close) => line.Count(c => c == open) > line.Count(c => c == close);

    private static bool MissingBlank(string line)
    {
        var key = line.Trim();
        var colon = key.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon + 1 < key.Length && key[colon + 1] != ' ' && key[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
    }
}
