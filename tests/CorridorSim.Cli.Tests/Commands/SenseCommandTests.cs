using System.Text.Json;
using CorridorSim.Cli.Commands;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class SenseCommandTests
{
    private static readonly string[] Sense = ["sense", Repository.Sample("two-ports.yaml"), "--vary", "sea.crossing.vessels.ferry.count=2..4", "--vary", "sea.crossing.sailing=15..25 h", "--quiet"];

    [Fact]
    public void What_matters_most_comes_first()
    {
        var outcome = CorridorSimProgram.Run([.. Sense, "--replications", "6"]);

        Assert.Matches(@"^What the tonnage across Strait changes by[^\n]*\n\nvalue[^\n]*\nsea\.crossing\.vessels\.ferry\.count ", outcome.Output);
        Assert.Equal((ExitCode.Done, ""), (outcome.ExitCode, outcome.Error));
    }

    [Fact]
    public void The_variance_is_split_with_chance_apart()
    {
        var outcome = CorridorSimProgram.Run([.. Sense, "--split", "--replications", "8", "--json"]);

        // Two values, chance, and the values of poor quality as a group.
        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(4, json.RootElement.GetProperty("shares").GetArrayLength());
    }

    [Fact]
    public void Values_of_poor_quality_are_said_to_need_sources_and_not_runs()
    {
        var outcome = CorridorSimProgram.Run([.. Sense, "--split", "--replications", "16"]);

        Assert.Matches(@"(?m)^Rests on values of quality C or D: \d+ % of the variance \(\d+ % to \d+ %\)\. More runs will not make it smaller, better sources will, that of sea\.crossing\.vessels\.ferry\.count most\.$", outcome.Output);
    }

    [Fact]
    public void Changes_carry_their_sign()
    {
        var outcome = CorridorSimProgram.Run([.. Sense, "--tornado", "--replications", "4"]);

        Assert.Matches(@"(?m)^sea\.crossing\.vessels\.ferry\.count +2 +-\d+ +-\d+ to -\d+ +4 +\+\d", outcome.Output);
    }

    [Fact]
    public void A_tornado_moves_one_value_at_a_time()
    {
        var outcome = CorridorSimProgram.Run([.. Sense, "--tornado", "--replications", "4", "--json"]);

        using var json = JsonDocument.Parse(outcome.Output);
        var ferries = json.RootElement.GetProperty("swings")[0];
        Assert.Equal(("2", "4"), (ferries.GetProperty("low").GetString(), ferries.GetProperty("high").GetString()));
        Assert.True(ferries.GetProperty("atLow").GetDouble() < ferries.GetProperty("atHigh").GetDouble());
    }

    [Theory]
    [InlineData("morris")]
    [InlineData("sobol", "--split")]
    [InlineData("tornado", "--tornado")]
    public void The_figure_is_kept_and_drawn_later(string figure, params string[] kind)
    {
        using var folder = new TemporaryFolder();
        CorridorSimProgram.Run([.. Sense, .. kind, "--replications", "4", "--out", folder.At("sense")]);

        var outcome = CorridorSimProgram.Run("figures", folder.At("sense"), "--out", folder.At("figures"));

        Assert.Equal(new Outcome(ExitCode.Done, $"{folder.At("figures")}/{figure}.svg\n", ""), outcome);
    }

    [Theory]
    [InlineData("--vary", "a.b=3..2 h", "expected PATH=LEAST..MOST UNIT")]
    [InlineData("--vary", "sea.crossing.sailing=15..25 cow", "'cow' is not a unit")]
    [InlineData("--kpi", "throughput.strat", "Did you mean 'throughput.strait'?")]
    public void What_makes_no_sense_ends_with_1_before_anything_is_simulated(string option, string value, string message)
    {
        var outcome = CorridorSimProgram.Run([.. Sense, option, value]);

        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
    }

    [Theory]
    [InlineData("a.b=2..4", true)]
    [InlineData("a.b=2.5..4", false)]
    [InlineData("a.b=2..4 h", false)]
    public void A_range_of_whole_numbers_without_a_unit_is_a_count(string text, bool isCount) => Assert.Equal(isCount, FactorText.Read(text)?.IsCount);
}
