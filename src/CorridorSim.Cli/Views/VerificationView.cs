using System.IO;
using CorridorSim.Experiments.Verification;

namespace CorridorSim.Cli.Views;

/// <summary>One known answer a line, as it is found.</summary>
internal static class VerificationView
{
    public static void Write(TextWriter output, VerificationResult result)
    {
        var verdict = result.HasPassed ? "ok" : result.IsSharp ? "MISSED" : "NOT SHARP";
        var found = result.MaxRelativeWidth == 0 && result.Found.Low == result.Found.High ? $"{result.Found.Low:G7}" : $"{result.Found.Low:G5} - {result.Found.High:G5}";
        output.WriteLine($"{verdict,-9} {result.Name}: known {result.Known:G6}, found {found} ({result.Source})");
    }
}
