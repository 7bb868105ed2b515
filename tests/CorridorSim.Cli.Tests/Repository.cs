using System.IO;
using System.Runtime.CompilerServices;
using Xunit;

[assembly: AssemblyFixture(typeof(CorridorSim.Cli.Tests.Repository))]

namespace CorridorSim.Cli.Tests;

/// <summary>The repository that these tests belong to. They run at its root, as the commands of README.md do.</summary>
public sealed class Repository
{
    /// <summary>Goes to the root, once, before the first test.</summary>
    public Repository() => Directory.SetCurrentDirectory(Root);

    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    /// <summary>The folder of these tests, from the root.</summary>
    public static string Tests => "tests/CorridorSim.Cli.Tests";

    /// <summary>A sample scenario of these tests, from the root.</summary>
    public static string Sample(string name) => $"{Tests}/Samples/{name}";

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
