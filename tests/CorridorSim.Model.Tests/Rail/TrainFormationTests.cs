namespace CorridorSim.Model.Tests.Rail;

public sealed class TrainFormationTests
{
    [Fact]
    public void A_train_leaves_as_soon_as_enough_wagons_wait()
    {
        var run = Corridors.Run(Line("rate: 24 wagon/d, arrives: scheduled", "departs: when 3 wagon"));

        // One wagon an hour from 0:30: the third is there at 2:30, the sixth at 5:30.
        var running = run.Into("a-b", "running");
        Assert.Equal([2.5, 2.5, 2.5, 5.5, 5.5, 5.5], Rounded(running.Take(6).Select(movement => run.HoursOf(movement.At))));
        Assert.Equal(3, running.Count(movement => movement.Vehicle == running[0].Vehicle));
    }

    [Fact]
    public void A_train_leaves_when_its_oldest_wagon_has_waited_long_enough()
    {
        var run = Corridors.Run(Line("rate: 4 wagon/d, arrives: scheduled", "departs: when 10 wagon or after 10 h"));

        // Wagons at 3, 9, 15, 21...: the oldest of each train waits 10 h; the next train's clock starts with its own first wagon.
        Assert.Equal([13, 13, 25, 25, 37, 37], Rounded(run.Times("a-b", "running").Take(6)));
    }

    [Fact]
    public void A_train_that_may_leave_at_once_takes_each_arrival_by_itself()
    {
        var run = Corridors.Run(Line("rate: 4 wagon/d, arrives: scheduled", "departs: at once"));

        Assert.Equal([3, 9, 15], Rounded(run.Times("a-b", "running").Take(3)));
    }

    [Fact]
    public void Trains_by_timetable_leave_at_their_times_with_what_is_there()
    {
        var run = Corridors.Run(Line("rate: 4 wagon/d, arrives: scheduled", "departs: every 8 h"));

        Assert.Equal([8, 16, 16, 24], Rounded(run.Times("a-b", "running").Take(4)));
    }

    [Fact]
    public void A_train_leaves_at_each_time_of_its_timetable_with_what_waits()
    {
        // A wagon each 6 h from 3:00: 06:00 takes one that has waited 3 h and one of 9 h, 18:00 too; 6 h on average.
        var run = Corridors.Run(Line("rate: 4 wagon/d, arrives: scheduled", "departs: at 18:00 06:00").Replace("10 d", "1 y"));

        var running = run.Into("a-b", "running");
        Assert.Equal(Enumerable.Range(0, 730).Select(train => 6.0 + (12 * train)), Rounded(running.Select(movement => run.HoursOf(movement.At)).Distinct()));
        Assert.Equal(6, running.Skip(1).Take(728).Select((movement, wagon) => run.HoursOf(movement.At) - (9 + (6 * wagon))).Average(), 3);
    }

    [Fact]
    public void A_timetable_may_name_days_of_the_week_and_a_train_takes_up_to_its_longest()
    {
        // 1 January 2025 is a Wednesday. Eleven wagons wait on Friday, and one and sixteen more on Tuesday.
        var run = Corridors.Run(Line("rate: 4 wagon/d, arrives: scheduled", "departs: on Tue Fri at 18:00"));

        var trains = run.Into("a-b", "running").GroupBy(movement => movement.At).ToList();
        Assert.Equal([(2 * 24) + 18, (6 * 24) + 18, (9 * 24) + 18], Rounded(trains.Select(train => run.HoursOf(train.Key))));
        Assert.All(trains, train => Assert.Equal(10, train.Sum(movement => movement.Units)));
    }

    [Fact]
    public void No_train_leaves_when_nothing_waits_and_one_takes_what_arrives_at_its_time()
    {
        // A wagon each day at noon.
        var run = Corridors.Run(Line("rate: 1 wagon/d, arrives: scheduled", "departs: at 00:00 06:00 12:00 18:00"));

        Assert.Equal(Enumerable.Range(0, 10).Select(day => 12.0 + (24 * day)), Rounded(run.Times("a-b", "running")));
        Assert.EndsWith("-10", run.Into("a-b", "running")[^1].Vehicle); // the tenth that was formed
    }

    [Fact]
    public void A_group_longer_than_the_longest_train_goes_in_several_trains()
    {
        var run = Corridors.Run(Line("rate: 25 wagon/d, arrives: scheduled groups of 25 wagon, stops: 2025-01-02", "departs: when 10 wagon or after 6 h"));

        // 10 and 10 at once; the 5 that are left wait for the clock.
        var running = run.Into("a-b", "running");
        Assert.Equal([10, 10, 5], running.Select(movement => movement.Units));
        Assert.Equal([0, 10, 20], running.Select(movement => movement.FirstUnit));
        Assert.Equal([12, 12, 18], Rounded(running.Select(movement => run.HoursOf(movement.At))));
    }

    [Fact]
    public void The_shortest_limit_of_class_and_lines_limits_the_train()
    {
        var run = Corridors.Run(Line("rate: 25 wagon/d, arrives: scheduled groups of 25 wagon, stops: 2025-01-02", "departs: when 10 wagon or after 6 h", "longest-train: 8 wagon"));

        Assert.Equal([8, 8, 8, 1], run.Into("a-b", "running").Select(movement => movement.Units));
    }

    [Fact]
    public void Two_containers_share_a_wagon_of_the_train()
    {
        var run = Corridors.Run(Line("rate: 25 TEU/d, arrives: scheduled groups of 25 TEU, stops: 2025-01-02", "departs: after 6 h", cargo: "teu"));

        Assert.Equal([20, 5], run.Into("a-b", "running").Select(movement => movement.Units));
    }

    [Fact]
    public void Enough_wagons_are_counted_in_wagons_also_for_containers()
    {
        var run = Corridors.Run(Line("rate: 24 TEU/d, arrives: scheduled, stops: 2025-01-02", "departs: when 5 wagon or after 48 h", cargo: "teu"));

        Assert.Equal([9.5, 19.5], run.Times("a-b", "running").Distinct().Take(2).Select(hours => Math.Round(hours, 2)));
    }

    [Fact]
    public void A_share_of_a_deck_is_no_rule_for_trains()
    {
        var reading = Corridors.TryRead(Line("rate: 24 wagon/d, arrives: scheduled", "departs: when 80 % full or after 48 h"));

        Assert.Contains(reading.Findings, finding => finding.Path == "trains.block.departs");
        Assert.True(reading.HasErrors);
    }

    [Fact]
    public void The_lowest_mass_of_class_and_lines_limits_the_train()
    {
        // Wagons of 80 t: five make 400 t.
        var run = Corridors.Run(Line("rate: 12 wagon/d, arrives: scheduled groups of 12 wagon, stops: 2025-01-02", "heaviest: 600 t, departs: when 10 wagon or after 6 h", "heaviest-train: 410 t"));

        Assert.Equal([5, 5, 2], run.Into("a-b", "running").Select(movement => movement.Units));
    }

    [Theory]
    [InlineData("heaviest-train: 79 t", "wagon")]
    [InlineData("heaviest-train: 999 t", "parcel")]
    public void A_unit_too_heavy_for_every_train_of_its_way_is_refused_with_the_plan(string line, string cargo)
    {
        var plan = Corridors.Read(Line($"rate: 1 {cargo}/d", "departs: at once", line, cargo));

        Assert.Equal("flows.ore", Assert.Throws<PlanException>(() => Corridor.Of(plan)).Path);
    }

    [Fact]
    public void Flows_of_different_classes_never_share_a_train()
    {
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 10 d
            places: { a: {}, b: {} }
            flows:
              slow: { cargo: wagon, from: a, to: b, rate: 4 wagon/d, arrives: scheduled, train: slow }
              fast: { cargo: wagon, from: a, to: b, rate: 4 wagon/d, arrives: scheduled, train: fast }
            rail: { a-b: { between: [a, b], {{Corridors.NoDistance}} } }
            trains:
              slow: { longest: 10 wagon, departs: when 2 wagon }
              fast: { longest: 10 wagon, departs: when 2 wagon }
            """);

        Assert.All(run.Into("a-b", "running").GroupBy(movement => movement.Vehicle), train => Assert.Single(train.Select(movement => movement.Flow).Distinct()));
    }

    private static string Line(string flow, string departs, string line = "background: 0 train/d", string cargo = "wagon") => $$"""
        warm-up: 0 d
        runs-for: 10 d
        places: { a: {}, b: {} }
        flows: { ore: { cargo: {{cargo}}, from: a, to: b, {{flow}} } }
        rail: { a-b: { between: [a, b], {{Corridors.NoDistance}}, {{line}} } }
        trains: { block: { longest: 10 wagon, {{departs}} } }
        """;

    private static IEnumerable<double> Rounded(IEnumerable<double> hours) => hours.Select(time => Math.Round(time, 3));
}
