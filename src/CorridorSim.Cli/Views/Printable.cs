namespace CorridorSim.Cli.Views;

/// <summary>Makes text from a file fit for a terminal.</summary>
internal static class Printable
{
    /// <summary>The text with every control character replaced, so that a scenario cannot steer the terminal.</summary>
    public static string Of(string text) => text.Any(IsDangerous) ? string.Concat(text.Select(character => IsDangerous(character) ? '\ufffd' : character)) : text;

    private static bool IsDangerous(char character) => char.IsControl(character) || character is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
