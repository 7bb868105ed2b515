namespace CorridorSim.Model;

/// <summary>Names of places, lines, flows and classes as people write them.</summary>
public static class ProperName
{
    /// <summary>Makes a name of an id: <c>boyuk-kesik</c> becomes Boyuk Kesik, <c>teu-east</c> TEU East, and <c>btk</c>, which nobody can say, BTK.</summary>
    public static string Of(string id) => string.Join(' ', id.Split('-').Select(Capital));

    private static string Capital(string word) => word.Length == 0 ? "" : IsAbbreviation(word) ? word.ToUpperInvariant() : char.ToUpperInvariant(word[0]) + word[1..];

    private static bool IsAbbreviation(string word) => word == "teu" || (word.Length is 3 or 4 && word.All(letter => char.IsAsciiLetterLower(letter) && !"aeiouy".Contains(letter, StringComparison.Ordinal)));
}
