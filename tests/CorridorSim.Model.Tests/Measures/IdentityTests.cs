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
