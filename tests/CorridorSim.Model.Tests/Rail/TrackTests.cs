namespace CorridorSim.Model.Tests.Rail;

public sealed class TrackTests
{
    [Fact]
    public void Running_time_is_length_over_speed()
    {
        var run = Corridors.Run(Line("length: 300 km, speed: 400 km/d", "rate: 1 wagon/d, stops: 2025-01-02"));

        Assert.Equal([30.0], run.Arrivals("ore"));
    }

    [Fact]
    public void Each_class_of_trains_has_its_own_speed_where_the_line_says_so()
    {
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 10 d
            places: { a: {}, b: {} }
            flows:
              slow: { cargo: wagon, from: a, to: b, rate: 1 wagon/d, arrives: scheduled, stops: 2025-01-02, train: slow }
              fast: { cargo: wagon, from: a, to: b, rate: 1 wagon/d, arrives: scheduled, stops: 2025-01-02, train: fast }
            rail: { a-b: { between: [a, b], length: 480 km, speed: 240 km/d, speeds: { fast: 960 km/d } } }
            trains:
              slow: { longest: 10 wagon, departs: at once }
              fast: { longest: 10 wagon, departs: at once }
            """);

        Assert.Equal([60.0], run.Arrivals("slow"));
        Assert.Equal([24.0], run.Arrivals("fast"));
    }

    [Fact]
    public void A_second_train_waits_for_its_path()
    {
        var run = Corridors.Run(Line("length: 100 km, speed: 200 km/d, paths: 4 train/d", "rate: 24 wagon/d, stops: 2025-01-02"));

        // A train is ready every hour from 0:30; a path comes every six hours after the one taken.
        Assert.Equal([0.5, 6.5, 12.5, 18.5], run.Times("a-b", "running").Take(4));
        Assert.Equal([12.5, 18.5, 24.5], run.Arrivals("ore").Take(3));
    }

    [Fact]
    public void Other_traffic_takes_its_paths_first()
    {
        var run = Corridors.Run(Line("length: 100 km, speed: 200 km/d, paths: 14 train/d, background: 12 train/d", "rate: 24 wagon/d, stops: 2025-01-02"));

        Assert.Equal([0.5, 12.5, 24.5], run.Times("a-b", "running").Take(3));
    }

    [Fact]
    public void Nothing_runs_where_other_traffic_takes_every_path_until_there_are_more()
    {
        var run = Corridors.Run(Line("length: 100 km, speed: 200 km/d, paths: 12 train/d until 2025-01-05 then 24 train/d, background: 12 train/d", "rate: 1 wagon/d, stops: 2025-01-02"));

        Assert.InRange(run.Times("a-b", "running").Single(), 96, 120);
    }

    [Fact]
    public void A_saturated_line_carries_its_paths_times_the_longest_train()
    {
        var run = Corridors.Run(Line("length: 100 km, speed: 200 km/d, paths: 4 train/d, background: 1 train/d", "rate: 100 wagon/d", longest: 10, departs: "when 10 wagon"));

        // 3 trains a day of 10 wagons of 60 t, on 365 days.
        Assert.Equal(3 * 10 * 60 * 365, run["throughput.line"], 3 * 10 * 60 * 0.5);
        Assert.Equal(1, run.Element("rail.a-b.paths.to-b").Working, 3);
    }

    [Fact]
    public void Paths_are_each_way()
    {
        var run = Corridors.Run($$"""
            warm-up: 10 d
            runs-for: 30 d
            places: { a: {}, b: {} }
            flows:
              west: { cargo: wagon, from: a, to: b, rate: 20 wagon/d, arrives: scheduled }
              east: { cargo: wagon, from: b, to: a, rate: 20 wagon/d, arrives: scheduled }
            rail: { a-b: { between: [a, b], {{Corridors.NoDistance}}, paths: 20 train/d } }
            trains: { block: { longest: 1 wagon, departs: at once } }
            """);

        // Each direction is just as busy as its paths allow, and neither waits for the other.
        Assert.Equal(0, run.Hours("waiting for a path"), 6);
    }

    [Fact]
    public void The_train_of_higher_priority_takes_the_next_path()
    {
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 10 d
            places: { a: {}, b: {} }
            flows:
              ore: { cargo: wagon, from: a, to: b, rate: 24 wagon/d, arrives: scheduled, stops: 2025-01-02, train: slow }
              mail: { cargo: wagon, from: a, to: b, rate: 1 wagon/d, arrives: scheduled, stops: 2025-01-02, train: fast }
            rail: { a-b: { between: [a, b], {{Corridors.NoDistance}}, paths: 4 train/d } }
            trains:
              slow: { longest: 1 wagon, departs: at once }
              fast: { longest: 1 wagon, departs: at once, priority: 1 }
            """);

        // The mail is ready at 12:00, when ten ore trains wait; the path of 12:30 is its own.
        Assert.Equal(12.5, run.Into("a-b", "running").Where(movement => movement.Flow == "mail").Select(movement => run.HoursOf(movement.At)).Single());
    }

    [Fact]
    public void A_line_that_is_not_open_yet_carries_nothing()
    {
        var run = Corridors.Run(Line("length: 100 km, speed: 200 km/d, opens: 2025-02-01", "rate: 1 wagon/d"));

        Assert.All(run.Times("a-b", "running"), hours => Assert.True(hours >= 31 * 24, $"a train runs at hour {hours}"));
    }

    private static string Line(string line, string flow, int longest = 1, string departs = "at once") => $$"""
        warm-up: 0 d
        runs-for: 1 y
        places: { a: {}, b: {} }
        flows: { ore: { cargo: wagon, from: a, to: b, arrives: scheduled, {{flow}} } }
        rail: { a-b: { between: [a, b], {{line}} } }
        trains: { block: { longest: {{longest}} wagon, departs: {{departs}} } }
        screenlines: { line: { across: [a-b] } }
        """;
}
