using System.IO;

namespace CorridorSim.Cli.Tests;

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("corridorsim-cli-");

    /// <summary>The folder.</summary>
    public string FullName => _folder.FullName;

    /// <summary>A file or folder inside, whether it exists or not.</summary>
    public string At(string name) => Path.Combine(FullName, name);

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
