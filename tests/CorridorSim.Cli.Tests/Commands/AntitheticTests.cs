using System.Text;
using System.Text.Json;
using CorridorSim.Results;
using CorridorSim.Results.Store;
using Xunit;

namespace CorridorSim.Cli.Tests.Commands;

public sealed class AntitheticTests
{
    private static readonly string[] Study = ["run", Repository.Sample("two-ports.yaml"), "--replications", "30", "--worth-most", "never", "--quiet"];

    [Fact]
    public void Mean_throughput_is_given_over_pairs_with_the_gain_and_its_interval()
    {
        var outcome = CorridorSimProgram.Run([.. Study, "--antithetic"]);

        Assert.Matches(@"(?m)^Antithetic tonnage across Strait 0\.[0-9]+, 0\.[0-9]+ - 0\.[0-9]+ Mt/y over 30 pairs; as sharp as [0-9.]+ \([0-9.]+ - [0-9.]+\) times as many independent runs\r?$", outcome.Output);
        Assert.Contains("probabilities: Wilson; mirrored runs count in the antithetic means alone", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Opposite_luck_is_a_gain_where_a_corridor_carries_what_arises()
    {
        using var json = JsonDocument.Parse(CorridorSimProgram.Run([.. Study, "--antithetic", "--json"]).Output);

        var gain = json.RootElement.GetProperty("antitheticMeans")[0].GetProperty("gainCi95");
        Assert.InRange(gain[0].GetDouble(), 1, 10);
        Assert.InRange(gain[1].GetDouble(), gain[0].GetDouble(), 100);
    }

    [Fact]
    public void Nothing_else_changes_since_verdicts_rest_on_the_runs_that_are_not_mirrored()
    {
        var (with, without) = (CorridorSimProgram.Run([.. Study, "--antithetic", "--json"]).Output, CorridorSimProgram.Run([.. Study, "--json"]).Output);

        using var json = JsonDocument.Parse(with);
        Assert.Equal(without, with.Replace($"\"antitheticMeans\": {json.RootElement.GetProperty("antitheticMeans").GetRawText()}", "\"antitheticMeans\": []", StringComparison.Ordinal));
    }

    [Fact]
    public void Pairs_are_the_same_for_any_number_of_threads() =>
        Assert.Equal(CorridorSimProgram.Run([.. Study, "--antithetic", "--threads", "1"]).Output, CorridorSimProgram.Run([.. Study, "--antithetic", "--threads", "3"]).Output);

    [Fact]
    public void A_resumed_study_has_the_same_pairs_and_its_store_gives_the_same_summary()
    {
        using var folder = new TemporaryFolder();
        var whole = CorridorSimProgram.Run([.. Study, "--antithetic", "--json", "--out", folder.FullName]);

        var resumed = CorridorSimProgram.Run([.. Study, "--antithetic", "--json", "--out", folder.FullName, "--resume"]);

        Assert.Equal(whole.Output, resumed.Output);
        using var store = ResultStore.OpenToRead(folder.At("results.db"));
        Assert.Equal(whole.Output, Encoding.UTF8.GetString(SummaryJson.Write(store.Read())));
    }

    [Fact]
    public void One_replication_makes_no_pairs_and_says_so()
    {
        var outcome = CorridorSimProgram.Run("run", Repository.Sample("two-ports.yaml"), "--replications", "1", "--antithetic", "--quiet", "--json");

        Assert.Contains("Antithetic means were not made: one replication has no spread. Make at least 2.", outcome.Output, StringComparison.Ordinal);
    }
}
