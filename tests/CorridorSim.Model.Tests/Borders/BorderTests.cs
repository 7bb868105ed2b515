using CorridorSim.Model.Measures;

namespace CorridorSim.Model.Tests.Borders;

public sealed class BorderTests
{
    [Fact]
    public void A_train_that_arrives_at_night_waits_until_the_border_opens()
    {
        var run = Corridors.Run(Crossing("hours: 06:00-20:00, steps: { control: { takes: 2 h } }", "rate: 4 wagon/d"));

        // Wagons arrive at 3, 9, 15 and 21 h.
        Assert.Equal([8.0, 11, 17, 32, 32, 35], Rounded(run.Arrivals("ore").Take(6)));
        Assert.Equal([3.0, 21, 27], Rounded(run.Times("border", "waiting for opening hours").Take(3)));
    }

    [Fact]
    public void A_train_inside_is_finished_when_the_border_closes()
    {
        var run = Corridors.Run(Crossing("hours: 06:00-16:00, steps: { control: { takes: 10 h } }", "rate: 1 wagon/d, stops: 2025-01-02"));

        Assert.Equal([22.0], Rounded(run.Arrivals("ore")));
    }

    [Fact]
    public void Hours_may_span_midnight()
    {
        var run = Corridors.Run(Crossing("hours: 20:00-04:00, steps: { control: { takes: 1 h } }", "rate: 4 wagon/d, stops: 2025-01-02"));

        Assert.Equal([4.0, 21, 21, 22], Rounded(run.Arrivals("ore")));
    }

    [Fact]
    public void Trains_wait_for_a_free_server()
    {
        var run = Corridors.Run(Crossing("servers: 2, steps: { control: { takes: 10 h } }", "rate: 6 wagon/d, stops: 2025-01-02"));

        // Ready at 2, 6, 10, 14, 18, 22; two at a time, ten hours each.
        Assert.Equal([12.0, 16, 22, 26, 32, 36], Rounded(run.Arrivals("ore")));
    }

    [Fact]
    public void Steps_follow_one_another()
    {
        var run = Corridors.Run(Crossing("steps: { control: { takes: 3 h }, papers: { takes: 4 h } }", "rate: 1 wagon/d, stops: 2025-01-02"));

        Assert.Equal([19.0], Rounded(run.Arrivals("ore")));
    }

    [Fact]
    public void A_step_with_a_share_concerns_that_share_of_the_trains()
    {
        var run = Corridors.Run(Crossing("steps: { check: { share: 30 %, takes: 1 h } }", "rate: 20 wagon/d"));

        // 7300 trains: the share lies within 3.3 standard deviations; a correct program fails once in a thousand.
        var checkedShare = run.Hours("border", "served") / (20 * 365);
        Assert.InRange(checkedShare, 0.3 - (3.3 * Math.Sqrt(0.21 / 7300)), 0.3 + (3.3 * Math.Sqrt(0.21 / 7300)));
    }

    [Fact]
    public void A_step_may_concern_one_direction_and_some_classes_only()
    {
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 10 d
            places: { west: {}, border: {}, east: {} }
            flows:
              out: { cargo: wagon, from: west, to: east, rate: 1 wagon/d, arrives: scheduled, stops: 2025-01-02, train: slow }
              in: { cargo: wagon, from: east, to: west, rate: 1 wagon/d, arrives: scheduled, stops: 2025-01-02, train: slow }
              mail: { cargo: wagon, from: west, to: east, rate: 1 wagon/d, arrives: scheduled, stops: 2025-01-02, train: fast }
            rail:
              one: { between: [west, border], {{Corridors.NoDistance}} }
              two: { between: [border, east], {{Corridors.NoDistance}} }
            trains:
              slow: { longest: 1 wagon, departs: at once }
              fast: { longest: 1 wagon, departs: at once }
            borders:
              border:
                steps:
                  westward: { takes: 5 h, coming-from: west }
                  slow: { takes: 1 h, trains: [slow] }
            """);

        Assert.Equal([18.0], Rounded(run.Arrivals("out")));
        Assert.Equal([13.0], Rounded(run.Arrivals("in")));
        Assert.Equal([17.0], Rounded(run.Arrivals("mail")));
    }

    [Fact]
    public void A_stay_is_spent_without_a_server()
    {
        var run = Corridors.Run(Crossing("steps: { crossing: { stay: 48 h } }", "rate: 24 wagon/d, stops: 2025-01-02"));

        Assert.All(run.Arrivals("ore").Zip(Enumerable.Range(0, 24)), pair => Assert.Equal(48.5 + pair.Second, pair.First, 1));
        Assert.Equal(48, run["border-stay.border"], 3);
    }

    [Fact]
    public void A_stay_beside_servers_holds_none_of_them()
    {
        var run = Corridors.Run(Crossing("servers: 1, steps: { control: { takes: 1 h }, crossing: { stay: 48 h } }", "rate: 12 wagon/d, stops: 2025-01-02"));

        // Each train is controlled for an hour, on an idle server, and then stays two days.
        Assert.All(run.Arrivals("ore").Zip(Enumerable.Range(0, 12)), pair => Assert.Equal(1 + (2 * pair.Second) + 49, pair.First, 1));
    }

    [Fact]
    public void When_the_sidings_are_full_the_next_train_stands_on_the_line()
    {
        var run = Corridors.Run(Crossing("servers: 1, sidings: 2 train, steps: { control: { takes: 24 h } }", "rate: 4 wagon/d"));

        Assert.True(run.Hours("one", "blocked") > 1000);
        Assert.True(run.Hours("west", "waiting for a path") > 1000);

        // One inside, two beside the line, one on the line.
        Assert.Equal(365 * 60, run["carried.ore"], 2 * 60.0);
    }

    [Fact]
    public void Without_sidings_a_train_goes_straight_to_a_free_server()
    {
        var run = Corridors.Run(Crossing("servers: 1, sidings: 0 train, steps: { control: { takes: 1 h } }", "rate: 1 wagon/d, stops: 2025-01-02"));

        Assert.Equal([13.0], Rounded(run.Arrivals("ore")));
    }

    [Theory]
    [InlineData("", 20)]
    [InlineData(", apart: yes", 1000)]
    public void Wagons_held_of_one_train_are_let_go_together_or_each_in_its_own_time(string apart, int times)
    {
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 40 d
            places: { a: {}, b: {}, c: {} }
            flows: { ore: { cargo: wagon, from: a, to: c, rate: 50 wagon/d, arrives: scheduled groups of 50 wagon, stops: 2025-01-21 } }
            rail: { a-b: { between: [a, b], {{Corridors.NoDistance}} }, b-c: { between: [b, c], {{Corridors.NoDistance}} } }
            trains: { block: { longest: 50 wagon, departs: at once } }
            borders: { b: { steps: { held: { of: wagon, takes: exponential 24 h{{apart}} } } } }
            """);

        // Twenty trains of fifty, all held and all gone in the end.
        Assert.Equal(times, run.Arrivals("ore").Distinct().Count());
        Assert.Equal(1000, run["carried.ore"] / 60 * 40 / 365, 1e-6);
        Assert.Equal(24, run.Hours("b", "held") / 1000, 4 * 24 / Math.Sqrt(times)); // four standard errors of an exponential mean
    }

    [Fact]
    public void Wagons_held_are_a_binomial_share_and_all_arrive_later()
    {
        var run = Corridors.Run(Crossing("steps: { held: { of: wagon, share: 10 %, takes: 5 d } }", "rate: 200 wagon/d, arrives: scheduled groups of 20 wagon, stops: 2025-12-01", longest: 20));

        // 334 days with ten trains of 20 wagons: mean 2, variance 1.8. Both within 4 standard errors: a false alarm in about 10,000.
        var held = run.Into("border", "held");
        var perTrain = held.GroupBy(movement => movement.Batch).Select(batch => (double)batch.Sum(movement => movement.Units)).Concat(Enumerable.Repeat(0.0, 3340 - held.Select(movement => movement.Batch).Distinct().Count())).ToList();
        var mean = perTrain.Average();
        var variance = perTrain.Sum(units => (units - mean) * (units - mean)) / (perTrain.Count - 1);
        Assert.Equal(2, mean, 4 * Math.Sqrt(1.8 / 3340));
        Assert.Equal(1.8, variance, 4 * 1.8 * Math.Sqrt(2.0 / 3340));
        Assert.Equal(200 * 334 * 60, run["carried.ore"], 6);
    }

    [Fact]
    public void Held_wagons_go_on_with_the_next_train_after_their_hold()
    {
        var run = Corridors.Run(Crossing("steps: { held: { of: wagon, share: 50 %, takes: 30 h } }", "rate: 10 wagon/d, arrives: scheduled groups of 10 wagon, stops: 2025-01-06", longest: 20, departs: "departs: when 10 wagon or after 100 h"));

        // Held at 12:00, free at 42:00, taken along by the train of 60:00.
        var free = run.Into("border", "waiting for a train").Where(movement => movement.Batch == 0).ToList();
        Assert.Equal(42, run.HoursOf(free[0].At), 1);
        var onward = run.Into("two", "running").Where(movement => movement.Batch == 0).Select(movement => Math.Round(run.HoursOf(movement.At))).Distinct();
        Assert.Equal([12.0, 60], onward);
    }

    [Fact]
    public void Held_wagons_leave_by_themselves_when_no_train_comes()
    {
        var run = Corridors.Run(Crossing("steps: { held: { of: wagon, share: 50 %, takes: 30 h } }", "rate: 10 wagon/d, arrives: scheduled groups of 10 wagon, stops: 2025-01-02", longest: 20, departs: "departs: when 10 wagon or after 100 h"));

        Assert.Equal(142, run.Arrivals("ore").Max(), 1);
    }

    [Fact]
    public void Held_wagons_pass_a_border_once_also_when_they_came_by_ship()
    {
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 60 d
            places: { port: {}, far: {}, border: {}, east: {} }
            flows: { ore: { cargo: wagon, from: port, to: east, rate: 10 wagon/d, arrives: scheduled groups of 10 wagon, stops: 2025-01-02 } }
            ports: { port: { berths: { ferry: 1 } }, far: { berths: { ferry: 1 } } }
            sea:
              crossing:
                between: [port, far]
                vessels: { ferry: { count: 1, berth: ferry, lane: 1000 m, deadweight: 10000 t } }
                sailing: 20 h
                at-berth: 4 h
                departs: at once
            rail:
              one: { between: [far, border], {{Corridors.NoDistance}} }
              two: { between: [border, east], {{Corridors.NoDistance}} }
            trains: { block: { longest: 20 wagon, departs: at once } }
            borders: { border: { steps: { held: { of: wagon, share: 100 %, takes: 24 h } } } }
            """);

        Assert.Equal(10, run.Into("border", "held").Sum(movement => movement.Units));
        Assert.Equal(10, run.Movements.Where(movement => movement.State.Length == 0).Sum(movement => movement.Units));
    }

    [Fact]
    public void Held_wagons_pass_a_border_once_also_at_the_port_itself()
    {
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 60 d
            places: { port: {}, far: {}, east: {} }
            flows: { ore: { cargo: wagon, from: port, to: east, rate: 10 wagon/d, arrives: scheduled groups of 10 wagon, stops: 2025-01-02 } }
            ports: { port: { berths: { ferry: 1 } }, far: { berths: { ferry: 1 } } }
            sea:
              crossing:
                between: [port, far]
                vessels: { ferry: { count: 1, berth: ferry, lane: 1000 m, deadweight: 10000 t } }
                sailing: 20 h
                at-berth: 4 h
                departs: at once
            rail: { one: { between: [far, east], {{Corridors.NoDistance}} } }
            trains: { block: { longest: 20 wagon, departs: at once } }
            borders: { far: { steps: { held: { of: wagon, share: 100 %, takes: 24 h } } } }
            """);

        Assert.Equal(10, run.Into("far", "held").Sum(movement => movement.Units));
        Assert.Equal(10, run.Movements.Where(movement => movement.State.Length == 0).Sum(movement => movement.Units));
    }

    [Fact]
    public void The_stay_of_trains_formed_at_a_border_of_what_came_by_ship_is_told_apart_from_that_of_trains_that_came_over_a_line()
    {
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 60 d
            places: { port: {}, far: {}, east: {} }
            flows:
              landed: { cargo: wagon, from: port, to: east, rate: 1 wagon/d, arrives: scheduled }
              shipped: { cargo: wagon, from: east, to: port, rate: 1 wagon/d, arrives: scheduled }
            ports: { port: { berths: { ferry: 1 } }, far: { berths: { ferry: 1 } } }
            sea: { crossing: { between: [port, far], sailing: 20 h, at-berth: 4 h, departs: at once, vessels: { ferry: { count: 1, berth: ferry, lane: 1000 m, deadweight: 10000 t } } } }
            rail: { one: { between: [far, east], {{Corridors.NoDistance}} } }
            trains: { block: { longest: 1 wagon, departs: at once } }
            borders: { far: { steps: { all: { takes: 2 h }, from-the-sea: { takes: 3 h, coming-from: port } } } }
            """);

        Assert.Equal(2, run["border-stay.far"], 6);
        Assert.Equal(5, run["border-stay.far.formed"], 6);
    }

    [Fact]
    public void Every_wagon_of_a_train_is_as_likely_to_be_held()
    {
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 1 y
            places: { west: {}, border: {}, east: {} }
            flows:
              first: { cargo: wagon, from: west, to: east, rate: 20 wagon/d, arrives: scheduled groups of 20 wagon }
              second: { cargo: wagon, from: west, to: east, rate: 20 wagon/d, arrives: scheduled groups of 20 wagon }
            rail:
              one: { between: [west, border], {{Corridors.NoDistance}} }
              two: { between: [border, east], {{Corridors.NoDistance}} }
            trains: { block: { longest: 40 wagon, departs: when 40 wagon } }
            borders: { border: { steps: { held: { of: wagon, share: 10 %, takes: 24 h } } } }
            """);

        var held = run.Into("border", "held").GroupBy(movement => movement.Flow).ToDictionary(flow => flow.Key, flow => flow.Sum(movement => movement.Units));

        // 7300 wagons of each flow, a tenth held: standard deviation 26. A difference beyond 150 comes once in 10,000.
        Assert.True(held.ContainsKey("first") && Math.Abs(held["first"] - held["second"]) < 150, string.Join(", ", held));
    }

    [Fact]
    public void Held_wagons_whose_fellows_a_passing_train_took_still_leave_in_time()
    {
        var run = Corridors.Run(Crossing("steps: { held: { of: wagon, share: 30 %, takes: uniform 1 h 40 h } }", "rate: 4 wagon/d, arrives: random groups of 4 wagon, stops: 2025-12-01", longest: 5, departs: "departs: when 4 wagon or after 60 h"));

        var since = new Dictionary<(int Batch, int Unit), double>();
        var longest = 0.0;
        foreach (var movement in run.Movements)
        {
            for (var unit = movement.FirstUnit; unit < movement.FirstUnit + movement.Units; unit++)
            {
                if (movement is { Stage: "border", State: "waiting for a train", Vehicle: "" })
                    since.TryAdd((movement.Batch, unit), run.HoursOf(movement.At));
                else if (movement.Stage == "two" && since.Remove((movement.Batch, unit), out var joined))
                    longest = Math.Max(longest, run.HoursOf(movement.At) - joined);
            }
        }

        Assert.Empty(since);
        Assert.InRange(longest, 1, 60.001);
        Assert.Equal(run["carried.ore"], run.Movements.Where(movement => movement.State.Length == 0).Sum(movement => movement.Units) * 60.0, 6);
        Assert.Equal(0, run["transit.ore.unfinished"]);
    }

    [Fact]
    public void A_disruption_of_a_border_without_servers_outlasts_its_opening_hours()
    {
        var run = Corridors.Run(Crossing("hours: 06:00-20:00, steps: { control: { takes: 1 h } }", "rate: 1 wagon/d, stops: 2025-01-04") + "\ndisruptions: { strike: { on: borders.border, from: 2025-01-01, until: 2025-01-11 } }");

        Assert.All(run.Arrivals("ore"), hours => Assert.True(hours >= 246, $"a wagon passes at hour {hours}"));
    }

    [Fact]
    public void The_activities_of_the_servers_make_up_their_time_and_none_is_negative()
    {
        var strike = "\ndisruptions: { strike: { on: borders.border, from: 2025-03-01, until: 2025-09-01, capacity-left: 34 % } }";
        var run = Corridors.Run(Crossing("servers: 3, hours: 06:00-20:00, steps: { control: { takes: 24 h } }", "rate: 6 wagon/d") + strike);
        var saturated = Corridors.Run(Crossing("servers: 3, steps: { control: { takes: 20 d } }", "rate: 6 wagon/d") + strike);

        AddsUp(saturated.Element("borders.border.servers"));
        AddsUp(run.Element("borders.border.servers"));
    }

    private static void AddsUp(ElementMeasure element)
    {
        Assert.Equal(1, element.Working + element.Blocked + element.Starved + element.Closed + element.Down, 9);
        Assert.All(new[] { element.Working, element.Blocked, element.Starved, element.Closed, element.Down }, share => Assert.InRange(share, -1e-12, 1 + 1e-12));
    }

    [Fact]
    public void A_step_of_consignments_keeps_each_as_a_whole_or_not_at_all()
    {
        var run = Corridors.Run(Crossing("steps: { held: { of: consignment, share: 20 %, takes: 24 h } }", "rate: 200 wagon/d, arrives: scheduled groups of 10 wagon", longest: 40, departs: "departs: when 40 wagon"));

        // 7300 consignments, four on a train; 3.3 standard deviations of a binomial share.
        var held = run.Into("border", "held");
        Assert.All(held, movement => Assert.Equal(10, movement.Units));
        Assert.Equal(0.2, held.Count / 7300.0, 0.0155);
        Assert.Contains(held.GroupBy(movement => movement.At), train => train.Count() < 4);
    }

    [Theory]
    [InlineData("wagon", "boxes trucks wagons")]
    [InlineData("TEU", "boxes")]
    [InlineData("truck", "trucks")]
    public void A_step_may_be_of_one_kind_of_unit_alone(string of, string kept)
    {
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 60 d
            places: { west: {}, border: {}, east: {} }
            cargo:
              wagon: { unit: wagon, load: 60 t }
              teu: { unit: TEU, load: 10 t }
              truck: { unit: truck, load: 20 t, in-train: 1 wagon }
            flows:
              boxes: { cargo: teu, from: west, to: east, rate: 20 TEU/d, arrives: scheduled groups of 20 TEU }
              trucks: { cargo: truck, from: west, to: east, rate: 10 truck/d, arrives: scheduled groups of 10 truck }
              wagons: { cargo: wagon, from: west, to: east, rate: 10 wagon/d, arrives: scheduled groups of 10 wagon }
            rail:
              one: { between: [west, border], {{Corridors.NoDistance}} }
              two: { between: [border, east], {{Corridors.NoDistance}} }
            trains: { block: { longest: 30 wagon, departs: when 30 wagon } }
            borders: { border: { steps: { held: { of: {{of}}, share: 50 %, takes: 24 h } } } }
            """);

        // Of 60 trains half of the units of each kind concerned: 4 standard deviations of a binomial share of 600 units or more.
        var held = run.Into("border", "held").ToLookup(movement => movement.Flow, movement => movement.Units);
        Assert.Equal(kept, string.Join(' ', held.Select(flow => flow.Key).Order()));
        Assert.All(held, flow => Assert.Equal(0.5, flow.Sum() / (flow.Key == "boxes" ? 1200.0 : 600), 0.09));
    }

    private static string Crossing(string border, string flow, int longest = 1, string departs = "departs: at once") => $$"""
        warm-up: 0 d
        runs-for: 1 y
        places: { west: {}, border: {}, east: {} }
        flows: { ore: { cargo: wagon, from: west, to: east, {{(flow.Contains("arrives") ? "" : "arrives: scheduled, ")}}{{flow}} } }
        rail:
          one: { between: [west, border], {{Corridors.NoDistance}} }
          two: { between: [border, east], {{Corridors.NoDistance}} }
        trains: { block: { longest: {{longest}} wagon, {{departs}} } }
        borders: { border: { {{border}} } }
        """;

    private static IEnumerable<double> Rounded(IEnumerable<double> hours) => hours.Select(time => Math.Round(time, 2));
}
