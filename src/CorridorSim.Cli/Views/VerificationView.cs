using CorridorSim.Experiments.Verification;

namespace CorridorSim.Cli.Views;

/// <summary>One known answer a line, as it is found.</summary>
internal static class VerificationView
{
    public static void Write(Terminal terminal, VerificationResult result) =>
        Prose.WriteLine(terminal, $"{Verdict(result),-9} {result.Name}: known {result.Known:G6}, found {Found(result)} ({result.Source})");

    /// <summary>Whether it was found, in a word.</summary>
    public static string Verdict(VerificationResult result) => result.HasPassed ? "ok" : result.IsSharp ? "MISSED" : "NOT SHARP";

    /// <summary>The value found: its interval, or the number where it was computed.</summary>
    public static string Found(VerificationResult result) =>
        result.MaxRelativeWidth == 0 && result.Found.Low == result.Found.High ? $"{result.Found.Low:G7}" : $"{result.Found.Low:G5} - {result.Found.High:G5}";
}
