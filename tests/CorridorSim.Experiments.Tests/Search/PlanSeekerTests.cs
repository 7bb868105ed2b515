using CorridorSim.Experiments.Search;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Tests.Search;

public sealed class PlanSeekerTests
{
    private static readonly SeekOptions Ten = new() { Kpi = "throughput.sea", Threshold = 10, Probability = 0.8 };

    [Fact]
    public void The_cheapest_plan_is_found_and_all_cheaper_ones_are_proven_infeasible()
    {
        // 2 t/y a ferry and 1 t/y a berth: P(>= 10) >= 80 % needs a mean of 10.17 at a deviation of 0.2.
        var certificate = Seek([Count("ferries", 3, 6, cost: 10), Count("berths", 1, 4, cost: 3)], choice => (2 * (choice[0] + 3)) + choice[1] + 1);

        Assert.Equal(["4", "3"], certificate.Cheapest?.Settings);
        Assert.Equal(49, certificate.Cheapest?.Cost);
        Assert.True(certificate.IsComplete);
        Assert.All(certificate.Cheaper, plan => Assert.True(plan.Cost <= 49));
        Assert.Empty(certificate.Undecided);
        Assert.Equal("Cheapest plan proven feasible: ferries 4, berths 3 (cost 49). All 6 cheaper plans are proven infeasible. All this holds with 95 % confidence.", certificate.Statement);
    }

    [Fact]
    public void Monotone_levers_save_simulations_and_change_no_answer()
    {
        var free = 0;
        var monotone = 0;
        double Capacity(IReadOnlyList<int> choice) => 5.1 + (0.4 * choice[0]);

        var all = Seek([Count("ferries", 1, 30, cost: 1)], choice => Capacity(choice), () => free++);
        var few = Seek([Count("ferries", 1, 30, cost: 1, monotone: true)], choice => Capacity(choice), () => monotone++);

        Assert.Equal(all.Cheapest?.Choice, few.Cheapest?.Choice);
        Assert.Equal(14, free);
        Assert.InRange(monotone, 1, 6);
        Assert.Contains(few.Cheaper, plan => plan.Standing == PlanStanding.InfeasibleByMonotonicity);
    }

    [Fact]
    public void What_is_too_close_is_listed_as_undecided()
    {
        var certificate = Seek([Count("ferries", 1, 4, cost: 1)], choice => choice[0] == 1 ? 10.0 + (0.2 * 0.8416) : 8 + (2 * choice[0]));

        Assert.Equal(["3"], certificate.Cheapest?.Settings);
        Assert.Equal(["2"], Assert.Single(certificate.Undecided).Settings);
        Assert.Contains("1 of 2 cheaper plans is proven infeasible, 1 is undecided.", certificate.Statement, StringComparison.Ordinal);
    }

    [Fact]
    public void When_nothing_suffices_that_is_proven_too()
    {
        var certificate = Seek([Count("ferries", 1, 16, cost: 1, monotone: true)], _ => 5);

        Assert.Null(certificate.Cheapest);
        Assert.StartsWith("No plan is proven feasible. All 16 plans are proven infeasible.", certificate.Statement, StringComparison.Ordinal);
        Assert.InRange(certificate.Cheaper.Count(plan => plan.Standing == PlanStanding.Infeasible), 1, 5);
    }

    [Fact]
    public void A_mean_may_be_sought_instead_of_a_probability()
    {
        var certificate = Seek([Count("ferries", 1, 8, cost: 1)], choice => 7.95 + (0.5 * choice[0]), options: Ten with { Probability = null });

        Assert.Equal(["6"], certificate.Cheapest?.Settings);
    }

    [Fact]
    public void Hours_are_sought_below_a_ceiling()
    {
        var ceiling = new SeekOptions { Kpi = "throughput.sea", Threshold = 20, IsCeiling = true };

        var onAverage = Seek([Count("servers", 1, 6, cost: 1)], choice => 23.1 - choice[0], options: ceiling);
        var mostly = Seek([Count("servers", 1, 6, cost: 1)], choice => 23.1 - choice[0], options: ceiling with { Probability = 0.8 });

        Assert.Equal(["5"], onAverage.Cheapest?.Settings);
        Assert.Equal(["5"], mostly.Cheapest?.Settings);
        Assert.True(onAverage.Cheapest?.Interval.Contains(19.1));
    }

    [Fact]
    public void A_plan_that_comes_to_a_standstill_is_not_feasible()
    {
        var certificate = new PlanSeeker(new Replicator(2)).Run(
            [Count("ferries", 1, 2, cost: 1)],
            choice => choice[0] == 0 ? new Toy(["throughput.sea"], (_, n) => throw new CorridorDeadlockException([], default, n)) : Toy.Normal(12, 0.2),
            Ten);

        Assert.Equal(PlanStanding.Deadlocked, Assert.Single(certificate.Cheaper).Standing);
    }

    [Fact]
    public void The_certificate_is_right_at_least_as_often_as_it_says()
    {
        // 100 searches over six plans, two of them close to what is asked; at most 5 % may claim anything false: 12 fail a correct program less than once in 1,000 times.
        double[] means = [9.9, 10.1, 10.15, 10.2, 10.4, 11];
        var truly = means.Select(mean => MathNet.Numerics.Distributions.Normal.CDF(10, 0.2, mean) >= 0.8).ToArray();
        var wrong = Enumerable.Range(0, 100).Count(seed =>
        {
            var certificate = Seek([Count("ferries", 1, 6, cost: 1)], choice => means[choice[0]], options: Ten with { RandomSeed = (ulong)seed, MaxReplicationsEach = 200 });
            return certificate.Cheaper.Append(certificate.Cheapest).OfType<SoughtPlan>().Any(plan => plan.Standing switch
            {
                PlanStanding.Feasible => !truly[plan.Choice[0]],
                PlanStanding.Infeasible => truly[plan.Choice[0]],
                _ => false,
            });
        });

        Assert.InRange(wrong, 0, 12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void The_certificate_is_the_same_for_any_number_of_threads(int threads)
    {
        var lever = Count("ferries", 1, 6, cost: 1);
        double Capacity(IReadOnlyList<int> choice) => 9 + (0.3 * choice[0]);

        var two = new PlanSeeker(new Replicator(2)).Run([lever], choice => Toy.Normal(Capacity(choice), 0.2), Ten);
        var other = new PlanSeeker(new Replicator(threads)).Run([lever], choice => Toy.Normal(Capacity(choice), 0.2), Ten);

        Assert.Equal(two.Cheaper.Select(plan => (plan.Interval, plan.Replications)), other.Cheaper.Select(plan => (plan.Interval, plan.Replications)));
        Assert.Equal(two.Statement, other.Statement);
    }

    [Fact]
    public void Too_many_plans_are_refused_with_their_number()
    {
        var error = Assert.Throws<ArgumentException>(() => Seek([Count("a", 1, 100, 1), Count("b", 1, 100, 1)], _ => 1));

        Assert.Contains("10,000 plans", error.Message, StringComparison.Ordinal);
    }

    private static SeekCertificate Seek(IReadOnlyList<Lever> levers, Func<IReadOnlyList<int>, double> mean, Action? made = null, SeekOptions? options = null) =>
        new PlanSeeker(new Replicator(1)).Run(
            levers,
            choice =>
            {
                made?.Invoke();
                return Toy.Normal(mean(choice), 0.2);
            },
            options ?? Ten);

    private static Lever Count(string path, int from, int to, double cost, bool monotone = false) =>
        new(path, [.. Enumerable.Range(from, to - from + 1).Select(n => new LeverSetting($"{n}", n * cost))], monotone);
}
