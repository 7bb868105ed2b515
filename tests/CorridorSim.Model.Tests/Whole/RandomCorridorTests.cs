using FsCheck;
using FsCheck.Fluent;

namespace CorridorSim.Model.Tests.Whole;

/// <summary>Small corridors with everything chosen at random. Each run asserts the identities of the model by itself.</summary>
public sealed class RandomCorridorTests
{
    private static readonly Config TwoHundred = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20250101, 7);

    [Fact]
    public void Every_small_corridor_keeps_the_identities_and_runs_twice_alike() => Check.One(TwoHundred, Prop.ForAll(Yaml(), yaml =>
    {
        var corridor = Corridor.Of(Corridors.Read(yaml));
        var (first, second) = (corridor.Run(3, 0), corridor.Run(3, 0));
        return first.TraceHash == second.TraceHash
            && first.Elements.All(element => Math.Abs(element.Working + element.Blocked + element.Starved + element.Closed + element.Down - 1) < 1e-6)
            && first.Kpis.All(value => value >= 0 || double.IsNaN(value));
    }));

    private static Arbitrary<string> Yaml() => Arb.From(
        from numbers in Gen.Choose(0, 999).ArrayOf(24)
        select Written(numbers));

    private static string Written(int[] n)
    {
        var store = new[] { "", "storage: { wagon: 60 }", "storage: { wagon: 100 }, when-full: block", "storage: { wagon: 80 }, when-full: hold-back" };
        var departs = new[] { "at once", "when 10 wagon", "when 20 wagon or after 24 h", "after 12 h", "every 8 h", "on Mon Wed Sun at 06:00 18:00" };
        var ships = new[] { "at once", "when 80 % full or after 24 h", "after 12 h", "when 50 % full or after 6 h", "at 06:00 18:00" };
        var group = 1 + (n[0] % 12);
        var fleet = n[1] % 2 == 0;
        return $$"""
            warm-up: {{n[2] % 20}} d
            runs-for: {{20 + (n[3] % 40)}} d
            places: { mine: {}, yard: { {{store[n[4] % 4]}} }, west: {}, east: {}, border: { {{store[n[5] % 4]}} }, works: {} }
            flows:
              ore: { cargo: wagon, from: mine, to: works, rate: {{1 + (n[6] % 40)}} wagon/d, arrives: random groups of {{group}} wagon{{(fleet ? ", uses: pool" : "")}} }
              coal: { cargo: wagon, from: works, to: yard, rate: {{1 + (n[7] % 10)}} wagon/d, arrives: scheduled{{(n[8] % 3 == 0 ? ", train: fast" : "")}} }
              trucks: { cargo: truck, from: west, to: east, rate: {{1 + (n[9] % 20)}} truck/d, arrives: random }
            fleets: { pool: { cargo: wagon, count: {{20 + (n[10] % 400)}} wagon, unloads-in: exponential 24 h, home: mine } }
            rail:
              first: { between: [mine, yard], length: {{50 + n[11]}} km, speed: 300 km/d, paths: {{2 + (n[12] % 10)}} train/d, background: 1 train/d }
              second: { between: [yard, west], length: 100 km, speed: 300 km/d }
              third: { between: [east, border], length: 200 km, speed: 300 km/d, paths: {{1 + (n[13] % 8)}} train/d }
              fourth: { between: [border, works], length: 100 km, speed: 300 km/d }
            trains:
              slow: { longest: {{20 + (n[14] % 30)}} wagon, departs: {{departs[n[15] % 6]}} }
              fast: { longest: {{20 + (n[16] % 30)}} wagon, departs: {{departs[n[17] % 6]}}, priority: 1 }
            borders:
              border:
                servers: {{1 + (n[18] % 4)}}
                hours: {{(n[18] % 2 == 0 ? "06:00-22:00" : "always")}}
                sidings: {{1 + (n[19] % 6)}} train
                steps:
                  control: { takes: exponential {{1 + (n[19] % 9)}} h }
                  held: { of: wagon, share: {{n[20] % 30}} %, takes: exponential 30 h }
            ports: { west: { berths: { quay: {{1 + (n[21] % 3)}} }, storage: { wagon: {{60 + n[21]}} } }, east: { berths: { quay: {{1 + (n[21] % 2)}} }, storage: { wagon: {{60 + n[20]}} } } }
            sea:
              crossing:
                between: [west, east]
                vessels:
                  ferry: { count: {{1 + (n[22] % 4)}}, berth: quay, lane: {{200 + (n[22] % 500)}} m, deadweight: 5000 t, prefers: {{(n[22] % 2 == 0 ? "truck" : "wagon")}} }
                sailing: lognormal 20 h cv 0.2
                at-berth: 6 h
                off-berth: exponential 5 h
                departs: {{ships[n[23] % 5]}}
                repairs: { every: exponential 30 d, takes: exponential 5 d }
                weather: sea
            weather: { sea: { closed: {{n[23] % 50}} %, spell: exponential 20 h, closes: { west: 100 %, east: 70 % } } }
            embargoes: { stop: { refuses: [ore], watches: [yard, west, under-way], starts-above: {{n[14]}} wagon, ends-below: {{n[14] / 2}} wagon, reviewed: every 3 d{{(n[3] % 2 == 0 ? ", refused: is-lost" : "")}} } }
            screenlines: { sea: { across: [crossing] } }
            """;
    }
}
