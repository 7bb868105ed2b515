namespace CorridorSim.Scenarios.Vocabulary;

/// <summary>Paths of values: keys and ids joined by points.</summary>
internal static class KeyPath
{
    /// <summary>The path of a key below another path; that of the whole file is empty.</summary>
    public static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
