using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using CorridorSim.Experiments.Verification;
using CorridorSim.Results;

namespace CorridorSim.Cli.Views;

/// <summary>The known answers found on a machine, as a report that can be filed with a study.</summary>
internal static class ValidationReport
{
    /// <summary>The report in Markdown.</summary>
    public static string Text(VerificationReport report, bool isQuick, ulong randomSeed)
    {
        var passed = report.Results.Count(result => result.HasPassed);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Validation of CorridorSim {SummaryJson.ToolVersion}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"**{passed} of {report.Results.Count} known answers were found again{(report.HasPassed ? "." : "; those missed are marked.")}**\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{(isQuick ? "Quick" : "Full")} mode, random seed {randomSeed}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.OSDescription}.\n\n");
        text.Append("A simulated value passes when the known answer lies inside its 99.9 % interval and the interval is narrow enough to prove something; a computed one when it agrees to within its tolerance. ");
        text.Append("A correct program misses each simulated row about once in a thousand.\n\n");
        text.Append("| | What | Known | Found | Where the known answer comes from |\n|---|---|---:|---:|---|\n");
        foreach (var result in report.Results)
            text.Append(CultureInfo.InvariantCulture, $"| {VerificationView.Verdict(result)} | {Markdown.Cell(result.Name)} | {result.Known:G6} | {VerificationView.Found(result)} | {Markdown.Cell(result.Source)} |\n");
        return text.ToString();
    }
}
