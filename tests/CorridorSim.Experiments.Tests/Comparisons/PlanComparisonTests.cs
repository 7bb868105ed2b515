using System.Threading;
using CorridorSim.Experiments.Comparisons;
using CorridorSim.Experiments.Statistics;

namespace CorridorSim.Experiments.Tests.Comparisons;

public sealed class PlanComparisonTests
{
    [Fact]
    public void A_small_gain_is_seen_because_the_noise_is_shared()
    {
        var comparison = Compare(new ComparisonOptions(), Shared("base", 10), Shared("plan-a", 10.05));

        var row = comparison.Differences[0];
        Assert.Equal(("plan-a", "throughput.sea", DifferenceConclusion.More), (row.Plan, row.Kpi, row.Conclusion));
        Assert.Equal(0.05, row.Difference, 0.02);
        Assert.True(row.Ci95.Contains(0.05));
        Assert.InRange(row.Correlation, 0.99, 1);
        Assert.InRange(row.VarianceReduction, 100, double.MaxValue);
        Assert.Equal("confidence sequence", comparison.Method);
        Assert.InRange(comparison.Replications, 30, 60);
    }

    [Fact]
    public void The_answer_comes_in_one_sentence() =>
        Assert.Equal(
            "Tonnage across Sea over 40 paired replications: plan-a has 0.410 Mt/y more than the base (95 % interval 0.407 to 0.413).",
            Compare(new ComparisonOptions { Replications = 40 }, Shared("base", 8e6, 1e5), Shared("plan-a", 8.41e6, 1e5)).Answer);

    [Fact]
    public void A_capacity_that_never_binds_makes_no_difference_at_all()
    {
        var comparison = Compare(new ComparisonOptions(), Shared("base", 10), Shared("wider", 10));

        Assert.All(comparison.Differences, row => Assert.NotEqual(DifferenceConclusion.More, row.Conclusion));
        var twice = new ComparedPlan("again", Toy.Plan(), Shared("base", 10).Corridor);
        Assert.Equal(DifferenceConclusion.Equal, Compare(new ComparisonOptions(), Shared("base", 10), twice).Differences[0].Conclusion);
    }

    [Fact]
    public void Equivalence_within_a_band_is_a_result()
    {
        var comparison = Compare(new ComparisonOptions { EquivalenceBand = 0.1 }, Shared("base", 10), Shared("plan-a", 10.001));

        Assert.Equal(DifferenceConclusion.Equivalent, comparison.Differences[0].Conclusion);
        Assert.Contains("are equivalent", comparison.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Among_many_plans_the_best_is_named_with_those_not_told_apart_from_it()
    {
        var comparison = Compare(new ComparisonOptions { Replications = 30 }, Shared("base", 10), Shared("a", 10.5), Shared("b", 10.499), Shared("c", 9));

        Assert.Equal(["base", "a", "b", "c"], comparison.AgainstBest.Select(row => row.Plan));
        Assert.True(comparison.AgainstBest[0].IsNotBest);
        Assert.False(comparison.AgainstBest[1].IsNotBest);
        Assert.False(comparison.AgainstBest[2].IsNotBest);
        Assert.True(comparison.AgainstBest[3].IsNotBest);
        Assert.Contains("not told apart from it as the best: ", comparison.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_that_nothing_beats_is_said_to_be_the_best() =>
        Assert.Contains("no plan beats base, the base; it is the best of the 3", Compare(new ComparisonOptions { Replications = 30 }, Shared("base", 10), Shared("a", 9), Shared("b", 8)).Answer, StringComparison.Ordinal);

    [Fact]
    public void False_differences_are_rare_over_many_plans_and_looks()
    {
        // Five plans equal to the base in expectation, looked at up to seven times: any false row at most in 5 % of 100 comparisons; 13 fail a correct program once in 1,000 times.
        var wrong = Enumerable.Range(0, 100).Count(seed =>
            Compare(new ComparisonOptions { RandomSeed = (ulong)seed, MaxReplications = 100 }, [.. Enumerable.Range(0, 6).Select(i => Shared($"p{i}", 10))])
                .Differences.Any(row => row.IsDecisive && row.Conclusion is DifferenceConclusion.More or DifferenceConclusion.Less));

        Assert.InRange(wrong, 0, 13);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void A_comparison_is_the_same_for_any_number_of_threads(int threads)
    {
        ComparedPlan[] plans = [Shared("base", 10), Shared("a", 10.02), Shared("b", 9.99)];

        var two = new PlanComparison(new Replicator(2)).Run(plans, new ComparisonOptions());
        var other = new PlanComparison(new Replicator(threads)).Run(plans, new ComparisonOptions());

        Assert.Equal(two.Differences, other.Differences);
        Assert.Equal(two.AgainstBest, other.AgainstBest);
        Assert.Equal(two.Answer, other.Answer);
    }

    [Fact]
    public void A_long_comparison_counts_block_by_block_and_comes_to_the_same_numbers()
    {
        // 700 replications are nearly three blocks.
        var (before, after) = (Shared("base", 10), Shared("plan-a", 10.05) with { Plan = Toy.Plan(("enough", 10, 0.5)) });
        before = before with { Plan = after.Plan };

        var comparison = Compare(new ComparisonOptions { Replications = 700 }, before, after);

        double[] Throughputs(ComparedPlan plan) => [.. Enumerable.Range(0, 700).Select(n => plan.Corridor.Run(1, n).Kpis[1])];
        var (first, second) = (Throughputs(before), Throughputs(after));
        var expected = PairedDifference.Of(first, second);
        var row = comparison.Differences[0];
        Assert.Equal((700, expected.Differences.Mean, expected.Interval(), expected.Correlation), (comparison.Replications, row.Difference, row.Ci95, row.Correlation));
        Assert.Equal(second.Count(value => value >= 10), comparison.Plans[1].Verdicts[0].Reached);
        Assert.Equal(PairedProportion.Of(first.Zip(second, (a, b) => (a >= 10, b >= 10))).Newcombe(), comparison.Targets[0].Ci95);
    }

    [Fact]
    public void A_cancelled_comparison_keeps_what_is_paired()
    {
        using var cancel = new CancellationTokenSource();

        var comparison = new PlanComparison(new Replicator(1)).Run(
            [Shared("base", 10), Shared("a", 11)],
            new ComparisonOptions { Replications = 30, Progress = progress => CancelAfter(40, progress) },
            cancel.Token);

        Assert.Equal(10, comparison.Replications);

        void CancelAfter(int number, StudyProgress progress)
        {
            if (progress.Done == number)
                cancel.Cancel();
        }
    }

    [Fact]
    public void An_indicator_that_nobody_measures_is_refused() =>
        Assert.Throws<ArgumentException>(() => Compare(new ComparisonOptions { Decisive = ["thruput"] }, Shared("base", 10), Shared("a", 11)));

    [Fact]
    public void Two_plans_of_one_name_are_refused() =>
        Assert.Throws<ArgumentException>(() => Compare(new ComparisonOptions(), Shared("a", 10), Shared("a", 11)));

    private static Comparison Compare(ComparisonOptions options, params ComparedPlan[] plans) => new PlanComparison(new Replicator(1)).Run(plans, options);

    /// <summary>A plan whose noise is shared with all others but for a twentieth of its own.</summary>
    private static ComparedPlan Shared(string name, double mean, double deviation = 1) => new(
        name,
        Toy.Plan(),
        new Toy(["offered.sea", "throughput.sea"], (draws, n) =>
        {
            var own = new Draws((ulong)name.Sum(letter => letter * 7919), n + (int)(draws.Uniform() * 1e6));
            return [20 + draws.Normal(), mean + (deviation * (draws.Normal() + (0.05 * own.Normal())))];
        }));
}
