using System.IO;

namespace CorridorSim.Results.Tests.Samples;

/// <summary>Folders beside the tests where pictures and reports are left for whoever wants to look at them.</summary>
internal static class Artifacts
{
    public static string Folder(string name) => Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "artifacts", name)).FullName;
}
