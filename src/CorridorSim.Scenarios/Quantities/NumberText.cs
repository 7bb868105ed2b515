using System.Globalization;

namespace CorridorSim.Scenarios.Quantities;

/// <summary>Reads a plain decimal number, the same in every country; refuses with a hint what other tools accept.</summary>
internal static class NumberText
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>Whether the text was meant as a number: a digit, or a sign or a point before one.</summary>
    public static bool LooksLike(string text) =>
        text.Length > 0 && (char.IsDigit(text[0]) || (text.Length > 1 && text[0] is '+' or '-' or '.' or ',' && LooksLike(text[1..])));

    /// <summary>Reads a number.</summary>
    /// <exception cref="GrammarException">It is none.</exception>
    public static decimal Read(string text)
    {
        Refuse(text);
        return IsPlain(text) && decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new GrammarException("not-a-number", $"'{text}' is not a number.", IsPlain(text) ? "Numbers have at most 28 digits." : null);
    }

    /// <summary>A number as text, without trailing zeros.</summary>
    public static string Write(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    private static void Refuse(string text)
    {
        var without = string.Concat(text.Where(char.IsAsciiDigit));
        if (text.Length > 60)
            throw new GrammarException("not-a-number", $"A number of {text.Length} characters stands here.", "Numbers have at most 28 digits.");
        if (text.Contains(',', StringComparison.Ordinal))
        {
            throw new GrammarException("comma-in-number", $"The number '{text}' has a comma.", text.Count(c => c == ',') == 1 && text.IndexOf(',', StringComparison.Ordinal) != text.Length - 4
                ? $"Decimals follow a point: {text.Replace(',', '.')}."
                : $"Write thousands without a mark, {without}, and decimals after a point.");
        }

        if (text.Contains('_', StringComparison.Ordinal) || text.Count(c => c == '.') > 1 || text.Contains('\'', StringComparison.Ordinal) || text.Any(c => c is '\u00A0' or '\u202F' or '\u2009'))
            throw new GrammarException("thousands-mark", $"The number '{text}' has a mark between thousands.", $"Write it without: {without}.");
        if (text.StartsWith('+'))
            throw new GrammarException("plus-sign", $"'{text}' begins with a plus sign.", $"Write {text[1..]} for the value itself; a change is written 'plus {text[1..]}'.");
        if (text.TrimStart('-').StartsWith('.'))
            throw new GrammarException("not-a-number", $"'{text}' begins with the point.", $"Write {text.Replace(".", "0.", StringComparison.Ordinal)}.");
    }

    /// <summary>Digits, a point between digits, an exponent: nothing else.</summary>
    private static bool IsPlain(string text)
    {
        var mantissa = text.Split('e', 'E');
        var number = mantissa[0].StartsWith('-') ? mantissa[0][1..] : mantissa[0];
        var sides = number.Split('.');
        return mantissa.Length <= 2 && sides.Length <= 2 && sides.All(IsDigits)
            && (mantissa.Length == 1 || (mantissa[1].TrimStart('-', '+') is { Length: > 0 and <= 2 } exponent && IsDigits(exponent)));
    }

    private static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
