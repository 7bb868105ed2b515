using System.Diagnostics;
using System.IO;
using Xunit;

namespace CorridorSim.Cli.Tests;

public sealed class InterruptionTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_ends_the_process_with_what_is_finished(string signal)
    {
        if (!OperatingSystem.IsLinux())
            Assert.Skip("Signals are sent with the 'kill' and 'env' of Linux.");
        using var folder = new TemporaryFolder();
        using var program = Start("run", Path.Combine(Repository.Root, Repository.Sample("two-ports.yaml")), "--replications", "1000000", "--out", folder.At("out"), "--json");

        var forecast = program.StandardError.ReadLine();
        Process.Start("kill", [$"-{signal}", $"{program.Id}"]).WaitForExit();
        var output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();

        Assert.StartsWith("1000000 replications, ", forecast, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Interrupted, program.ExitCode);
        Assert.Contains("Stopped early: ", output, StringComparison.Ordinal);
        Assert.Equal(output, File.ReadAllText(folder.At("out/summary.json")));
    }

    /// <summary>
    /// The program that lies beside the tests. A shell's background job ignores Ctrl-C, and so would all that these tests start there: hence the default signals. And where 'dotnet' is a
    /// script, its shell would first complain of a language that the host lacks: hence the plainest one.
    /// </summary>
    private static Process Start(params string[] arguments)
    {
        string[] program = ["--default-signal=INT,TERM", "LC_ALL=C", "dotnet", Path.Combine(AppContext.BaseDirectory, "corridorsim.dll")];
        var start = new ProcessStartInfo("env", [.. program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
    }
}
