using CorridorSim.Model.Weather;

namespace CorridorSim.Model.Tests.Weather;

public sealed class StormTests
{
    private const string Closed = "33 30 25 20 13 8 8 10 13 22 42 45 %";

    [Fact]
    public void Each_month_is_closed_for_its_share_of_the_time()
    {
        double[] planned = [33, 30, 25, 20, 13, 8, 8, 10, 13, 22, 42, 45];

        var closed = MonthlyShares(Sea(Closed, "lognormal 36 h cv 1.1", "{ west: 100 %, east: 80 % }", "100 y"), replications: 12);

        // 1200 years: a month's share has a standard error of 0.4 points, so 1.5 points are nearly four of them, for 24 shares: a false alarm in about 500.
        for (var month = 0; month < 12; month++)
        {
            Assert.Equal(planned[month], 100 * closed[0][month], 1.5);
            Assert.Equal(planned[month] * 0.8, 100 * closed[1][month], 1.5);
        }
    }

    [Fact]
    public void The_whole_year_is_closed_for_the_mean_of_its_months()
    {
        var run = Corridors.Run(Sea(Closed, "lognormal 36 h cv 1.1", "{ west: 100 %, east: 80 % }", "100 y"));

        Assert.Equal(0.224, run["closed.west"], 0.01);
    }

    [Theory]
    [InlineData("{ west: 100 %, east: 80 % }", 0.858)]
    [InlineData("{ west: 50 %, east: 50 % }", 0.412)]
    [InlineData("{ west: 100 %, east: 100 % }", 1)]
    public void Ports_of_one_sea_are_closed_together_as_often_as_their_shares_say(string closes, double correlation)
    {
        var yaml = Sea("30 30 30 30 30 30 30 30 30 30 30 30 %", "exponential 36 h", closes, "200 y");

        // With p = 30 % and shares a and b the ports are closed a p, b p and, both, a b p of the time.
        Assert.Equal(correlation, PortClosures.Correlation(Corridors.Read(yaml), "west", "east"), 0.0005);

        // 12,000 storms: the standard error of the correlation is about 0.01.
        Assert.Equal(correlation, Together(yaml), 0.035);
    }

    [Fact]
    public void Seasons_and_storms_of_one_port_alone_enter_the_correlation()
    {
        // Both seas have their winter at the same time, so even independent storms meet more often than by chance.
        var yaml = Sea(Closed, "exponential 36 h", "{ west: 90 %, east: 40 % }", "200 y")
            .Replace("weather: { sea:", "weather: { bay: { closed: 60 60 50 10 5 5 5 5 10 10 50 60 %, spell: exponential 20 h, closes: { east: 70 % } }, sea:", StringComparison.Ordinal);
        var plan = Corridors.Read(yaml);

        var expected = PortClosures.Correlation(plan, "west", "east");
        var alone = PortClosures.Correlation(plan with { Weather = plan.Weather.Where(sea => sea.Key == "sea").ToDictionary() }, "west", "east");

        // Some 10,000 storms of each sea: a standard error of about 0.01.
        Assert.Equal(expected, Together(yaml), 0.035);
        Assert.InRange(alone - expected, 0.05, 0.5);
        Assert.Equal(Corridors.Run(yaml)["closed.east"], PortClosures.ClosedShare(plan, "east"), 0.01);
    }

    [Fact]
    public void Storms_of_different_seas_without_seasons_close_ports_together_by_chance_only()
    {
        var plan = Corridors.Read(Sea("20 %", "exponential 24 h", "{ west: 100 % }", "1 y").Replace("weather: { sea:", "weather: { fog: { closed: 10 %, spell: exponential 12 h, closes: { east: 100 % } }, sea:", StringComparison.Ordinal));

        Assert.Equal(0, PortClosures.Correlation(plan, "west", "east"), 12);
        Assert.Equal(0.2, PortClosures.ClosedShare(plan, "west"), 12);
        Assert.True(double.IsNaN(PortClosures.Correlation(plan with { Weather = plan.Weather.Where(sea => sea.Key == "sea").ToDictionary() }, "west", "east")));
    }

    [Fact]
    public void Storms_are_the_same_whatever_capacity_the_ports_and_the_fleet_have()
    {
        var small = Corridors.Run(Sea(Closed, "lognormal 36 h cv 1.1", "{ west: 100 %, east: 80 % }", "2 y", ships: 1, berths: 1));
        var large = Corridors.Run(Sea(Closed, "lognormal 36 h cv 1.1", "{ west: 100 %, east: 80 % }", "2 y", ships: 5, berths: 3));

        Assert.Equal(small.Result.ClosedHoursByWeek, large.Result.ClosedHoursByWeek);
        Assert.NotEqual(small["carried.wagons"], large["carried.wagons"]);
    }

    [Fact]
    public void A_worse_month_keeps_the_number_of_each_storm()
    {
        // The n-th storm has the same length; only the open spells between storms shrink.
        var mild = Corridors.Run(Sea("20 20 20 20 20 20 20 20 20 20 20 20 %", "lognormal 36 h cv 1.1", "{ west: 100 % }", "10 y", ships: 1));
        var rough = Corridors.Run(Sea("40 40 40 40 40 40 40 40 40 40 40 40 %", "lognormal 36 h cv 1.1", "{ west: 100 % }", "10 y", ships: 1));

        Assert.InRange(rough["closed.west"] - mild["closed.west"], 0.15, 0.25);
        Assert.True(rough["carried.wagons"] < mild["carried.wagons"]);
    }

    [Fact]
    public void A_port_may_have_storms_of_its_own_besides_those_of_the_sea()
    {
        var run = Corridors.Run(Sea("20 %", "exponential 24 h", "{ west: 100 %, east: 100 % }", "50 y").Replace("weather: { sea:", "weather: { fog: { closed: 10 %, spell: exponential 12 h, closes: { east: 100 % } }, sea:", StringComparison.Ordinal));

        // Independent, so open together 80 % of 90 %. Some 3,000 storms of the sea in 50 years: a standard deviation of half a point.
        Assert.Equal(0.2, run["closed.west"], 0.0165);
        Assert.Equal(1 - (0.8 * 0.9), run["closed.east"], 0.0165);
    }

    private static string Sea(string closed, string spell, string closes, string runsFor, int ships = 0, int berths = 1) => $$"""
        warm-up: 0 d
        runs-for: {{runsFor}}
        places: { west: {}, east: {} }
        flows: { wagons: { cargo: wagon, from: west, to: east, rate: {{(ships > 0 ? 100 : 1)}} wagon/d, arrives: scheduled groups of {{(ships > 0 ? 1 : 10)}} wagon } }
        ports: { west: { berths: { quay: {{berths}} } }, east: { berths: { quay: {{berths}} } } }
        sea:
          crossing:
            between: [west, east]
            vessels: { ferry: { count: {{Math.Max(1, ships)}}, berth: quay, lane: 300 m, deadweight: 10000 t } }
            sailing: 20 h
            at-berth: 4 h
            departs: when 90 % full or after 24 h
            weather: sea
        weather: { sea: { closed: {{closed}}, spell: {{spell}}, closes: {{closes}} } }
        """;

    /// <summary>Share of each month that each port is closed: <c>[port][month]</c>.</summary>
    private static double[][] MonthlyShares(string yaml, int replications)
    {
        var layout = new CorridorLayout(Corridors.Read(yaml));
        var closed = new double[][] { new double[12], new double[12] };
        var hours = new double[12];
        for (var replication = 0; replication < replications; replication++)
        {
            var run = new CorridorRun(layout, RunMemory.Rent(), 1, replication, null);
            var before = new double[2];
            Look(layout.Calendar.InstantOf(default));
            run.Execute();

            void Look(DateTime month)
            {
                var next = month.AddMonths(1);
                if (layout.Calendar.TimeOf(next) > layout.Calendar.MeasuredUntil)
                    return;
                run.Simulation.Schedule(layout.Calendar.TimeOf(next) - run.Simulation.Now, state =>
                {
                    for (var port = 0; port < 2; port++)
                    {
                        closed[port][month.Month - 1] += run.Ports[port]!.ClosedHours - before[port];
                        before[port] = run.Ports[port]!.ClosedHours;
                    }

                    hours[month.Month - 1] += (next - month).TotalHours;
                    Look(next);
                }, 0);
            }
        }

        return [.. closed.Select(port => port.Zip(hours, (part, whole) => part / whole).ToArray())];
    }

    /// <summary>Correlation of the two ports' states, looked at every six hours.</summary>
    private static double Together(string yaml)
    {
        var layout = new CorridorLayout(Corridors.Read(yaml));
        var run = new CorridorRun(layout, RunMemory.Rent(), 1, 0, null);
        double west = 0, east = 0, both = 0, looks = 0;
        Look();
        run.Execute();
        var covariance = (both / looks) - (west / looks * (east / looks));
        return covariance / Math.Sqrt(west / looks * (1 - (west / looks)) * (east / looks) * (1 - (east / looks)));

        void Look() => run.Simulation.Schedule(TimeSpan.FromHours(6), _ =>
        {
            var (westIsClosed, eastIsClosed) = (!run.Ports[0]!.Open.IsOpen, !run.Ports[1]!.Open.IsOpen);
            west += westIsClosed ? 1 : 0;
            east += eastIsClosed ? 1 : 0;
            both += westIsClosed && eastIsClosed ? 1 : 0;
            looks++;
            Look();
        }, 0);
    }
}
