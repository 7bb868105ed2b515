namespace CorridorSim.Model.Tests.Demand;

public sealed class ArrivalTests
{
    [Fact]
    public void Scheduled_arrivals_come_at_even_distances_from_half_a_distance_on()
    {
        var run = Corridors.Run(Flow("rate: 8 wagon/d, arrives: scheduled groups of 2 wagon"));

        Assert.Equal([3, 9, 15, 21, 27], Arrivals(run).Take(5).Select(time => Math.Round(time, 6)));
        Assert.All(run.Movements.GroupBy(movement => movement.Batch).Take(100), batch => Assert.Equal(2, batch.First().Units));
    }

    [Fact]
    public void Random_groups_are_a_Poisson_process()
    {
        var run = Corridors.Run(Flow("rate: 20 wagon/d, arrives: random groups of 20 wagon", runsFor: "40 y"));

        // Groups a week: 2087 weeks, mean 7, variance 7. Both within 3.5 standard errors: a false alarm in about a thousand.
        var weeks = run.Result.TonnesByWeek[0].SkipLast(1).Select(tonnes => tonnes / 60 / 20).ToList();
        var mean = weeks.Average();
        var variance = weeks.Sum(groups => (groups - mean) * (groups - mean)) / (weeks.Count - 1);
        Assert.Equal(7, mean, 3.5 * Math.Sqrt(7.0 / weeks.Count));
        Assert.Equal(7, variance, 3.5 * 7 * Math.Sqrt((2 + (1 / 7.0)) / weeks.Count));
        Assert.All(weeks, groups => Assert.Equal(Math.Round(groups), groups, 6));
    }

    [Fact]
    public void A_multiplied_rate_retimes_the_same_arrivals()
    {
        var before = Corridors.Read(Flow("rate: 10 wagon/d, arrives: random"));

        var (first, second) = (Arrivals(Corridors.Run(before)), Arrivals(Corridors.Run(before.WithDemandTimes(1.34))));

        Assert.True(second.Count > 1.3 * first.Count);
        Assert.All(first.Zip(second).Take(3000), pair => Assert.Equal(pair.First / 1.34, pair.Second, 1e-6));
    }

    [Fact]
    public void A_multiplied_rate_keeps_the_destination_of_each_arrival()
    {
        var before = Corridors.Read(Flow("rate: 10 wagon/d, arrives: random", to: "{ b: 30 %, c: 70 % }"));

        var (first, second) = (Ends(Corridors.Run(before)), Ends(Corridors.Run(before.WithDemandTimes(1.34))));

        Assert.All(first.Keys.Where(batch => batch < 3000), batch => Assert.Equal(first[batch], second[batch]));
    }

    [Fact]
    public void Destinations_have_their_shares()
    {
        var ends = Ends(Corridors.Run(Flow("rate: 30 wagon/d, arrives: random", to: "{ b: 30 %, c: 70 % }")));

        // Some 10,950 consignments: within 3.3 standard deviations; a false alarm once in a thousand.
        var share = ends.Count(end => end.Value == "b") / (double)ends.Count;
        Assert.Equal(0.3, share, 3.3 * Math.Sqrt(0.21 / ends.Count));
    }

    [Theory]
    [InlineData("2024-01-01", 2 * 29)]
    [InlineData("2025-01-01", 2 * 28)]
    public void February_has_its_season_on_every_day_also_on_the_29th(string starts, int wagons)
    {
        var run = Corridors.Run(Flow("rate: 2 wagon/d, arrives: scheduled, season: 0 1 0 0 0 0 0 0 0 0 0 0", starts: starts));

        var arrivals = Arrivals(run);
        Assert.Equal(wagons, arrivals.Count);
        Assert.All(arrivals, hours => Assert.InRange(hours, 31 * 24, (31 + (wagons / 2)) * 24));
    }

    [Theory]
    [InlineData("2024-01-01")]
    [InlineData("2025-01-01")]
    public void Annual_tonnes_are_what_the_year_brings_whatever_its_season_and_length(string starts)
    {
        var run = Corridors.Run(Flow("annual: 0.6 Mt/y, arrives: scheduled, season: 1 2 3 4 1 2 3 4 1 2 3 4", starts: starts));

        Assert.Equal(600_000, run["offered.line"], 61.0);
    }

    [Fact]
    public void Annual_tonnes_count_the_load_of_the_flow_where_it_has_one()
    {
        var run = Corridors.Run(Flow("annual: 0.6 Mt/y, arrives: scheduled, load: 30 t"));

        Assert.Equal(20_000, Arrivals(run).Count);
        Assert.Equal(600_000, run["offered.line"], 31.0);
    }

    [Fact]
    public void Growth_compounds_day_by_day_from_the_start()
    {
        var run = Corridors.Run(Flow("rate: 100 wagon/d, arrives: scheduled, growth: 15 %", runsFor: "3 y"));

        // The integral of 100 * 1.15^t over three years of 365 days (365.25 to a year of growth).
        var wagons = 100 * 365.25 * (Math.Pow(1.15, 1095 / 365.25) - 1) / Math.Log(1.15);
        Assert.Equal(1, Arrivals(run).Count / wagons, 0.001);
    }

    [Fact]
    public void Demand_begins_and_stops_on_its_days()
    {
        var run = Corridors.Run(Flow("rate: 24 wagon/d, arrives: scheduled, begins: 2025-03-01, stops: 2025-03-11"));

        var arrivals = Arrivals(run);
        Assert.Equal(240, arrivals.Count);
        Assert.All(arrivals, hours => Assert.InRange(hours, 59 * 24, 69 * 24));
    }

    [Fact]
    public void A_dated_rate_holds_from_its_day_on()
    {
        var arrivals = Arrivals(Corridors.Run(Flow("rate: 24 wagon/d until 2025-03-01 then 48 wagon/d, arrives: scheduled")));

        Assert.Equal(59 * 24, arrivals.Count(hours => hours < 59 * 24), 1.0);
        Assert.Equal(306 * 48, arrivals.Count(hours => hours >= 59 * 24), 1.0);
    }

    [Fact]
    public void The_warm_up_has_the_season_of_its_days_and_the_rate_of_the_start()
    {
        var run = Corridors.Run(Flow("rate: 1 wagon/d until 2025-06-01 then 100 wagon/d, arrives: scheduled, season: 0 1 0 0 0 0 0 0 0 0 0 0", warmUp: "1 y"));

        // February 2024, which has 29 days, at one wagon a day.
        var before = run.Movements.Where(movement => movement.At < new DateTime(2025, 1, 1)).GroupBy(movement => movement.Batch).Select(batch => batch.First().At).ToList();
        Assert.Equal(29, before.Count);
        Assert.All(before, at => Assert.Equal((2024, 2), (at.Year, at.Month)));
    }

    [Fact]
    public void Arrivals_are_the_same_whatever_the_capacity()
    {
        var wide = Corridors.Run(Flow("rate: 10 wagon/d, arrives: random"));
        var narrow = Corridors.Run(Flow("rate: 10 wagon/d, arrives: random", line: "paths: 5 train/d"));

        Assert.Equal(Arrivals(wide), Arrivals(narrow));
    }

    private static List<double> Arrivals(Outcome run) => [.. run.Movements.GroupBy(movement => movement.Batch).Select(batch => run.HoursOf(batch.First().At)).Order()];

    /// <summary>The line that each batch ran on.</summary>
    private static Dictionary<int, string> Ends(Outcome run) =>
        run.Movements.Where(movement => movement.State == "running").ToDictionary(movement => movement.Batch, movement => movement.Stage[^1..]);

    private static string Flow(string flow, string to = "b", string starts = "2025-01-01", string runsFor = "1 y", string warmUp = "0 d", string line = "background: 0 train/d") => $$"""
        starts: {{starts}}
        warm-up: {{warmUp}}
        runs-for: {{runsFor}}
        places: { a: {}, b: {}, c: {} }
        flows: { ore: { cargo: wagon, from: a, to: {{to}}, {{flow}} } }
        rail:
          a-b: { between: [a, b], {{Corridors.NoDistance}}, {{line}} }
          a-c: { between: [a, c], {{Corridors.NoDistance}} }
        trains: { block: { longest: 100 wagon, departs: at once } }
        screenlines: { line: { across: [a-b, a-c] } }
        """;
}
