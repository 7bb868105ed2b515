using CorridorSim.Experiments.Hindcasts;
using CorridorSim.Model.Plan;
using CorridorSim.Results.Charts;
using Xunit;

namespace CorridorSim.Results.Tests;

public sealed class HindcastCsvTests
{
    private static readonly ObservedOutcome Seen = new()
    {
        Quantity = new FreeText("wagons at sea"),
        Value = new Band(100, double.PositiveInfinity, "wagon"),
        Direction = CountedDirection.EachWay,
        Loaded = CountedLoad.Both,
        From = new DateOnly(2025, 1, 1),
        To = new DateOnly(2025, 9, 30),
        Place = new FreeText("Alat"),
        Scenario = new FreeText("mini.yaml"),
        Output = ["a", "b"],
        Role = OutcomeRole.Validation,
        Source = "C63",
        Quality = "A",
    };

    private static readonly HindcastStudy Study = new(
        "two rows",
        [
            new HindcastRow("fitted", Seen with { Role = OutcomeRole.Calibration }, Forecast.Of([80, 120], new Band(100, double.PositiveInfinity, "wagon")), ""),
            new HindcastRow("seen", Seen, Forecast.Of([80, 90], new Band(100, double.PositiveInfinity, "wagon")), ""),
            new HindcastRow("event", new ObservedOutcome { NotCompared = new FreeText("a single event") }, null, "a single event"),
        ],
        2,
        1);

    [Fact]
    public void Every_outcome_is_a_row_and_what_there_is_not_is_empty()
    {
        var rows = HindcastCsv.Of(Study).TrimEnd('\n').Split('\n');

        Assert.Equal(4, rows.Length);
        Assert.StartsWith("seen,wagons at sea,Alat,2025-01-01,2025-09-30,each way,both,validation,C63,A,wagon,100,,mini.yaml,a + b,,2,85,", rows[2], StringComparison.Ordinal);
        Assert.Equal($"event{new string(',', 28)}a single event", rows[3]);
        Assert.All(rows.Take(3), row => Assert.Equal(28, row.Count(letter => letter == ',')));
    }

    [Fact]
    public void The_figure_counts_the_rows_that_nothing_was_fitted_to_and_shows_them_first()
    {
        var figure = Figures.Hindcast(Study);

        Assert.Equal("0 of 1 outcomes that nothing was fitted to lie within 8 of 10 simulated years, 0 within 19 of 20", figure?.Title);
        Assert.Equal(["Jan-Sep 2025: wagons at sea", "Jan-Sep 2025: wagons at sea (2)"], figure?.Tables[0].Rows.Select(row => (string?)row[0]));
        Assert.EndsWith("1 rows that cannot be compared are left out.", figure?.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void The_figure_shows_a_row_of_which_only_the_upper_end_was_observed()
    {
        var atMost = new Band(double.NegativeInfinity, 100, "wagon");
        var study = Study with { Rows = [new HindcastRow("few", Seen with { Value = atMost }, Forecast.Of([80, 120], atMost), "")] };

        var figure = Figures.Hindcast(study);

        Assert.Equal("at most 100 wagon", figure?.Tables[0].Rows[0][2]);
        Assert.Equal(0.0, figure?.Tables[0].Rows[0][5]);
        Assert.Equal(1.0, figure?.Tables[0].Rows[0][6]);
        Assert.StartsWith("1 of 1 outcomes", figure?.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_compared_makes_no_figure() => Assert.Null(Figures.Hindcast(Study with { Rows = [Study.Rows[2]] }));
}
