namespace CorridorSim.Model.Tests.Routes;

/// <summary>A second railway behind a sea crossing that binds: it moves tonnes from one railway to the other, and brings none.</summary>
public sealed class SecondRouteTests
{
    private const int Replications = 10;

    [Fact]
    public void Behind_a_crossing_that_binds_a_second_way_moves_tonnes_between_the_ways_and_changes_the_crossing_by_less_than_its_interval()
    {
        var (never, open) = (Runs("2040-01-01"), Runs("2024-01-01"));

        var crossing = never.Select(run => run["throughput.crossing"]).ToArray();
        var mean = crossing.Average();
        var halfWidth = 2.262 * Math.Sqrt(crossing.Sum(tonnes => (tonnes - mean) * (tonnes - mean)) / (Replications - 1) / Replications); // Student's t, 9 degrees of freedom
        Assert.InRange(Math.Abs(open.Average(run => run["throughput.crossing"]) - mean), 0, halfWidth);
        Assert.True(mean < 0.8 * never.Average(run => run["offered.crossing"]), "the crossing binds");

        Assert.Equal(0, never.Average(run => run["throughput.second"]));
        Assert.Equal(0.5, open.Average(run => run["throughput.second"]) / mean, 0.1);
        Assert.Equal(never.Average(run => run["throughput.first"]), open.Average(run => run["throughput.first"] + run["throughput.second"]), 0.02 * mean);
    }

    [Fact]
    public void Tripp_open_from_the_first_day_moves_containers_between_the_ways_and_leaves_the_Caspian_as_it_is_while_the_Caspian_binds()
    {
        const int Years = 6;
        string[] halfOfTheShips = ["vessels.*.count=times 0.5", "sea.aktau-alat-containers.vessels.feeder.count=times 0.5"];
        var never = Corridors.RunMany(Corridors.Shipped("tripp-never.yaml", halfOfTheShips), Years);
        var open = Corridors.RunMany(Corridors.Shipped("tripp.yaml", halfOfTheShips), Years);

        var caspian = never.Select(run => run["throughput.caspian"]).ToArray();
        var mean = caspian.Average();
        var halfWidth = 2.571 * Math.Sqrt(caspian.Sum(tonnes => (tonnes - mean) * (tonnes - mean)) / (Years - 1) / Years); // Student's t, 5 degrees of freedom
        Assert.True(mean < 0.9 * never.Average(run => run["offered.caspian"]), "the Caspian binds");
        Assert.InRange(Math.Abs(open.Average(run => run["throughput.caspian"]) - mean), 0, halfWidth);

        // What TRIPP takes the other two lose, but for what is on its way at the end.
        var tripp = open.Average(run => run["throughput.tripp"]);
        Assert.True(tripp > 100_000, $"{tripp:0} t");
        Assert.Equal(-tripp, Others(open) - Others(never), 0.2 * tripp);

        static double Others(Outcome[] runs) => runs.Average(run => run["throughput.ports"] + run["throughput.btk"]);
    }

    private static Outcome[] Runs(string opens) => Corridors.RunMany(Corridors.Read($$"""
        warm-up: 1 y
        runs-for: 1 y
        places: { west: {}, east: {}, n: {}, s: {}, market: {} }
        flows: { ore: { cargo: wagon, from: west, to: market, rate: 120 wagon/d, arrives: random groups of 10 wagon } }
        ports: { west: { berths: { ferry: 2 } }, east: { berths: { ferry: 2 } } }
        sea:
          strait:
            between: [west, east]
            vessels: { ferry: { count: 4, berth: ferry, lane: 600 m, deadweight: 5000 t, repairs: { every: exponential 120 d, takes: lognormal 20 d cv 0.5 } } }
            sailing: lognormal 20 h cv 0.2
            at-berth: lognormal 8 h cv 0.3
            off-berth: 4 h
            departs: when 80 % full or after 24 h
            departs-from: { east: at once }
            weather: gales
        weather: { gales: { closed: 20 20 20 20 20 20 20 20 20 20 20 20 %, spell: exponential 24 h, closes: { west: 100 %, east: 100 % } } }
        rail:
          e-n: { between: [east, n], length: 300 km, speed: 300 km/d, paths: 30 train/d }
          n-m: { between: [n, market], length: 300 km, speed: 300 km/d, paths: 30 train/d }
          e-s: { between: [east, s], length: 300 km, speed: 300 km/d, paths: 30 train/d, opens: {{opens}} }
          s-m: { between: [s, market], length: 300 km, speed: 300 km/d, paths: 30 train/d }
        trains: { block: { longest: 40 wagon, departs: when 30 wagon or after 24 h } }
        routes: { inland: { at: east, flows: [ore], by: logit, value-of-time: 4 USD/t/d, spread: 10 USD/t, options: { first: { via: [n] }, second: { via: [s] } } } }
        screenlines: { crossing: { across: [strait] }, first: { across: [n-m] }, second: { across: [s-m] } }
        """), Replications);
}
