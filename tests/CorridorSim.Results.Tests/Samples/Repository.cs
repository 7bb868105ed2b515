using System.IO;

namespace CorridorSim.Results.Tests.Samples;

/// <summary>Where the sources are, for tests that compare with files in them.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CorridorSim.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No CorridorSim.sln above {AppContext.BaseDirectory}.");
    }
}
