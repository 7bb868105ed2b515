using CorridorSim.Experiments.Gate;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Tests.Gate;

public sealed class GateRunnerTests
{
    private static readonly GateRunner Runner = new(new Replicator(1), TimeProvider.System);

    [Fact]
    public void What_lies_in_the_bounds_passes_at_the_first_look()
    {
        var outcome = Test(Toy.Normal(100, 5), Mean(90, 110));

        Assert.Equal((30, GateVerdict.Passed), (outcome.Replications.Count, outcome.Findings[0].Verdict));
    }

    [Fact]
    public void What_lies_outside_the_bounds_fails() => Assert.Equal(GateVerdict.Failed, Test(Toy.Normal(100, 5), Mean(120, 130)).Findings[0].Verdict);

    [Fact]
    public void What_is_close_is_extended_until_it_is_decided()
    {
        var outcome = Test(Toy.Normal(100, 5), Mean(98.5, 110));

        Assert.Equal(GateVerdict.Passed, outcome.Findings[0].Verdict);
        Assert.Equal(GateVerdict.Undecided, outcome.Findings[0].AtFirst?.Verdict);
        Assert.InRange(outcome.Replications.Count, 38, 1000);
    }

    [Fact]
    public void What_lies_on_a_bound_stays_undecided()
    {
        var outcome = new GateRunner(new Replicator(1), TimeProvider.System).Run(Toy.Normal(100, 5), [Mean(100, 110)], null, new GateOptions { MaxReplications = 60 }, TestContext.Current.CancellationToken);

        Assert.Equal(GateVerdict.Undecided, outcome.Findings[0].Verdict);
    }

    [Theory]
    [InlineData(0.6, double.PositiveInfinity, GateVerdict.Passed)]
    [InlineData(double.NegativeInfinity, 0.6, GateVerdict.Failed)]
    public void A_probability_is_judged_like_a_target(double low, double high, GateVerdict verdict)
    {
        var often = new GateCheck("expect", "often", new Expectation("", ExpectedNumber.Probability, "throughput.sea", new Band(95, double.PositiveInfinity, "t/y"), new Band(low, high, "share")));

        Assert.Equal(verdict, Test(Toy.Normal(100, 5), often).Findings[0].Verdict);
    }

    [Theory]
    [InlineData(ExpectedNumber.P10, 90, 97)]
    [InlineData(ExpectedNumber.P50, 97, 103)]
    [InlineData(ExpectedNumber.P90, 103, 110)]
    public void Quantiles_are_those_over_the_replications(ExpectedNumber number, double low, double high) =>
        Assert.Equal(GateVerdict.Passed, Test(Toy.Normal(100, 5), new GateCheck("expect", "quantile", new Expectation("", number, "throughput.sea", null, new Band(low, high, "t/y")))).Findings[0].Verdict);

    [Fact]
    public void A_regression_of_one_percent_is_found_although_years_vary_by_five()
    {
        var finding = Runner.Run(Toy.Normal(99, 5), [Change(-0.005)], Accepted(Toy.Normal(100, 5), trace: 1), new GateOptions(), TestContext.Current.CancellationToken).Findings[0];

        Assert.Equal(GateVerdict.Failed, finding.Verdict);
        Assert.Equal(-0.01, finding.Estimate, 1e-3);
    }

    [Fact]
    public void Identical_replications_need_no_statistics()
    {
        var outcome = Runner.Run(Toy.Normal(100, 5), [Change(0)], Accepted(Toy.Normal(100, 5), trace: 0), new GateOptions(), TestContext.Current.CancellationToken);

        Assert.Equal((30, true, GateVerdict.Passed), (outcome.Replications.Count, outcome.IsIdentical, outcome.Findings[0].Verdict));
        Assert.True(outcome.Findings[0].IsIdentical);
    }

    [Fact]
    public void Two_hundred_runs_with_fresh_random_seeds_raise_no_false_alarm()
    {
        // Each run has three true expectations whose bounds lie at half a deviation from the truth; a wrong "failed" has a chance of at most 5 % a run by design, and in fact far less.
        GateCheck[] checks = [Mean(97.5, 102.5), new GateCheck("expect", "often", new Expectation("", ExpectedNumber.Probability, "throughput.sea", new Band(100, double.PositiveInfinity, "t/y"), new Band(0.4, 1, "share"))), new GateCheck("expect", "low", new Expectation("", ExpectedNumber.P10, "throughput.sea", null, new Band(91, double.PositiveInfinity, "t/y")))];

        var failed = Enumerable.Range(1, 200).Count(seed =>
            Runner.Run(Toy.Normal(100, 5), checks, null, new GateOptions { RandomSeed = (ulong)seed, MaxReplications = 120 }, TestContext.Current.CancellationToken).Findings.Any(finding => finding.Verdict == GateVerdict.Failed));

        Assert.Equal(0, failed);
    }

    private static GateOutcome Test(IReplicable corridor, GateCheck check) => Runner.Run(corridor, [check], null, new GateOptions(), TestContext.Current.CancellationToken);

    private static GateCheck Mean(double low, double high) => new("expect", "mean", new Expectation("", ExpectedNumber.Mean, "throughput.sea", null, new Band(low, high, "t/y")));

    /// <summary>Mean throughput may change by any gain, and by a loss down to this share.</summary>
    private static GateCheck Change(double least) => new("regress", "throughput.sea", new Expectation("", ExpectedNumber.Change, "throughput.sea", null, new Band(least, double.PositiveInfinity, "share")));

    private static AcceptedResults Accepted(Toy corridor, ulong trace)
    {
        var results = Enumerable.Range(0, 60).Select(replication => corridor.Run(1, replication)).ToList();
        return new AcceptedResults("", [.. results.Select(_ => trace)], new Dictionary<string, IReadOnlyList<double>> { ["throughput.sea"] = [.. results.Select(result => result.Kpis[0])] });
    }
}
