namespace CorridorSim.Scenarios.Binding;

/// <summary>Names of elements: a small letter, then small letters, digits and hyphens.</summary>
internal static class Ids
{
    public const int Longest = 64;

    public static bool IsId(string text) =>
        text.Length is > 0 and <= Longest && char.IsAsciiLetterLower(text[0]) && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>The id that is nearest to a text that is none.</summary>
    public static string From(string text)
    {
        var id = string.Concat(text.ToLowerInvariant().Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c : '-')).Trim('-').TrimStart([.. "0123456789-"]);
        return id.Length == 0 ? "place-1" : id[..Math.Min(id.Length, Longest)];
    }
}
