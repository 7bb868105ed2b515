using System.IO;
using Xunit;

namespace CorridorSim.Scenarios.Tests;

/// <summary>Compares what a person reads with the text accepted before.</summary>
internal static class Golden
{
    private const string Accept = "CORRIDORSIM_ACCEPT";

    /// <summary>Fails when a text differs from its golden file; with the environment variable <c>CORRIDORSIM_ACCEPT=1</c> the file is written instead.</summary>
    public static void Check(string file, string text)
    {
        var actual = text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            File.WriteAllText(file, actual);
        var expected = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(expected == actual, $"{Path.GetFileName(file)} differs.\n--- accepted\n{expected}--- now\n{actual}If the new text is right, run the tests once with {Accept}=1 and review the change of the file.");
    }
}
