using CorridorSim.Cli.Testing;
using CorridorSim.Experiments.Gate;

namespace CorridorSim.Cli.Views;

/// <summary>What a test found, for people.</summary>
internal static class GateView
{
    /// <summary>One line per check, then how many there are of each verdict.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<TestResult> results)
    {
        var table = new TextTable("", "", "", "", "");
        foreach (var result in results)
        {
            foreach (var row in Rows(result))
                table.AddRow(row);
        }

        table.Write(terminal);
        terminal.Output.WriteLine(Counts(results));
    }

    /// <summary>How many checks there are of each verdict; a trace that is identical and an account that is even are checks too.</summary>
    public static string Counts(IReadOnlyList<TestResult> results)
    {
        var broken = results.Count(result => result.Failure is not null);
        var uneven = results.Count(result => result.IsUneven);
        var even = results.Count(result => result.Balance is { IsEven: true }) + results.Count(result => result.Outcome?.IsIdentical == true);
        return $"{results.Sum(result => result.Count(GateVerdict.Passed)) + even} ok, {results.Sum(result => result.Count(GateVerdict.Failed)) + uneven} failed, {results.Sum(result => result.Count(GateVerdict.Undecided))} undecided"
            + (broken > 0 ? $", {broken} broken" : "");
    }

    private static IEnumerable<string[]> Rows(TestResult result)
    {
        if (result.Failure is { } failure)
            yield return ["run", result.Title, failure.Split('\n')[0], "", "BROKEN"];
        if (result.Trace is { } trace)
            yield return ["trace", result.Title, trace, "", result.Outcome?.IsIdentical == true ? "ok" : "changed"];
        if (result.Balance is { } balance)
            yield return ["check", result.Title, GateText.Balance(balance), "", balance.IsEven ? "ok" : "FAIL"];
        foreach (var finding in result.Findings)
            yield return [finding.Check.Kind, result.Title, finding.Check.Expectation.Text, GateText.Numbers(finding), GateText.Verdict(finding.Verdict)];
        foreach (var name in result.Subject.NotCompared)
            yield return ["expect", result.Title, result.Subject.Plan.Expect[name].Text, "needs --baseline", "not compared"];
    }
}
