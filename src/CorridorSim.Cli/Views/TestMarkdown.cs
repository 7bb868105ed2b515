using System.Text;
using CorridorSim.Cli.Testing;
using CorridorSim.Experiments.Gate;

namespace CorridorSim.Cli.Views;

/// <summary>What a test found as a Markdown summary, for the page of a CI job.</summary>
internal static class TestMarkdown
{
    public static string Of(IReadOnlyList<TestResult> results)
    {
        var text = new StringBuilder($"**{GateView.Counts(results)}**\n\n| Scenario | Check | Found | Verdict |\n|---|---|---|---|\n");
        foreach (var result in results)
        {
            if (result.Failure is { } failure)
                text.Append($"| {Cell(result.Title)} | run | {Cell(failure.Split('\n')[0])} | **BROKEN** |\n");
            if (result.Trace is { } trace)
                text.Append($"| {Cell(result.Title)} | trace | {Cell(trace)} | {(result.Outcome?.IsIdentical == true ? "ok" : "changed")} |\n");
            if (result.Balance is { } balance)
                text.Append($"| {Cell(result.Title)} | tonnes | {Cell(GateText.Balance(balance))} | {(balance.IsEven ? "ok" : "**FAIL**")} |\n");
            foreach (var finding in result.Findings)
                text.Append($"| {Cell(result.Title)} | `{Cell(finding.Check.Expectation.Text)}` | {Cell(GateText.Numbers(finding))} | {Shown(finding.Verdict)} |\n");
        }

        return text.ToString();
    }

    private static string Shown(GateVerdict verdict) => verdict == GateVerdict.Passed ? "ok" : $"**{GateText.Verdict(verdict)}**";

    private static string Cell(string text) => Printable.Of(text).Replace("|", "\\|", StringComparison.Ordinal);
}
