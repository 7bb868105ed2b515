namespace CorridorSim.Cli.Views;

/// <summary>Breaks text into lines between words; a word that is longer than a line breaks after a mark, as paths do: <c>sea.kuryk-alat.</c>, <c>vessels</c>.</summary>
internal static class Folding
{
    /// <summary>Stands for the blank of 12 % while lines are broken.</summary>
    private const char NoBreak = '\u00a0';

    /// <summary>The lines of a text, at least one.</summary>
    /// <param name="text">The text; where it begins with blanks, every line does.</param>
    /// <param name="width">Characters in a line.</param>
    /// <param name="indent">Blanks before what goes on from the line before, beside those with which the text begins.</param>
    public static IEnumerable<string> Hanging(string text, int width, int indent)
    {
        var begin = text.Length - text.TrimStart().Length;
        var lines = new List<string> { "" };
        foreach (var word in text[begin..].Replace(" %", $"{NoBreak}%", StringComparison.Ordinal).Split(' '))
        {
            var rest = word;
            if (lines[^1].Length > 0 && lines[^1].Length + 1 + rest.Length > Room())
                lines.Add("");
            else if (lines[^1].Length > 0)
                lines[^1] += " ";
            while (lines[^1].Length + rest.Length > Room() && Break(rest, Room() - lines[^1].Length) is var end && end < rest.Length)
            {
                lines[^1] += rest[..end];
                lines.Add("");
                rest = rest[end..];
            }

            lines[^1] += rest;
        }

        int Room() => width - begin - (lines.Count > 1 ? indent : 0);
        return lines.Select((line, place) => $"{new string(' ', place == 0 ? begin : begin + indent)}{line.Replace(NoBreak, ' ')}");
    }

    /// <summary>The lines of a text, at least one, all of which begin where the line does.</summary>
    public static List<string> Lines(string text, int width) => [.. Hanging(text, width, 0)];

    /// <summary>Length of the longest part that holds no place to break.</summary>
    public static int LongestPart(string text)
    {
        var (longest, began) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ' ')
                began = i + 1;
            longest = Math.Max(longest, i + 1 - began);
            if (IsMark(text, i))
                began = i + 1;
        }

        return longest;
    }

    /// <summary>Where to break a word that is too long: after its last mark that fits, else after its first.</summary>
    private static int Break(string word, int width)
    {
        var end = word.Length;
        for (var i = word.Length - 2; i >= 0; i--)
        {
            if (!IsMark(word, i))
                continue;
            end = i + 1;
            if (end <= width)
                break;
        }

        return end;
    }

    /// <summary>Whether a line may end here: after a mark inside a name, never inside a number.</summary>
    private static bool IsMark(string text, int i) =>
        text[i] is '.' or '-' && i > 0 && i + 1 < text.Length && char.IsLetter(text[i + 1]) && char.IsLetterOrDigit(text[i - 1]);
}
