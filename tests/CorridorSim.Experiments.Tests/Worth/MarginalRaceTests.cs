using CorridorSim.Experiments.Worth;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Tests.Worth;

public sealed class MarginalRaceTests
{
    private static readonly MarginalOptions Tonnes = new() { Kpi = "throughput.sea", FirstRound = 10, MaxReplications = 80, Wanted = 1, PairsAmong = 5, Also = ["hours"] };

    /// <summary>Tracks are worth 0.4 each; a ferry or a berth alone nothing, both 0.6; a crane never binds; a fence does harm.</summary>
    private static readonly Dictionary<string, double> Worth = new() { ["track"] = 0.4, ["siding"] = 0.1, ["ferry"] = 0, ["berth"] = 0, ["fence"] = -0.2 };

    [Fact]
    public void Candidates_come_best_first_with_intervals_that_hold_their_worth()
    {
        var values = Run(Tonnes);

        Assert.Equal(["track", "siding"], values.Singles.Take(2).Select(value => value.Names[0]));
        Assert.Equal("fence", values.Singles[^1].Names[0]);
        Assert.All(values.Singles, value => Assert.True(value.Ci95.Contains(Worth[value.Names[0]]), value.ToString()));
        Assert.Equal(-0.8, values.Singles[0].Also[0].Gain, 0.05);
    }

    [Fact]
    public void Hopeless_candidates_get_few_replications()
    {
        var values = Run(Tonnes);

        Assert.Equal([80, 40], values.Singles.Take(2).Select(value => value.Replications));
        Assert.All(values.Singles.Skip(2), value => Assert.InRange(value.Replications, 10, 20));
        Assert.All(values.Singles.Skip(1), value => Assert.True(value.LeftRace));
    }

    [Fact]
    public void The_best_pair_may_be_of_two_that_are_worth_nothing_alone()
    {
        var values = Run(Tonnes);

        Assert.Equal(["ferry", "berth"], values.Pairs[0].Names);
        Assert.Equal(0.6, values.Pairs[0].Gain, 0.05);
        Assert.Equal(10, values.Pairs.Count);
    }

    [Fact]
    public void What_presses_most_is_tried_in_pairs_though_it_is_worth_nothing_alone()
    {
        var blind = Run(Tonnes with { PairsAmong = 2 });
        var seeing = Run(Tonnes with { PairsAmong = 2, Pressing = ["berth", "ferry"] });

        Assert.Equal(["track", "siding"], blind.Pairs[0].Names);
        Assert.Equal(["ferry", "berth"], seeing.Pairs[0].Names);
        Assert.Equal(6, seeing.Pairs.Count);
    }

    [Fact]
    public void What_never_binds_is_worth_exactly_nothing()
    {
        var race = new MarginalRace(new Replicator(2));

        var value = Assert.Single(race.Run(Toy.Normal(5, 1), [new MarginalCandidate("Crane", "crane", "+1", () => Toy.Normal(5, 1))], null, new MarginalOptions { Kpi = "throughput.sea" }).Singles);

        Assert.Equal((0, 0, 0, 6), (value.Gain, value.Ci95.Low, value.Ci95.High, value.Replications));
    }

    [Fact]
    public void Where_less_is_better_the_greatest_saving_comes_first()
    {
        var values = Run(Tonnes with { Kpi = "hours", MoreIsBetter = false, Also = [] });

        Assert.Equal("track", values.Singles[0].Names[0]);
        Assert.Equal(-0.8, values.Singles[0].Gain, 0.05);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void The_race_is_the_same_for_any_number_of_threads(int threads) =>
        Assert.Equal(Run(Tonnes).Singles.Select(value => (value.Gain, value.Ci95, value.Replications)), Run(Tonnes, threads).Singles.Select(value => (value.Gain, value.Ci95, value.Replications)));

    [Fact]
    public void The_race_makes_no_more_replications_than_it_said()
    {
        var made = 0;
        var race = new MarginalRace(new Replicator(1));

        race.Run(Corridor([]), Candidates(), (first, second) => Corridor([first.Path, second.Path]), Tonnes with { Progress = progress => made = progress.Done });

        Assert.InRange(made - Tonnes.MaxReplications, 1, MarginalRace.Effort(Worth.Count, Tonnes));
    }

    [Fact]
    public void Replications_of_the_base_that_are_at_hand_are_not_made_again()
    {
        var asIs = Corridor([]);
        var known = new Replicator(1).Run(asIs, 1, 0, 100);

        new MarginalRace(new Replicator(1)).Run(asIs, Candidates(), null, Tonnes with { Known = known });

        Assert.Equal(100, asIs.Runs);
    }

    [Fact]
    public void What_locks_the_corridor_up_is_left_out()
    {
        var locked = new Toy(["throughput.sea"], (_, replication) => throw new CorridorDeadlockException(["ferry", "berth"], DateTime.UnixEpoch, replication));

        var values = new MarginalRace(new Replicator(1)).Run(Toy.Normal(5, 1), [new MarginalCandidate("Knot", "knot", "plus 1", () => locked)], null, new MarginalOptions { Kpi = "throughput.sea" });

        Assert.Empty(values.Singles);
    }

    [Fact]
    public void An_unknown_indicator_is_refused() => Assert.Throws<ArgumentException>(() => Run(Tonnes with { Kpi = "thruput" }));

    private static MarginalValues Run(MarginalOptions options, int threads = 2) => new MarginalRace(new Replicator(threads)).Run(
        Corridor([]),
        Candidates(),
        (first, second) => Corridor([first.Path, second.Path]),
        options);

    private static List<MarginalCandidate> Candidates() => [.. Worth.Keys.Select(name => new MarginalCandidate(name, name, "plus 1", () => Corridor([name])))];

    private static Toy Corridor(string[] added)
    {
        var worth = added.Sum(name => Worth[name]) + (added.Contains("ferry") && added.Contains("berth") ? 0.6 : 0);
        return new Toy(["throughput.sea", "hours"], (draws, _) =>
        {
            var year = draws.Normal();
            var own = added.Length == 0 ? 0 : new Draws((ulong)added.Sum(name => name.Sum(letter => (long)letter)), (int)(draws.Uniform() * 1e9)).Normal() * 0.05;
            return [10 + year + worth + own, 20 - year - (2 * worth) + own];
        });
    }
}
