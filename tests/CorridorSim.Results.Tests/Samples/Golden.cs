using System.IO;
using Xunit;

namespace CorridorSim.Results.Tests.Samples;

/// <summary>Compares text with an accepted file. To accept new text, run the tests with <c>ACCEPT_GOLDEN=1</c> and review the change.</summary>
internal static class Golden
{
    public static void Matches(string name, string text)
    {
        var path = Path.Combine(Repository.Root, "tests", "CorridorSim.Results.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.True(File.Exists(path), $"{name} was never accepted. Run the tests with ACCEPT_GOLDEN=1 and review the file.");
        Assert.Equal(File.ReadAllText(path), text);
    }
}
