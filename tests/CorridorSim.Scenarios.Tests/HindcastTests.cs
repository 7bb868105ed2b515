using CorridorSim.Model.Plan;
using Xunit;

namespace CorridorSim.Scenarios.Tests;

public sealed class HindcastTests
{
    /// <summary>A row that can be compared; tests take a line away or replace it.</summary>
    private static readonly string[] Row =
    [
        "quantity: ore, weighed at the quay",
        "value: 0.4 Mt (GK B)",
        "direction: west",
        "loaded: loaded",
        "from: 2025-01-01",
        "to: 2025-12-31",
        "place: harbour (east side)",
        "scenario: smallest.yaml",
        "output: throughput.crossing",
        "role: validation",
    ];

    [Fact]
    public void A_row_that_says_everything_is_compared()
    {
        var row = Read(Row);

        Assert.Equal("", row.Obstacle);
        Assert.Equal(("ore, weighed at the quay", "harbour (east side)"), (row.Quantity?.Text, row.Place?.Text));
        Assert.Equal((new Band(0.4, 0.4, "Mt"), "GK", "B"), (row.Value, row.Source, row.Quality));
        Assert.Equal((CountedDirection.West, CountedLoad.Loaded, OutcomeRole.Validation), (row.Direction, row.Loaded, row.Role));
        Assert.Equal(["throughput.crossing"], row.Output);
    }

    [Theory]
    [InlineData("quantity", "not said: quantity")]
    [InlineData("value", "not said: value, source, quality")]
    [InlineData("direction", "not said: direction")]
    [InlineData("loaded", "not said: loaded or empty")]
    [InlineData("from", "not said: window")]
    [InlineData("to", "not said: window")]
    [InlineData("place", "not said: place")]
    [InlineData("scenario", "not said: scenario")]
    [InlineData("output", "not said: output")]
    [InlineData("role", "not said: role")]
    public void A_row_that_lacks_something_is_listed_with_what_it_does_not_say(string key, string obstacle) =>
        Assert.Equal(obstacle, Read(Row.Where(line => !line.StartsWith($"{key}:", StringComparison.Ordinal))).Obstacle);

    [Theory]
    [InlineData("value: 0.4 Mt", "not said: source, quality")]
    [InlineData("value: 0.4 (GK B)", "not said: unit")]
    [InlineData("loaded: unknown", "not said: loaded or empty")]
    [InlineData("from: 2024-12-01", "the window lies outside the time of the scenario, 2025-01-01 to 2025-12-31")]
    [InlineData("to: 2026-01-01", "the window lies outside the time of the scenario, 2025-01-01 to 2025-12-31")]
    public void A_row_that_cannot_be_compared_says_why(string line, string obstacle) => Assert.Equal(obstacle, Read(With(line)).Obstacle);

    [Fact]
    public void A_reason_of_its_own_goes_before_what_is_missing() =>
        Assert.Equal("a single event", Read(["quantity: ore", "not-compared: a single event"]).Obstacle);

    [Fact]
    public void A_rate_of_another_period_may_be_compared_with_the_time_of_the_scenario() =>
        Assert.Equal("", Read([.. With("from: 2020-01-01"), "simulated-over: scenario"]).Obstacle);

    [Fact]
    public void A_known_queue_stands_only_at_the_beginning_of_the_window()
    {
        string[] rows = [.. With("scenario: queued.yaml")];

        Assert.Equal("", Read(rows).Obstacle);
        Assert.Equal("the scenario begins with the queue of 2025-01-01, the window later", Read(rows.Select(line => line.StartsWith("from:", StringComparison.Ordinal) ? "from: 2025-02-01" : line)).Obstacle);
    }

    [Theory]
    [InlineData("value: 0.4 Mt (GK B)", "throughput.crossing", 1e-6)]
    [InlineData("value: 400 kt/y (GK B)", "throughput.crossing", 1e-3)]
    [InlineData("value: 6000 wagon (GK B)", "units.crossing.to-island.wagon.loaded", 1)]
    [InlineData("value: 20 wagon/d (GK B)", "units.crossing.to-island.wagon.loaded", 1 / 365.0)]
    [InlineData("value: 20 % (GK B)", "closed.island", 100)]
    [InlineData("value: 20 h (GK B)", "turnaround.island.ferry", 1)]
    [InlineData("value: 1 d (GK B)", "turnaround.island.ferry", 1 / 24.0)]
    public void Indicators_are_brought_to_the_observed_unit(string value, string output, double scale) =>
        Assert.Equal(scale, Read(With(value, $"output: {output}")).Scale, 1e-12);

    [Fact]
    public void A_count_a_year_becomes_the_count_of_the_window() =>
        Assert.Equal(181 / 365.0, Read(With("value: 3000 wagon (GK B)", "output: units.crossing.to-island.wagon.loaded", "to: 2025-06-30")).Scale, 1e-12);

    [Theory]
    [InlineData("value: 30 wagon/voyage (GK B)", "units.crossing.to-island.wagon.loaded", "voyages.crossing.to-island", 1)]
    [InlineData("value: 90 % (GK B)", "throughput.crossing.wagon", "throughput.crossing", 100)]
    public void A_quotient_of_indicators_has_a_unit_of_its_own(string value, string output, string per, double scale) =>
        Assert.Equal(scale, Read([.. With(value, $"output: {output}"), $"per: {per}"]).Scale, 1e-12);

    [Theory]
    [InlineData("38..53 d", 38, 53)]
    [InlineData("at least 38 d", 38, double.PositiveInfinity)]
    [InlineData("at most 53 d", double.NegativeInfinity, 53)]
    [InlineData("45 d", 45, 45)]
    public void What_was_observed_is_a_value_or_a_range(string text, double low, double high) =>
        Assert.Equal(new Band(low, high, "d"), Read(With($"value: {text} (GK B)", "output: transit.ore.p50")).Value);

    [Fact]
    public void A_hindcast_is_no_scenario()
    {
        using var folder = new ScratchFolder();
        folder.WriteSmallest();

        var reading = folder.Read("seen.yaml", Text(Row));

        Assert.Equal((ScenarioKind.Hindcast, false), (reading.Kind, reading.HasErrors));
        Assert.Null(reading.Plan);
        Assert.Equal(["smallest.yaml"], reading.Hindcast?.Scenarios.Keys);
    }

    private static string[] With(params string[] lines) =>
        [.. Row.Select(line => lines.FirstOrDefault(other => other.Split(':')[0] == line.Split(':')[0]) ?? line)];

    private static ObservedOutcome Read(IEnumerable<string> row)
    {
        using var folder = new ScratchFolder();
        folder.WriteSmallest();
        folder.Write("queued.yaml", "overlay: with a queue\nextends: smallest.yaml\nchange:\n  backlog.harbour: { units: { ore: 100 (GK D) } }\n");
        var reading = folder.Read("seen.yaml", Text(row));
        return reading.Hindcast?.Observed["ore"] ?? throw new InvalidOperationException(string.Join('\n', reading.Findings));
    }

    private static string Text(IEnumerable<string> row) => $"hindcast: seen\nobserved:\n  ore:\n{string.Concat(row.Select(line => $"    {line}\n"))}";
}
