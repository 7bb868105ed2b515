namespace CorridorSim.Model;

/// <summary>Names of places, lines, flows and classes as people write them.</summary>
public static class ProperName
{
    /// <summary>Makes a name of an id: <c>boyuk-kesik</c> becomes Boyuk Kesik, <c>teu-east</c> TEU East.</summary>
    public static string Of(string id) => string.Join(' ', id.Split('-').Select(Capital));

    private static string Capital(string word) => word.Length == 0 ? "" : word == "teu" ? "TEU" : char.ToUpperInvariant(word[0]) + word[1..];
}
