namespace CorridorSim.Scenarios.Documents;

/// <summary>A piece of a file made fit for a message: short, on one line, without control characters.</summary>
internal static class Excerpt
{
    private const int Longest = 60;

    public static string Of(string text)
    {
        var shown = text.Length <= Longest ? text : text[..(Longest - 3)] + "...";
        return string.Concat(shown.Select(Visible));
    }

    private static string Visible(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when char.IsControl(character) || char.IsSurrogate(character) || IsInvisible(character) => $"\\u{(int)character:x4}",
        _ => character.ToString(),
    };

    /// <summary>Marks that turn or hide text, so that a message cannot show something else than the file holds.</summary>
    private static bool IsInvisible(char character) =>
        char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;
}
