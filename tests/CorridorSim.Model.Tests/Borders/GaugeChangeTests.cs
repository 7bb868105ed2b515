namespace CorridorSim.Model.Tests.Borders;

public sealed class GaugeChangeTests
{
    [Fact]
    public void Wagons_of_the_other_gauge_let_their_number_through_in_each_of_their_cycles()
    {
        var run = Corridors.Run(Crossing("steps: { gauge: { takes: 2 h, stock: 10 wagon, stock-returns-in: 94 h } }", "rate: 10 wagon/d, arrives: scheduled groups of 5 wagon"));

        // Ten wagons are away for 96 h: two trains of five in four days.
        Assert.Equal(10 / 4.0 * 365 * 60, run["carried.ore"], 5 * 60 * 4.0);
        Assert.True(run.Hours("border", "waiting for empty wagons") > 1000);
    }

    [Fact]
    public void Tracks_of_a_step_let_that_many_trains_change_at_once()
    {
        var run = Corridors.Run(Crossing("steps: { gauge: { takes: 12 h, servers: 2 } }", "rate: 60 wagon/d, arrives: scheduled groups of 10 wagon"));

        Assert.Equal(4 * 10 * 365 * 60, run["carried.ore"], 10 * 60 * 4.0);
    }

    [Fact]
    public void A_neighbour_takes_trains_over_at_even_distances()
    {
        var run = Corridors.Run(Crossing("hand-over: 4 train/d, steps: { control: { takes: 1 h } }", "rate: 10 wagon/d, arrives: scheduled"));

        var passed = run.Times("two", "running");
        Assert.All(passed.Skip(1).Zip(passed.Skip(2)), pair => Assert.Equal(6, pair.Second - pair.First, 6));
    }

    [Fact]
    public void Trains_cleared_beforehand_pass_a_step_at_once()
    {
        var run = Corridors.Run(Crossing("steps: { control: { takes: 10 h, precleared: 40 % } }", "rate: 20 wagon/d, arrives: scheduled"));

        // 7300 trains: within 3.3 standard deviations; a false alarm once in a thousand.
        Assert.Equal(0.6, run.Hours("border", "served") / 10 / 7300, 3.3 * Math.Sqrt(0.24 / 7300));
    }

    [Fact]
    public void Other_traffic_keeps_its_servers()
    {
        var run = Corridors.Run(Crossing("servers: 4, background: 3, steps: { control: { takes: 12 h } }", "rate: 20 wagon/d, arrives: scheduled"));

        Assert.Equal(2 * 365 * 60, run["carried.ore"], 240.0);
    }

    private static string Crossing(string border, string flow) => $$"""
        warm-up: 0 d
        runs-for: 1 y
        places: { west: {}, border: {}, east: {} }
        flows: { ore: { cargo: wagon, from: west, to: east, {{flow}} } }
        rail:
          one: { between: [west, border], {{Corridors.NoDistance}} }
          two: { between: [border, east], {{Corridors.NoDistance}} }
        trains: { block: { longest: 10 wagon, departs: at once } }
        borders: { border: { {{border}} } }
        """;
}
