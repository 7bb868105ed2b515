using System.Globalization;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Tests.Rail;

public sealed class SingleTrackTests
{
    [Fact]
    public void A_pair_of_trains_takes_68_minutes_where_each_runs_30_and_each_crossing_takes_4()
    {
        // As UIC 406 counts a single line without loops: 24 h / 68 min = 21.2 pairs a day.
        Assert.Equal(2 * 24 * 60 / 68.0, TrainsADay(Line("loops: 0, clearing: 4 min")), 0.2);
    }

    [Theory]
    [InlineData(1, 15)]
    [InlineData(3, 7.5)]
    public void Loops_let_more_trains_pass_up_to_what_a_section_takes(int loops, double minutesOfSection)
    {
        var most = 24 * 60 / (minutesOfSection + 4);

        Assert.InRange(TrainsADay(Line($"loops: {loops}, clearing: 4 min")), 0.6 * most, most + 0.2);
        Assert.True(TrainsADay(Line($"loops: {loops}, clearing: 4 min")) > 1.3 * TrainsADay(Line("loops: 0, clearing: 4 min")));
    }

    [Fact]
    public void In_one_direction_trains_follow_one_another_section_by_section()
    {
        // Sections of 15 min and 4 min to clear.
        Assert.Equal(24 * 60 / 19.0, TrainsADay(Line("loops: 1, clearing: 4 min", east: 200, west: 0)), 0.2);
    }

    [Fact]
    public void A_train_alone_runs_without_a_stop()
    {
        var run = Corridors.Run(Line("loops: 5, clearing: 4 min", east: 1, west: 0));

        Assert.Equal(0.5 / 24, run["transit.east.mean"], 6);
        Assert.Equal(0, run.Hours("waiting for a path"), 6);
    }

    [Fact]
    public void Other_traffic_goes_before_the_corridor_unless_its_priority_says_otherwise()
    {
        // One section of 30 min and 4 min to clear takes 42.35 trains a day; 20 pairs of other traffic leave 2.35, and none that come last.
        const string Crowded = "loops: 0, clearing: 4 min, background: 20 train/d";

        Assert.Equal((24 * 60 / 34.0) - 40, TrainsADay(Line(Crowded, east: 100, west: 0)), 0.3);
        Assert.Equal(24 * 60 / 34.0, TrainsADay(Line($"{Crowded}, background-priority: 11", east: 100, west: 0)), 0.3);
        Assert.Equal(20, TrainsADay(Line($"{Crowded}, background-priority: 11", east: 20, west: 0)), 0.3);
    }

    [Fact]
    public void A_line_that_gets_loops_at_a_date_takes_more_trains_from_then_on()
    {
        var run = Corridors.Run(Line("loops: 0 until 2025-01-16 then 3, clearing: 4 min"));

        Assert.Equal(TrainsADay(Line("loops: 0, clearing: 4 min")), Arrivals(run, 1, 15), 1.0);
        Assert.Equal(TrainsADay(Line("loops: 3, clearing: 4 min")), Arrivals(run, 17, 30), 1.0);

        static double Arrivals(Outcome run, int from, int until) =>
            run.Arrivals("east").Concat(run.Arrivals("west")).Count(at => at >= from * 24 && at < until * 24) / (double)(until - from);
    }

    [Fact]
    public void Every_train_arrives_also_where_loops_are_built_and_given_up_meanwhile()
    {
        var pattern = Corridors.Read(Line("loops: 1, paths: 100 train/d", 40, 40, stops: ", stops: 2025-01-06"));
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var line = pattern.Rail["a-b"] with
            {
                Loops = new Dated<int>(random.Next(0, 8), [new(new DateOnly(2025, 1, 2), random.Next(0, 8)), new(new DateOnly(2025, 1, 3), random.Next(0, 8)), new(new DateOnly(2025, 1, 5), random.Next(0, 8))]),
                Clearing = TimeSpan.FromMinutes(random.Next(1, 30)),
                Background = (double)random.Next(0, 5),
            };

            var result = Corridor.Of(pattern with { Rail = new OrderedDictionary<string, RailLinePlan> { ["a-b"] = line } }).Run(1, 0);

            Assert.True(Unfinished("east") == 0 && Unfinished("west") == 0, $"seed {seed}: {string.Join(", ", line.Loops.All())} loops");

            double Unfinished(string flow) => result.Kpis[Corridor.Of(pattern).Catalogue.IndexOf($"transit.{flow}.unfinished")];
        }
    }

    /// <summary>As many as fit in some seconds; all 10,000 with <c>CORRIDORSIM_SINGLE_TRACKS=10000</c>.</summary>
    [Fact]
    public void Every_train_of_a_crowded_line_arrives_whatever_its_loops_and_trains()
    {
        var pattern = Corridors.Read(Line("loops: 1, paths: 100 train/d", 1, 1, stops: ", stops: 2025-01-02"));
        var count = int.Parse(Environment.GetEnvironmentVariable("CORRIDORSIM_SINGLE_TRACKS") ?? "3000", CultureInfo.InvariantCulture);
        for (var seed = 0; seed < count; seed++)
        {
            var random = new Random(seed);
            var line = pattern.Rail["a-b"] with { Loops = random.Next(0, 8), Clearing = TimeSpan.FromMinutes(random.Next(1, 30)), Paths = (double)random.Next(20, 300) };
            var plan = pattern with
            {
                Rail = new OrderedDictionary<string, RailLinePlan> { ["a-b"] = line },
                Trains = new OrderedDictionary<string, TrainClassPlan> { ["block"] = pattern.Trains["block"] with { Longest = random.Next(1, 6) } },
                Flows = new OrderedDictionary<string, FlowPlan> { ["east"] = Rated("east"), ["west"] = Rated("west") },
            };

            var result = Corridor.Of(plan).Run(1, 0);

            Assert.True(Unfinished("east") == 0 && Unfinished("west") == 0, $"seed {seed}: {line.Loops} loops");

            FlowPlan Rated(string flow) => pattern.Flows[flow] with { Rate = (double)random.Next(1, 80) };
            double Unfinished(string flow) => result.Kpis[Corridor.Of(pattern).Catalogue.IndexOf($"transit.{flow}.unfinished")];
        }
    }

    private static double TrainsADay(string yaml)
    {
        var run = Corridors.Run(yaml);
        return (Value(run["carried.east"]) + Value(run["carried.west"])) / 60 / 365;

        static double Value(double tonnes) => double.IsNaN(tonnes) ? 0 : tonnes;
    }

    private static string Line(string line, int east = 100, int west = 100, int longest = 1, string stops = "") => $$"""
        warm-up: 2 d
        runs-for: 30 d
        places: { a: {}, b: {} }
        flows:
          east: { cargo: wagon, from: a, to: b, rate: {{east}} wagon/d, arrives: scheduled{{stops}} }
          west: { cargo: wagon, from: b, to: a, rate: {{Math.Max(west, 0.001)}} wagon/d, arrives: scheduled{{stops}} }
        rail: { a-b: { between: [a, b], length: 10 km, speed: 480 km/d, {{line}} } }
        trains: { block: { longest: {{longest}} wagon, departs: at once } }
        """;
}
