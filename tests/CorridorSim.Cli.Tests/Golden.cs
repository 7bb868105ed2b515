using System.IO;
using Xunit;

namespace CorridorSim.Cli.Tests;

/// <summary>Compares what a person reads with the text accepted before.</summary>
internal static class Golden
{
    private const string Accept = "CORRIDORSIM_ACCEPT";

    /// <summary>Whether texts are accepted as they are in this run.</summary>
    public static bool IsAccepting => Environment.GetEnvironmentVariable(Accept) == "1";

    /// <summary>Fails when a text differs from its golden file; with the environment variable <c>CORRIDORSIM_ACCEPT=1</c> the file is written instead.</summary>
    public static void Check(string name, string text)
    {
        var file = Path.Combine(Repository.Root, Repository.Tests, "Golden", name);
        if (IsAccepting)
            File.WriteAllText(file, text);
        Compare(name, File.Exists(file) ? File.ReadAllText(file) : "", text);
    }

    /// <summary>Fails when two texts differ and says how to accept the new one.</summary>
    public static void Compare(string name, string accepted, string now) =>
        Assert.True(accepted == now, $"{name} differs.\n--- accepted\n{accepted}\n--- now\n{now}\nIf the new text is right, run the tests once with {Accept}=1 and review the change of the file.");
}
