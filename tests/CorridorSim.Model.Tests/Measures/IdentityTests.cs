using CorridorSim.Model.Measures;

namespace CorridorSim.Model.Tests.Measures;

public sealed class IdentityTests
{
    [Fact]
    public void Unit_hours_by_stage_and_state_are_those_of_the_movements_told()
    {
        var run = Corridors.Run(Corridors.Shipped("mini-corridor.yaml"));

        var told = Hours(run);
        var stages = run.Corridor.Catalogue.Stages;
        var states = run.Corridor.Catalogue.States;
        for (var stage = 0; stage < stages.Count; stage++)
        {
            for (var state = 0; state < states.Count; state++)
                Assert.Equal(told.GetValueOrDefault((stages[stage].Id, states[state])), run.Result.UnitHours[stage][state], 1e-3);
        }
    }

    [Fact]
    public void Listening_changes_nothing()
    {
        var corridor = Corridor.Of(Corridors.Shipped("mini-corridor.yaml"));

        Same(Corridors.Run(corridor.Plan).Result, corridor.Run(1, 0));
    }

    [Fact]
    public void The_same_random_seed_and_replication_give_the_same_run_on_any_thread_and_in_any_order()
    {
        var corridor = Corridor.Of(Corridors.Shipped("mini-corridor.yaml"));
        var first = Enumerable.Range(0, 6).Select(replication => corridor.Run(7, replication)).ToList();

        var again = new ReplicationResult[6];
        Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 3 }, i => again[5 - i] = corridor.Run(7, 5 - i));

        Assert.All(first.Zip(again), pair => Same(pair.First, pair.Second));
        Assert.Equal(6, first.Select(result => result.TraceHash).Distinct().Count());
        Assert.NotEqual(first[0].TraceHash, corridor.Run(8, 0).TraceHash);
    }

    [Fact]
    public void What_an_element_does_makes_up_its_time()
    {
        var run = Corridors.Run(Corridors.Shipped("mini-corridor.yaml"));

        Assert.All(run.Result.Elements, element =>
        {
            Assert.Equal(1, element.Working + element.Blocked + element.Starved + element.Closed + element.Down, 9);
            Assert.All(new[] { element.Working, element.Blocked, element.Starved, element.Closed, element.Down, element.BindingShare }, share => Assert.InRange(share, -1e-9, 1 + 1e-9));
            Assert.True(element.MeanQueue >= -1e-9);
        });
    }

    [Fact]
    public void Every_tonne_that_sets_out_arrives_turns_away_or_is_still_on_its_way()
    {
        var balance = Corridor.Of(Corridors.Shipped("mini-corridor.yaml")).Balance(1, 0);

        Assert.True(balance.IsEven);
        Assert.True(balance.Out > 1e6);
        Assert.True(balance.Inside > 0);
        Assert.False((balance with { Inside = balance.Inside + 60 }).IsEven);
    }

    [Fact]
    public void A_long_run_of_a_short_stage_keeps_its_identities()
    {
        var run = Corridors.Run("""
            warm-up: 0 d
            runs-for: 20 y
            places: { a: {}, b: {} }
            flows: { ore: { cargo: wagon, from: a, to: b, rate: 20 wagon/d, arrives: scheduled } }
            rail: { line: { between: [a, b], length: 0.1 km, speed: 10000 km/d } }
            trains: { block: { longest: 1 wagon, departs: at once } }
            """);

        Assert.Equal(20 * 60 * 365.25, run["carried.ore"], 60.0 * 20);
    }

    [Fact]
    public void Demand_offered_is_carried_refused_diverted_or_still_waits_by_flow_and_calendar_year()
    {
        var corridor = Corridor.Of(Corridors.Read(EveryEnd));
        var years = corridor.DemandByYear(1, 0);

        var result = corridor.Run(1, 0);
        Assert.Equal([2025, 2026, 2027], years.Select(year => year.Year).Distinct());
        Assert.All(years, year => Assert.True(year.IsEven, year.ToString()));
        foreach (var flow in corridor.Plan.Flows.Keys)
        {
            var ofFlow = years.Where(year => year.Flow == flow).ToList();
            Assert.All(ofFlow.Zip(ofFlow.Skip(1)), pair => Assert.Equal(pair.First.BacklogAfter, pair.Second.BacklogBefore));
            Assert.Equal(result.Kpis[corridor.Catalogue.IndexOf($"carried.{flow}")], ofFlow.Sum(year => year.Carried) * 60.0 / TwoAndAHalfYears, 1e-6);
        }

        // Each way in which demand ends is taken by some flow in each year.
        Assert.All(years.Where(year => year.Flow == "lost"), year => Assert.True(year is { Refused: > 0, Carried: > 0 }, year.ToString()));
        Assert.All(years.Where(year => year.Flow == "chosen"), year => Assert.True(year is { Diverted: > 0, Carried: > 0 }, year.ToString()));
        Assert.All(years.Where(year => year.Flow == "waiting").Zip([1, 2, 3]), year => Assert.True(year.First.BacklogAfter > year.First.BacklogBefore + 100, year.ToString()));
    }

    [Fact]
    public void A_year_holds_what_happens_from_its_first_midnight_to_its_last()
    {
        // One wagon a day at noon, so the first of 2026 arises on 1 January at 12:00; the line takes a day, so the last of a year arrives in the next.
        var years = Corridor.Of(Corridors.Read("""
            warm-up: 0 d
            runs-for: 18 month
            places: { a: {}, b: {} }
            flows: { ore: { cargo: wagon, from: a, to: b, rate: 1 wagon/d, arrives: scheduled } }
            rail: { line: { between: [a, b], length: 100 km, speed: 200 km/d } }
            trains: { block: { longest: 1 wagon, departs: at once } }
            """)).DemandByYear(1, 0);

        // They take 12 h: what arises at noon of 31 December arrives at midnight, which is the new year's.
        Assert.Equal([new FlowYear("ore", 2025, 0, 365, 364, 0, 0, 1), new FlowYear("ore", 2026, 1, 181, 182, 0, 0, 0)], years);
    }

    [Fact]
    public void A_miscount_in_one_year_that_the_next_makes_good_is_found()
    {
        var layout = new CorridorLayout(Corridors.Read(EveryEnd));
        var miscount = new Miscount();
        var run = new CorridorRun(layout, RunMemory.Rent(), 1, 0, miscount);
        miscount.Run = run;

        var failure = Assert.Throws<InvalidOperationException>(() => run.Execute());
        Assert.Matches("An identity of the model does not hold: flow lost in 2025: [0-9]+ units offered.*defect in CorridorSim", failure.Message);
    }

    private const double TwoAndAHalfYears = 2 + (181.0 / 365);

    /// <summary>A flow that an embargo turns away, one that may leave by an outside way, and one that outgrows its wagons.</summary>
    private const string EveryEnd = """
        warm-up: 60 d
        runs-for: 30 month
        places: { a: {}, b: {}, c: {}, d: {} }
        flows:
          lost: { cargo: wagon, from: a, to: c, rate: 30 wagon/d, arrives: random groups of 3 wagon }
          chosen: { cargo: wagon, from: a, to: d, rate: 5 wagon/d, arrives: random }
          waiting: { cargo: wagon, from: a, to: b, rate: 12 wagon/d, arrives: random, uses: pool }
        fleets: { pool: { cargo: wagon, count: 20 wagon, unloads-in: 1 d } }
        rail:
          a-b: { between: [a, b], length: 200 km, speed: 400 km/d }
          b-c: { between: [b, c], length: 100 km, speed: 400 km/d, paths: 5 train/d }
          b-d: { between: [b, d], length: 100 km, speed: 400 km/d }
        trains: { block: { longest: 5 wagon, departs: when 5 wagon or after 12 h } }
        routes: { way: { flows: [chosen], at: b, options: { rail: { via: [d] }, road: { outside: yes } } } }
        embargoes: { stop: { refuses: [lost], watches: [b], starts-above: 40 wagon, ends-below: 20 wagon, reviewed: every 2 d, refused: is-lost } }
        """;

    /// <summary>Counts a unit too many in the first year and one too few in the second, so that all years together are right.</summary>
    private sealed class Miscount : IMovementLog
    {
        private int _wrong;

        public CorridorRun? Run { get; set; }

        public void Moved(Movement movement)
        {
            if (_wrong == 0 && movement.At >= new DateTime(2025, 6, 1))
                Add(1);
            else if (_wrong == 1 && movement.At >= new DateTime(2026, 6, 1))
                Add(-1);
        }

        private void Add(int units)
        {
            _wrong++;
            Run!.Sources[0].Units = Run.Sources[0].Units with { Lost = Run.Sources[0].Units.Lost + units }; // set before the run begins
        }
    }

    private static void Same(ReplicationResult one, ReplicationResult other)
    {
        Assert.Equal(one.TraceHash, other.TraceHash);
        Assert.Equal(one.Kpis, other.Kpis);
        Assert.Equal(one.TonnesByWeek, other.TonnesByWeek);
        Assert.Equal(one.UnitHours, other.UnitHours);
        Assert.Equal(one.Elements, other.Elements);
        Assert.Equal(one.QueueByWeek, other.QueueByWeek);
    }

    /// <summary>Unit-hours by stage and state within the measured time, from the movements alone.</summary>
    private static Dictionary<(string Stage, string State), double> Hours(Outcome run)
    {
        var ends = run.HoursOf(run.Corridor.Plan.Ends.ToDateTime(TimeOnly.MinValue));
        var hours = new Dictionary<(string, string), double>();
        var now = new Dictionary<(string Flow, int Batch, int Unit), (string Stage, string State, double Since)>();
        foreach (var movement in run.Movements)
        {
            for (var unit = movement.FirstUnit; unit < movement.FirstUnit + movement.Units; unit++)
            {
                var key = (movement.Flow, movement.Batch, unit);
                if (now.TryGetValue(key, out var before))
                    Add(before, run.HoursOf(movement.At));
                now[key] = (movement.Stage, movement.State, run.HoursOf(movement.At));
            }
        }

        foreach (var state in now.Values)
            Add(state, ends);
        return hours;

        void Add((string Stage, string State, double Since) was, double until)
        {
            if (was.State.Length > 0 && until > 0)
                hours[(was.Stage, was.State)] = hours.GetValueOrDefault((was.Stage, was.State)) + until - Math.Max(0, was.Since);
        }
    }
}
