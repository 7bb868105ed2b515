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
                text.Append($"| {Markdown.Cell(result.Title)} | run | {Markdown.Cell(failure.Split('\n')[0])} | **BROKEN** |\n");
            if (result.Trace is { } trace)
                text.Append($"| {Markdown.Cell(result.Title)} | trace | {Markdown.Cell(trace)} | {(result.Outcome?.IsIdentical == true ? "ok" : "changed")} |\n");
            if (result.Balance is { } balance)
                text.Append($"| {Markdown.Cell(result.Title)} | tonnes | {Markdown.Cell(GateText.Balance(balance))} | {(balance.IsEven ? "ok" : "**FAIL**")} |\n");
            foreach (var finding in result.Findings)
                text.Append($"| {Markdown.Cell(result.Title)} | `{Markdown.Cell(finding.Check.Expectation.Text)}` | {Markdown.Cell(GateText.Numbers(finding))} | {Shown(finding.Verdict)} |\n");
        }

        return text.ToString();
    }

    private static string Shown(GateVerdict verdict) => verdict == GateVerdict.Passed ? "ok" : $"**{GateText.Verdict(verdict)}**";
}
