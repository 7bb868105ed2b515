using CorridorSim.Model.Network;

namespace CorridorSim.Model.Tests.Measures;

/// <summary>The ways of the flows, and how long after loading units come to the stages of them.</summary>
public sealed class WayTimesTests
{
    private const int Mean = 0;
    private const int Median = 2;
    private const int Units = 4;

    private const string TwoSeas = """
        warm-up: 0 d
        runs-for: 60 d
        places: { mine: {}, west: {}, east: {}, works: {} }
        flows:
          ore: { cargo: wagon, from: mine, to: works, rate: 20 wagon/d, arrives: scheduled }
          grain: { cargo: parcel, from: west, to: east, rate: 1 parcel/d, arrives: scheduled }
        rail:
          first: { between: [mine, west], length: 240 km, speed: 240 km/d, tariff: 0.05 USD/t/km }
          third: { between: [east, works], length: 480 km, speed: 240 km/d }
          tunnel: { between: [west, east], length: 10 km, speed: 240 km/d, opens: 2040-01-01 }
        trains: { block: { longest: 20 wagon, departs: when 20 wagon or after 6 h } }
        borders: { works: { fee: 3 USD/t } }
        ports: { west: { berths: { quay: 2, bulk: 1 } }, east: { berths: { quay: 2, bulk: 1 } } }
        sea:
          bulk-crossing: { between: [west, east], length: 200 km, vessels: { bulker: { count: 2, berth: bulk, deadweight: 5000 t } }, sailing: 20 h, off-berth: 3 h, at-berth: 4 h, departs: when 80 % full or after 24 h }
          crossing: { between: [west, east], length: 250 km, freight: 20 USD/t, vessels: { ferry: { count: 3, berth: quay, lane: 600 m, deadweight: 5000 t } }, sailing: 20 h, off-berth: 3 h, at-berth: 4 h, departs: when 80 % full or after 24 h }
        """;

    [Fact]
    public void A_way_takes_the_sea_line_whose_ships_carry_the_cargo_and_no_line_that_is_not_open()
    {
        var ways = Corridor.Of(Corridors.Read(TwoSeas)).Catalogue.Ways;

        Assert.Equal("mine first west crossing east third works", Stages(ways[0]));
        Assert.Equal("west bulk-crossing east", Stages(ways[1]));
        Assert.Equal([0, 240, 240, 490, 490, 970, 970], ways[0].Stages.Select(stage => stage.End));
        Assert.Equal([0, 12, 0, 20, 0, 0, 3], ways[0].Stages.Select(stage => stage.Charge));
    }

    [Fact]
    public void Units_come_to_each_stage_when_their_story_says()
    {
        var run = Corridors.Run(WagonStoryTests.OneWagon);

        // A train after 6 h; 24 h to the border; 30 h there; 12 h to the port. The last 6 h and 48 h are those of the third line.
        var (way, days) = (run.Corridor.Catalogue.Ways.Single(), run.Result.WayDays);
        double Hours(int stage) => 24 * days[way.Stages[stage].LeftRow][Mean];
        Assert.Equal("mine first border second west crossing east third works", Stages(way));
        Assert.Equal(-1, way.Stages[0].ReachedRow);
        Assert.Equal([6, 30, 60, 72], Enumerable.Range(0, 4).Select(Hours).Select(hours => Math.Round(hours, 6)));
        Assert.Equal(6, Hours(6) - Hours(5), 6);
        Assert.Equal(48, Hours(7) - Hours(6), 6);
        Assert.Equal(run["transit.ore.mean"], days[way.ArrivalRow][Mean], 9);
        Assert.All(way.Stages, stage => Assert.Equal(1, days[stage.LeftRow][Units]));
    }

    [Fact]
    public void The_last_row_of_a_way_is_the_transit_time_of_the_flow()
    {
        var corridor = Corridor.Of(Corridors.Shipped("mini-corridor.yaml"));

        var result = corridor.Run(1, 0);

        Assert.NotEmpty(corridor.Catalogue.Ways);
        Assert.All(corridor.Catalogue.Ways, way => Assert.Equal(result.Kpis[corridor.Catalogue.IndexOf($"transit.{way.Flow}.p50")], result.WayDays[way.ArrivalRow][Median]));
    }

    [Fact]
    public void Each_option_of_a_choice_is_a_way_of_its_own_from_origin_to_destination()
    {
        var run = Corridors.Run("""
            warm-up: 10 d
            runs-for: 100 d
            places: { a: {}, b: {}, n: {}, s: {}, c: {} }
            flows: { ore: { cargo: wagon, from: a, to: c, rate: 20 wagon/d } }
            rail:
              a-b: { between: [a, b], length: 240 km, speed: 240 km/d }
              b-n: { between: [b, n], length: 120 km, speed: 240 km/d }
              n-c: { between: [n, c], length: 120 km, speed: 240 km/d }
              b-s: { between: [b, s], length: 480 km, speed: 240 km/d }
              s-c: { between: [s, c], length: 480 km, speed: 240 km/d }
            trains: { block: { longest: 57 wagon, departs: when 1 wagon or after 1 h } }
            routes: { split: { at: b, flows: [ore], by: shares, options: { north: { via: [n], share: 50 % }, south: { via: [s], share: 50 % } } } }
            """);

        var ways = run.Corridor.Catalogue.Ways;
        Assert.Equal(["split north: a a-b b b-n n n-c c", "split south: a a-b b b-s s s-c c"], ways.Select(way => $"{way.Choice} {way.Option}: {Stages(way)}"));
        Assert.Equal([480, 1200], ways.Select(way => way.Stages[^1].End));
        Assert.All(ways, way => Assert.Equal(way.Stages[^1].End / 240, run.Result.WayDays[way.ArrivalRow][Mean], 0.5));
        Assert.All(ways.SelectMany(way => way.Stages), stage => Assert.True(run.Result.WayDays[stage.LeftRow][Units] > 0, stage.Id));
        Assert.Equal(run["transit.ore.mean"], Together(run.Result.WayDays[ways[0].ArrivalRow], run.Result.WayDays[ways[1].ArrivalRow]), 9);
    }

    private static double Together(double[] one, double[] other) => ((one[Mean] * one[Units]) + (other[Mean] * other[Units])) / (one[Units] + other[Units]);

    private static string Stages(FlowWay way) => string.Join(' ', way.Stages.Select(stage => stage.Id));
}
