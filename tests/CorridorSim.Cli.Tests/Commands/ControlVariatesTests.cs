using System.Text;
using System.Text.Json;
using CorridorSim.Results;
using CorridorSim.Results.Store;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class ControlVariatesTests
{
    private static readonly string TwoPorts = Repository.Sample("two-ports.yaml");

    [Fact]
    public void Mean_throughput_is_sharpened_by_what_was_drawn_and_the_gain_is_printed()
    {
        var outcome = CorridorSimProgram.Run("run", TwoPorts, "--replications", "60", "--control-variates", "--quiet");

        Assert.Matches(@"(?m)^Sharper +tonnage across Strait 0\.[0-9]+, 0\.[0-9]+ - 0\.[0-9]+ Mt/y, as sharp as [0-9.]+ times the replications; controls: arrivals of wagon", outcome.Output);
        Assert.Contains("sharper ones by control variates chosen on a pilot", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_gain_on_a_corridor_that_carries_what_arises_is_great()
    {
        using var folder = new TemporaryFolder();

        var outcome = CorridorSimProgram.Run("run", TwoPorts, "--replications", "60", "--control-variates", "--quiet", "--json", "--out", folder.FullName);

        using var json = JsonDocument.Parse(outcome.Output);
        var sharper = json.RootElement.GetProperty("sharperMeans")[0];
        Assert.InRange(sharper.GetProperty("gain").GetDouble(), 3, 1000);
        using var store = ResultStore.OpenToRead(folder.At("results.db"));
        Assert.Equal(outcome.Output, Encoding.UTF8.GetString(SummaryJson.Write(store.Read())));
    }

    [Fact]
    public void Too_few_replications_are_told()
    {
        var outcome = CorridorSimProgram.Run("run", TwoPorts, "--replications", "10", "--control-variates", "--quiet", "--json");

        Assert.Contains("Control variates were not used: 10 replications are too few", outcome.Output, StringComparison.Ordinal);
    }
}
