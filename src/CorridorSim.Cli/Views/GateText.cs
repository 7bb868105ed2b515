using CorridorSim.Experiments.Gate;

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
    public static string Sentence(GateFinding finding) => $"{finding.Check.Expectation.Text}: {Numbers(finding)}, {finding.Observed} replications: {Verdict(finding.Verdict)}";

    private static string One(GateFinding finding)
    {
        var number = new NumberText(finding.Unit, finding.Estimate, finding.Interval.Low, finding.Interval.High);
        var estimate = finding.Happened is { } happened ? $"{happened}/{finding.Observed}" : number.Of(finding.Estimate);
        return $"{estimate} [{number.Of(finding.Interval.Low)}, {number.Of(finding.Interval.High)}] {number.Unit}".TrimEnd();
    }
}
