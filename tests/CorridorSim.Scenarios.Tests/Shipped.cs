using System.IO;

namespace CorridorSim.Scenarios.Tests;

/// <summary>Finds the files of the repository that tests read.</summary>
internal static class Shipped
{
    public static string Repository { get; } = Root(AppContext.BaseDirectory);

    public static string Folder { get; } = System.IO.Path.Combine(Repository, "scenarios");

    public static string Tests { get; } = System.IO.Path.Combine(Repository, "tests", "CorridorSim.Scenarios.Tests");

    public static string Path(string name) => System.IO.Path.Combine(Folder, name);

    private static string Root(string folder)
    {
        while (!File.Exists(System.IO.Path.Combine(folder, "CorridorSim.sln")))
            folder = System.IO.Path.GetDirectoryName(folder.TrimEnd('/', '\\')) ?? throw new InvalidOperationException("The tests do not lie inside the repository.");
        return folder;
    }
}
