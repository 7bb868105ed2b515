using System.Globalization;
using CorridorSim.Cli.Testing;
using CorridorSim.Experiments.Gate;
using CorridorSim.Model;
using CorridorSim.Model.Measures;
using CorridorSim.Results.Report;

namespace CorridorSim.Cli.Views;

/// <summary>What a test found, in words that all its outputs share.</summary>
internal static class GateText
{
    /// <summary>Number, interval and unit; what the first look said stands before, when that was not enough.</summary>
    public static string Numbers(GateFinding finding)
    {
        if (finding.IsIdentical)
            return "identical, nothing to compare";
        return finding.AtFirst is { } first ? $"{One(first)} UNDECIDED -> {One(finding)}" : One(finding);
    }

    /// <summary>One word.</summary>
    public static string Verdict(GateVerdict verdict) => verdict switch { GateVerdict.Passed => "ok", GateVerdict.Failed => "FAIL", _ => "UNDECIDED" };

    /// <summary>The whole finding as a sentence.</summary>
    public static string Sentence(GateFinding finding) => $"{finding.Check.Expectation.Text}: {Numbers(finding)}, {Plural.Of(finding.Observed, "replication")}: {Verdict(finding.Verdict)}";

    /// <summary>The account of every tonne of a replication.</summary>
    public static string Balance(TonneBalance balance) => string.Create(CultureInfo.InvariantCulture,
        $"in {balance.In:#,0} t {(balance.IsEven ? "=" : "is not")} out {balance.Out:#,0}{(balance.Diverted > 0 ? $" + diverted {balance.Diverted:#,0}" : "")} + inside {balance.Inside:#,0}").Replace(',', ' ');

    /// <summary>What was found in a scenario, for the page.</summary>
    public static GateReport Report(TestResult result) => new(
        result.Title,
        [.. new[] { result.Failure, result.Trace is { } trace ? $"Trace: {trace}." : null, result.Balance is { } balance ? $"First replication: {Balance(balance)}." : null }.OfType<string>()],
        result.Subject.Corridor.Catalogue,
        result.Outcome?.Replications ?? [],
        result.Findings,
        result.Subject.Accepted);

    private static string One(GateFinding finding)
    {
        var number = new NumberText(finding.Unit, finding.Estimate, finding.Interval.Low, finding.Interval.High);
        var estimate = finding.Happened is { } happened ? $"{happened}/{finding.Observed}" : number.Of(finding.Estimate);
        return $"{estimate} [{number.Of(finding.Interval.Low)}, {number.Of(finding.Interval.High)}] {number.Unit}".TrimEnd();
    }
}
