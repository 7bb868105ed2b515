using System.Text.Json;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class StoppingTests
{
    [Fact]
    public void A_loose_precision_stops_at_the_first_look()
    {
        var outcome = CorridorSimProgram.Run("run", Repository.Sample("two-ports.yaml"), "--precision", "20%", "--json", "--quiet");

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(30, json.RootElement.GetProperty("replications").GetInt32());
    }

    [Fact]
    public void No_more_replications_are_made_than_allowed()
    {
        var outcome = CorridorSimProgram.Run("run", Repository.Sample("two-ports.yaml"), "--precision", "0.01%", "--max-replications", "40", "--json", "--quiet");

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(40, json.RootElement.GetProperty("replications").GetInt32());
    }

    [Theory]
    [InlineData("--precision", "0.02", "a share, for example 2%")]
    [InlineData("--max-replications", "0", "a whole number from 1")]
    public void A_wrong_limit_is_explained(string option, string value, string message)
    {
        var outcome = CorridorSimProgram.Run("run", Repository.Sample("two-ports.yaml"), option, value);

        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
    }

    [Fact]
    public void A_fixed_number_and_a_limit_exclude_each_other()
    {
        var outcome = CorridorSimProgram.Run("run", Repository.Sample("two-ports.yaml"), "--replications", "10", "--precision", "2%");

        Assert.Contains("--replications fixes their number", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, outcome.ExitCode);
    }
}
