using FsCheck;
using FsCheck.Fluent;

namespace CorridorSim.Scenarios.Tests;

/// <summary>Random damage to a scenario text: pieces cut, doubled, exchanged and put in.</summary>
internal static class Mutations
{
    private static readonly string[] Pieces =
    [
        ":", ": ", "- ", "{", "}", "[", "]", ",", "\n", "\t", "  ", "#", "'", "\"", "|", ">", "&a", "*a", "!t", "%", "@", "?", "<<: ", "---\n", "\0", "\uFEFF", "\u202e", "🚂",
        "0", "-1", "1e9", "1e99", "NaN", ".inf", "1,000", "plus 2", "times 0", "remove", "(C1 A)", "(", ")", "until", "2025-02-30", "24:00", "lognormal", "cv", "km", "wagon/d", "~", "no",
    ];

    /// <summary>Damaged copies of a text, the same for the same seed.</summary>
    public static IEnumerable<string> Of(string text, int count, ulong randomSeed) =>
        Mutated(text).Sample(1, new Rnd(randomSeed), count);

    private static Gen<string> Mutated(string text) =>
        from times in Gen.Choose(1, 3)
        from steps in Step().ArrayOf(times)
        select steps.Aggregate(text, (damaged, step) => step(damaged));

    private static Gen<Func<string, string>> Step() =>
        from kind in Gen.Choose(0, 6)
        from at in Gen.Choose(0, 1_000_000)
        from length in Gen.Choose(1, 40)
        from other in Gen.Choose(0, 1_000_000)
        from piece in Gen.Elements(Pieces)
        select (Func<string, string>)(text => Damaged(text, kind, at, length, other, piece));

    private static string Damaged(string text, int kind, int at, int length, int other, string piece)
    {
        if (text.Length < 2)
            return text + piece;
        var from = at % text.Length;
        var to = Math.Min(text.Length, from + length);
        var lines = text.Split('\n');
        var (line, second) = (at % lines.Length, other % lines.Length);
        switch (kind)
        {
            case 0:
                return text[..from] + text[to..];
            case 1:
                return text[..from] + piece + text[from..];
            case 2:
                return text[..from] + piece + text[to..];
            case 3:
                return text[..to] + text[from..];
            case 4:
                (lines[line], lines[second]) = (lines[second], lines[line]);
                return string.Join('\n', lines);
            case 5:
                lines[line] = "  " + lines[line];
                return string.Join('\n', lines);
            default:
                return string.Join('\n', lines.Where((_, index) => index != line));
        }
    }
}
