using CorridorSim.Cli.Views;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Experiments.Verification;
using Xunit;

namespace CorridorSim.Cli.Tests.Views;

public sealed class ValidationReportTests
{
    private static readonly VerificationResult Found = new("M/M/1 at load .8, mean wait", "rho / (mu - lambda)", 4, new Interval(3.9, 4.1), 0.06, 0);

    [Fact]
    public void Each_known_answer_is_a_row_with_what_was_found_and_where_it_comes_from()
    {
        var text = ValidationReport.Text(new VerificationReport([Found]), isQuick: true, randomSeed: 7);

        Assert.Contains("**1 of 1 known answers were found again.**", text, StringComparison.Ordinal);
        Assert.Contains("Quick mode, random seed 7", text, StringComparison.Ordinal);
        Assert.Contains("| ok | M/M/1 at load .8, mean wait | 4 | 3.9 - 4.1 | rho / (mu - lambda) |\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, "MISSED")]
    [InlineData(0.1, "NOT SHARP")]
    public void What_was_missed_or_proves_nothing_is_marked(double known, string verdict) =>
        Assert.Contains($"| {verdict} |", ValidationReport.Text(new VerificationReport([Found with { Known = known }]), isQuick: false, randomSeed: 1), StringComparison.Ordinal);
}
