namespace CorridorSim.Model.Tests.Routes;

public sealed class RouteChoiceTests
{
    private const double Tolerance = 3.3 * 0.0051; // 7300 consignments at a half or less: 3.3 standard deviations at 25 % and 75 %

    [Fact]
    public void Shares_are_met()
    {
        var run = Corridors.Run(Junction("by: shares, options: { north: { via: [n], share: 25 % }, south: { via: [s], share: 75 % } }"));

        Assert.Equal(0.25, run["chosen.split.north"], Tolerance);
        Assert.Equal(run["throughput.north"] / (run["throughput.north"] + run["throughput.south"]), run["chosen.split.north"], 0.01);
    }

    [Fact]
    public void A_way_that_costs_a_spread_times_the_logarithm_of_three_more_is_taken_a_third_as_often()
    {
        var run = Corridors.Run(Junction("by: logit, spread: 10 USD/t, options: { north: { via: [n], cost: 30.986 USD/t }, south: { via: [s], cost: 20 USD/t } }"));

        Assert.Equal(0.25, run["chosen.split.north"], Tolerance);
    }

    [Fact]
    public void A_slower_way_costs_the_value_of_the_time_it_takes()
    {
        // The southern line takes 3 d more; 3 d at 3.662 USD/t/d cost 10 times the logarithm of three.
        var run = Corridors.Run(Junction("by: logit, spread: 10 USD/t, value-of-time: 3.662 USD/t/d, options: { north: { via: [n] }, south: { via: [s] } }", north: "length: 100 km, speed: 10000 km/d", south: "length: 100 km, speed: 33.223 km/d"));

        Assert.Equal(0.25, run["chosen.split.south"], Tolerance + 0.01);
    }

    [Fact]
    public void A_crowded_way_is_taken_less_than_an_empty_one()
    {
        var run = Corridors.Run(Junction("by: logit, spread: 5 USD/t, value-of-time: 5 USD/t/d, options: { north: { via: [n] }, south: { via: [s] } }", south: "length: 0.1 km, speed: 10000 km/d, paths: 5 train/d"));

        // Half of 20 trains a day would be 10, twice what the southern line takes.
        Assert.InRange(run["chosen.split.south"], 0.15, 0.35);
        Assert.InRange(run["transit.ore.p90"], 0, 15);
    }

    [Fact]
    public void A_way_that_was_shut_for_two_months_is_taken_again_when_its_bad_name_has_faded()
    {
        var run = Corridors.Run(Junction("by: logit, spread: 5 USD/t, value-of-time: 5 USD/t/d, options: { north: { via: [n] }, south: { via: [s] } }", more: "disruptions: { shut: { on: rail.b-n, from: 2025-03-01, until: 2025-05-01 } }"));

        // Half of ten months would be 42 %; from May to July it is still shunned. If it were for ever, 8 % would remain.
        Assert.InRange(run["chosen.split.north"], 0.2, 0.4);
    }

    [Fact]
    public void Nobody_takes_a_way_before_it_opens()
    {
        var run = Corridors.Run(Junction("by: shares, options: { north: { via: [n], share: 50 %, opens: 2025-07-01 }, south: { via: [s], share: 50 % } }"));

        Assert.All(run.Times("b-n", "running"), hours => Assert.True(hours >= 181 * 24));
        Assert.Equal(184 / 365.0 / 2, run["chosen.split.north"], 0.03);
    }

    [Fact]
    public void A_way_whose_line_opens_later_has_no_utility_before()
    {
        var run = Corridors.Run(Junction("by: shares, options: { north: { via: [n], share: 50 % }, south: { via: [s], share: 50 % } }", north: $"{Corridors.NoDistance}, opens: 2025-07-01"));

        Assert.All(run.Times("b-n", "running"), hours => Assert.True(hours >= 181 * 24));
        Assert.Equal(184 / 365.0 / 2, run["chosen.split.north"], 0.03);
        Assert.Equal(0, run.Hours("b", "waiting for a path"), 3);
    }

    [Fact]
    public void Who_takes_an_outside_way_leaves_the_corridor_at_the_junction()
    {
        var run = Corridors.Run(Junction("by: shares, options: { north: { via: [n], share: 75 % }, away: { outside: yes, share: 25 % } }"));

        Assert.Equal(0.25, run["chosen.split.away"], Tolerance);
        Assert.Equal(0.75 * 20 * 365 * 60, run["carried.ore"], Tolerance * 20 * 365 * 60);
    }

    [Fact]
    public void An_uncertain_opening_is_drawn_once_per_replication()
    {
        var plan = Corridors.Read(Junction("by: shares, options: { north: { via: [n], share: 100 %, opens: bridge }, south: { via: [s], share: 0.1 % } }", runsFor: "20 d", more: "dates: { bridge: { earliest: 2025-01-05, latest: 2025-01-15, never: 30 % } }"));

        var first = Enumerable.Range(0, 100).Select(replication => Corridors.Run(plan, replication).Times("b-n", "running").DefaultIfEmpty(-1).First()).ToList();

        // Binomial with 100 draws: within 3.3 standard deviations of 30.
        Assert.InRange(first.Count(hours => hours < 0), 30 - 15, 30 + 15);
        Assert.All(first.Where(hours => hours >= 0), hours => Assert.InRange(hours, 4 * 24, (14 * 24) + 26));
        Assert.InRange(first.Where(hours => hours >= 0).Average(), 7.8 * 24, 11.2 * 24);
    }

    [Fact]
    public void Empties_go_home_by_a_way_that_is_open()
    {
        // The shorter way home does not open while the run lasts; fifty wagons have done their second round by the thirtieth day.
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 1 y
            places: { a: {}, b: {}, n: {}, s: {}, c: {} }
            flows: { ore: { cargo: wagon, from: a, to: c, rate: 20 wagon/d, arrives: scheduled, uses: pool } }
            fleets: { pool: { cargo: wagon, count: 50 wagon } }
            rail:
              a-b: { between: [a, b], length: 100 km, speed: 100 km/d }
              b-n: { between: [b, n], length: 100 km, speed: 100 km/d, opens: 2030-01-01 }
              b-s: { between: [b, s], length: 200 km, speed: 100 km/d }
              n-c: { between: [n, c], length: 100 km, speed: 100 km/d }
              s-c: { between: [s, c], length: 100 km, speed: 100 km/d }
            trains: { block: { longest: 1 wagon, departs: at once } }
            routes: { split: { flows: [ore], at: b, options: { north: { via: [n] }, south: { via: [s] } } } }
            """);

        // Eight days a round.
        Assert.Equal(50 / 8.0 * 365 * 60, run["carried.ore"], 50 * 60.0);
    }

    [Fact]
    public void No_way_leads_over_a_line_that_is_not_open()
    {
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 100 d
            places: { a: {}, n: {}, s: {}, c: {} }
            flows: { ore: { cargo: wagon, from: a, to: c, rate: 1 wagon/d, arrives: scheduled } }
            rail:
              a-n: { between: [a, n], length: 100 km, speed: 100 km/d, opens: 2030-01-01 }
              a-s: { between: [a, s], length: 200 km, speed: 100 km/d }
              n-c: { between: [n, c], length: 100 km, speed: 100 km/d }
              s-c: { between: [s, c], length: 100 km, speed: 100 km/d }
            trains: { block: { longest: 1 wagon, departs: at once } }
            """);

        Assert.True(run["carried.ore"] > 0, "all wait for the line that opens in 2030");
    }

    [Fact]
    public void Only_units_bound_for_the_destinations_named_choose_and_others_may_choose_elsewhere()
    {
        // Ten wagons a day: half of them for c, which choose at b; three for n, which take the shortest way; two for a2, which choose where they begin.
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 2 y
            places: { a: {}, a2: {}, b: {}, n: {}, s: {}, c: {} }
            flows: { ore: { cargo: wagon, from: a, to: { c: 50 %, n: 30 %, a2: 20 % }, rate: 10 wagon/d, arrives: scheduled } }
            rail:
              a-b: { between: [a, b], {{Corridors.NoDistance}} }
              b-n: { between: [b, n], {{Corridors.NoDistance}} }
              b-s: { between: [b, s], {{Corridors.NoDistance}} }
              n-c: { between: [n, c], {{Corridors.NoDistance}} }
              s-c: { between: [s, c], {{Corridors.NoDistance}} }
              a-a2: { between: [a, a2], {{Corridors.NoDistance}} }
            trains: { block: { longest: 1 wagon, departs: at once } }
            routes:
              inland: { flows: [ore], bound-for: [c], at: b, options: { north: { via: [n] }, south: { via: [s] } } }
              near: { flows: [ore], bound-for: [a2], at: a, options: { rail: {}, road: { outside: yes } } }
            screenlines: { to-n: { across: [b-n], direction: n }, to-s: { across: [b-s], direction: s }, to-a2: { across: [a-a2], direction: a2 } }
            """);

        // 7300 wagons: the tolerance is 3.3 standard deviations of shares of 55 %, 25 % and 10 %.
        double Share(string screenline) => run[$"throughput.{screenline}"] / (10 * 365 * 60);
        Assert.Equal(0.3 + (0.5 / 2), Share("to-n"), 0.0193);
        Assert.Equal(0.5 / 2, Share("to-s"), 0.0168);
        Assert.Equal(0.2 / 2, Share("to-a2"), 0.0116);
        Assert.Equal(0.5, run["chosen.inland.north"], 0.028);
        Assert.Equal(0.5, run["chosen.near.road"], 0.044);
    }

    [Fact]
    public void Transit_times_go_by_the_destination_and_not_by_the_junction_where_units_choose()
    {
        // Two destinations behind one junction, a day and three days away, and a flow that pays three dollars for the longer line on its way there and again on its way back.
        var run = Corridors.Run("""
            warm-up: 0 d
            places: { a: {}, b: {}, c: {}, d: {} }
            flows:
              ore: { cargo: wagon, from: a, to: { c: 50 %, d: 50 % }, rate: 10 wagon/d, arrives: scheduled }
              scrap: { cargo: wagon, from: a, via: [d], to: c, rate: 1 wagon/d, arrives: scheduled }
            rail:
              a-b: { between: [a, b], length: 1 km, speed: 1000 km/d }
              b-c: { between: [b, c], length: 100 km, speed: 100 km/d }
              b-d: { between: [b, d], length: 300 km, speed: 100 km/d, tariff: 0.01 USD/t/km }
            trains: { block: { longest: 1 wagon, departs: at once } }
            routes: { split: { flows: [ore], at: b, options: { rail: {}, road: { outside: yes } } } }
            """);

        Assert.Equal(1, run["transit.ore.c.p50"], 0.02);
        Assert.Equal(3, run["transit.ore.d.p50"], 0.02);
        Assert.Equal(6, run["cost.scrap.b-d"], 9);
        Assert.Distinct(run.Corridor.Catalogue.Kpis.Select(kpi => kpi.Name));
    }

    [Theory]
    [InlineData("2025-06-30", 4)]
    [InlineData("2025-07-01", 2)]
    public void The_lines_in_service_when_a_flow_begins_decide_its_way(string begins, double days)
    {
        // The short way takes two days and opens on 1 July.
        var run = Corridors.Run($$"""
            warm-up: 0 d
            runs-for: 1 y
            places: { a: {}, n: {}, s: {}, c: {} }
            flows: { ore: { cargo: wagon, from: a, to: c, rate: 1 wagon/d, arrives: scheduled, begins: {{begins}} } }
            rail:
              a-n: { between: [a, n], length: 100 km, speed: 100 km/d, opens: 2025-07-01 }
              a-s: { between: [a, s], length: 300 km, speed: 100 km/d }
              n-c: { between: [n, c], length: 100 km, speed: 100 km/d }
              s-c: { between: [s, c], length: 100 km, speed: 100 km/d }
            trains: { block: { longest: 1 wagon, departs: at once } }
            """);

        Assert.Equal(days, run["transit.ore.mean"], 6);
    }

    private static string Junction(string choice, string north = Corridors.NoDistance, string south = Corridors.NoDistance, string runsFor = "1 y", string more = "") => $$"""
        warm-up: 0 d
        runs-for: {{runsFor}}
        places: { a: {}, b: {}, n: {}, s: {}, c: {} }
        flows: { ore: { cargo: wagon, from: a, to: c, rate: 20 wagon/d, arrives: scheduled } }
        rail:
          a-b: { between: [a, b], {{Corridors.NoDistance}} }
          b-n: { between: [b, n], {{north}} }
          b-s: { between: [b, s], {{south}} }
          n-c: { between: [n, c], length: 100 km, speed: 10000 km/d }
          s-c: { between: [s, c], length: 100 km, speed: 10000 km/d }
        trains: { block: { longest: 1 wagon, departs: at once } }
        routes: { split: { flows: [ore], at: b, {{choice}} } }
        screenlines: { north: { across: [b-n] }, south: { across: [b-s] } }
        {{more}}
        """;
}
