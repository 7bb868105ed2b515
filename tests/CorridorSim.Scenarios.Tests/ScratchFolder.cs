using System.IO;

namespace CorridorSim.Scenarios.Tests;

/// <summary>A folder of its own for the files of one test.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("corridorsim-");

    public string Path => _folder.FullName;

    public string Write(string name, string text)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!); // The file lies in the scratch folder.
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>The small good corridor that the bad files are made from.</summary>
    public string WriteSmallest() => Write("smallest.yaml", Smallest);

    public static string Smallest { get; } = File.ReadAllText(System.IO.Path.Combine(Shipped.Tests, "Bad", "base", "smallest.yaml"));

    public ScenarioReading Read(string name, string text, ScenarioOptions? options = null) => ScenarioReader.Read(Write(name, text), options ?? ScenarioOptions.None);

    public void Dispose() => _folder.Delete(recursive: true);
}
