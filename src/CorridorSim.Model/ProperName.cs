namespace CorridorSim.Model;

/// <summary>Names of places, lines and classes as people write them.</summary>
public static class ProperName
{
    /// <summary>Makes a name of an id: <c>boyuk-kesik</c> becomes Boyuk Kesik.</summary>
    public static string Of(string id) => string.Join(' ', id.Split('-').Select(word => word.Length > 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word));
}
