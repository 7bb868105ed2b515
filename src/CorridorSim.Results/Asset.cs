using System.IO;
using System.Text;

namespace CorridorSim.Results;

/// <summary>Files embedded in this assembly: chart libraries, templates, fonts, styles.</summary>
internal static class Asset
{
    /// <summary>An embedded text.</summary>
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>An embedded file.</summary>
    public static Stream Open(string name) =>
        typeof(Asset).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"'{name}' is not embedded in CorridorSim.Results. This is a defect in CorridorSim.");
}
