using System.IO;
using CorridorSim.Cli.Testing;
using CorridorSim.Experiments.Gate;

namespace CorridorSim.Cli.Views;

/// <summary>What went wrong in a test as workflow commands, which GitHub and those that follow it show at the line of the file.</summary>
internal static class TestAnnotations
{
    public static void Write(TextWriter output, IReadOnlyList<TestResult> results)
    {
        foreach (var result in results)
        {
            if (result.Failure is { } failure)
                output.WriteLine($"::error file={Property(result.Subject.File)},line=1,title={Property(result.Title)}::{Message(failure)}");
            if (result is { IsUneven: true, Balance: { } balance })
                output.WriteLine($"::error file={Property(result.Subject.File)},line=1,title={Property(result.Title)}::{Message(GateText.Balance(balance))}");
            foreach (var finding in result.Findings.Where(finding => finding.Verdict != GateVerdict.Passed))
                output.WriteLine($"::{(finding.Verdict == GateVerdict.Failed ? "error" : "warning")} file={Property(result.Subject.File)},line={result.Subject.LineOf(finding.Check)},title={Property($"{result.Title}: {finding.Check.Name}")}::{Message(GateText.Sentence(finding))}");
        }
    }

    /// <summary>Characters that would end the message are written as the receivers expect.</summary>
    private static string Message(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Message(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
