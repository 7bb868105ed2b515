using System.IO;
using System.Text.RegularExpressions;
using CorridorSim.Model.Measures;
using CorridorSim.Scenarios;

namespace CorridorSim.Model.Tests.Whole;

/// <summary>Every number of a scenario is there for a reason: doubled, it changes what happens.</summary>
public sealed partial class EveryKeyBitesTests
{
    // What may be doubled without a movement changing, each with its reason.
    private static readonly string[] Reviewed =
    [
        "sea.crossing.length", // chooses among ways, and there is one
        "screenlines", // what is counted moves nothing
        "targets", // what is asked for moves nothing
        "places.*.location", // only drawn
    ];

    // Several, because what happens once or never is drawn once per replication.
    private static readonly int[] Replications = [0, 1, 2, 3];

    [Fact]
    public void Doubling_any_number_of_a_scenario_changes_what_happens()
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"everything-{Guid.NewGuid():N}.yaml");
        File.WriteAllText(file, Everything);
        try
        {
            var reading = ScenarioReader.Read(file, ScenarioOptions.None);
            Assert.False(reading.HasErrors, string.Join('\n', reading.Findings.Where(finding => finding.Severity == Severity.Error)));
            var corridor = Corridor.Of(reading.Plan!); // no errors, so there is a plan
            var known = Replications.Select(replication => corridor.Run(1, replication)).ToArray();
            var silent = reading.Resolved.Values
                .Where(value => value.IsAssumption && Number().IsMatch(value.Text) && !Reviewed.Any(path => Matches(path, value.Path)))
                .Select(value => (value.Path, value.Text, Doubled: Doubled(file, value.Path)))
                .Where(value => value.Doubled is { } doubled && IsSame(known, doubled))
                .Select(value => $"{value.Path} ({value.Text})")
                .ToList();

            Assert.Equal([], silent);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The scenario with a number doubled, or halved where it cannot be doubled; none where it is no number that can be either.</summary>
    private static ScenarioReading? Doubled(string file, string path) =>
        new[] { "times 2", "times 0.5" }
            .Select(change => ScenarioReader.Read(file, new ScenarioOptions { Sets = [$"{path}={change}"] }))
            .FirstOrDefault(reading => !reading.HasErrors);

    private static bool IsSame(ReplicationResult[] known, ScenarioReading changed)
    {
        var corridor = Corridor.Of(changed.Plan!); // no errors, so there is a plan
        return known.All(before => corridor.Run(1, before.Replication) is var after && before.TraceHash == after.TraceHash && before.Kpis.SequenceEqual(after.Kpis));
    }

    private static bool Matches(string pattern, string path) =>
        Regex.IsMatch(path, "^" + Regex.Escape(pattern).Replace("\\*", "[^.]+") + "(\\.|$)");

    [GeneratedRegex(@"(^| )\d")]
    private static partial Regex Number();

    // Every mechanism once, each crowded enough to matter.
    internal const string Everything = """
        scenario: everything
        starts: 2025-01-01
        warm-up: 40 d
        runs-for: 110 d
        cargo:
          wagon: { unit: wagon, load: 60 t, tare: 20 t, length: 15 m }
          truck: { unit: truck, load: 20 t, tare: 15 t, length: 20 m }
          teu: { unit: TEU, load: 10 t, tare: 2 t, in-train: 0.5 wagon }
          oil: { unit: parcel, load: 1000 t, tare: 1 t }
        places: { mine: {}, yard: { storage: { wagon: 80 } }, gap: {}, west: {}, east: {}, border: {}, fork: { storage: { teu: 8 }, when-full: refuse }, north: {}, south: {}, works: {} }
        flows:
          ore: { cargo: wagon, from: mine, to: works, rate: 22 wagon/d until 2025-03-01 then 25 wagon/d, arrives: random groups of 5 wagon, season: 1 1.1 0.9 1 1 1 1 1 1 1 1 1, growth: 20 %, uses: pool, waiting-cost: 1 USD/t/d }
          mail: { cargo: wagon, from: mine, to: yard, rate: 3 wagon/d, arrives: scheduled, train: fast, load: 10 t }
          coal: { cargo: wagon, from: works, to: mine, annual: 0.03 Mt/y, arrives: random, train: fast }
          boxes: { cargo: teu, from: gap, to: works, rate: 12 TEU/d, arrives: random }
          trucks: { cargo: truck, from: west, to: east, rate: 8 truck/d, arrives: random }
          crude: { cargo: oil, from: west, to: east, rate: 2 parcel/d, arrives: random }
        fleets:
          pool: { cargo: wagon, count: 300 wagon, loads-in: exponential 5 h, unloads-in: lognormal 24 h cv 0.5 }
        locomotives: { diesel: { count: 9, background: 1, comes-back-in: exponential 12 h } }
        dates: { bridge: { earliest: 2025-02-01, latest: 2025-03-01, never: 30 % } }
        rail:
          first: { between: [mine, yard], length: 300 km, speed: 300 km/d, speeds: { fast: 500 km/d }, paths: 6 train/d, background: 2 train/d, locomotives: diesel, tariff: 0.01 USD/t/km }
          second: { between: [yard, gap], length: 60 km, speed: 480 km/d, loops: 1, clearing: 30 min, background: 2 train/d, background-priority: 6 }
          third: { between: [gap, west], length: 50 km, speed: 480 km/d, longest-train: 8 wagon }
          fourth: { between: [east, border], length: 100 km, speed: 400 km/d, paths: 4 train/d }
          fifth: { between: [border, fork], length: 100 km, speed: 400 km/d, heaviest-train: 500 t }
          over-north: { between: [fork, north], length: 100 km, speed: 400 km/d, opens: bridge }
          over-south: { between: [fork, south], length: 150 km, speed: 400 km/d }
          north-works: { between: [north, works], length: 100 km, speed: 400 km/d }
          south-works: { between: [south, works], length: 110 km, speed: 400 km/d }
        trains:
          slow: { longest: 12 wagon, departs: when 10 wagon or after 18 h }
          fast: { longest: 6 wagon, heaviest: 200 t, departs: after 50 h, priority: 5 }
        borders:
          border:
            servers: 3
            background: 1
            hours: 06:00-22:00
            sidings: 1 train
            hand-over: 5 train/d
            fee: 10 USD/t
            steps:
              control: { takes: exponential 8 h, precleared: 20 % }
              spot-check: { share: 30 %, takes: exponential 5 h, servers: 1 }
              gauge: { takes: 2 h, stock: 40 wagon, stock-returns-in: exponential 20 h }
              held: { of: wagon, share: 8 %, takes: lognormal 40 h cv 0.5 }
        ports:
          west: { berths: { ferry: 2, tanker: 1 }, background: { ferry: 1 }, storage: { wagon: 60, truck: 40 } }
          east: { berths: { ferry: 1, tanker: 1 }, storage: { wagon: 25, teu: 25 }, stops: cranes }
        sea:
          crossing:
            between: [west, east]
            length: 400 km
            freight: 20 USD/t
            vessels:
              ferry: { count: 3, berth: ferry, lane: 330 m, slots: 20 TEU, deadweight: 1700 t, draught-factor: 90 %, prefers: truck }
              tanker: { count: 2, berth: tanker, deadweight: 4000 t, carries: [oil], repairs: { every: exponential 60 d, takes: exponential 10 d } }
            sailing: lognormal 20 h cv 0.2
            at-berth: lognormal 6 h cv 0.3
            off-berth: exponential 3 h
            departs: when 80 % full or after 18 h
            departs-from: { east: when 60 % full or after 10 h }
            repairs: { every: exponential 50 d, takes: lognormal 8 d cv 0.5 }
            weather: sea
        weather: { sea: { closed: 20 25 20 15 10 8 8 10 13 22 30 30 %, spell: lognormal 24 h cv 1, closes: { west: 90 %, east: 70 % } } }
        routes:
          split:
            flows: [ore, boxes]
            at: fork
            by: logit
            value-of-time: 1.2 USD/t/d
            spread: 8 USD/t
            options:
              north: { via: [north], cost: 30 USD/t }
              south: { via: [south], cost: 28 USD/t }
              away: { outside: yes, cost: 31 USD/t, takes: 3 d }
        embargoes: { stop: { refuses: [ore], watches: [yard, west, under-way], starts-above: 190 wagon, ends-below: 120 wagon, reviewed: every 3 d, releases: 40 wagon/d } }
        disruptions:
          flood: { on: rail.fourth, rate: 12 event/y, lasts: exponential 30 h, capacity-left: 30 % }
          possession: { on: rail.first, starts: on Tue Fri at 22:00, lasts: exponential 7 h, capacity-left: 40 % }
          works: { on: borders.border, from: 2025-03-01, until: 2025-03-15, probability: 60 %, capacity-left: 50 % }
        screenlines: { sea: { across: [crossing] } }
        targets: { all: { at: sea, throughput: 1 Mt/y, probability: 80 % } }
        """;
}
