using System.Text;

namespace CorridorSim.Results.Charts;

/// <summary>Makes text from a scenario fit to be laid out: no control characters, no marks that reverse what follows, and a sane length.</summary>
internal static class PlainText
{
    private const char NoBreak = '\u00a0';
    private const char ThinNoBreak = '\u202f';

    /// <summary>The text without control characters, broken characters and bidirectional overrides; runs of blanks become one blank. A blank before a per cent sign does not break.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is NoBreak or ThinNoBreak)
            {
                clean.Append(rune);
            }
            else if (rune.Value == '%' && clean.Length > 1 && clean[^1] == ' ' && char.IsAsciiDigit(clean[^2]))
            {
                clean[^1] = NoBreak;
                clean.Append('%');
            }
            else if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                    clean.Append(' ');
            }
            else if (!Reorders(rune.Value))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>The clean text, cut at a number of characters with an ellipsis.</summary>
    public static string Short(string text, int most)
    {
        var clean = Clean(text);
        if (clean.Length <= most)
            return clean;
        var end = char.IsHighSurrogate(clean[most - 2]) ? most - 2 : most - 1;
        return clean[..end].TrimEnd() + "…";
    }

    /// <summary>A name for files: letters, digits, dots and hyphens only.</summary>
    public static string ForFile(string text)
    {
        var name = string.Concat(Short(text, 80).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '_')).Trim('.');
        return name.Length == 0 ? "_" : name;
    }

    private static bool Reorders(int character) => character is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0xFEFF or 0xFFFE or 0xFFFF;
}
