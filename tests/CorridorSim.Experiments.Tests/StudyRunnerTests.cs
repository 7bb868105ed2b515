using System.Threading;
using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments.Tests;

public sealed class StudyRunnerTests
{
    private static readonly StudyOptions Forty = new() { Replications = 40, SearchSaturation = false };

    [Fact]
    public void Known_results_are_let_go_before_new_ones_are_made()
    {
        var toy = Toy.Normal(11, 1);
        var isRead = false;
        var known = new Known(10, Read());
        var stillRead = new List<bool>();

        new StudyRunner(new Replicator(1), TimeProvider.System).Run(
            Toy.Plan(), _ => toy, new StudyOptions { Replications = 20, Known = known, Delivered = _ => stillRead.Add(isRead) }, TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Repeat(false, 10), stillRead);

        IEnumerable<ReplicationResult> Read()
        {
            isRead = true;
            for (var i = 0; i < 10; i++)
                yield return toy.Run(1, i);
            isRead = false;
        }
    }

    private sealed class Known(int count, IEnumerable<ReplicationResult> results) : IReadOnlyCollection<ReplicationResult>
    {
        public int Count => count;

        public IEnumerator<ReplicationResult> GetEnumerator() => results.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    [Fact]
    public void A_target_reached_every_time_is_met() =>
        Assert.Equal(Verdict.Met, Judge(Toy.Normal(12, 0.5), (10, 0.8)).Verdict);

    [Fact]
    public void A_target_never_reached_is_capacity_limited_when_the_demand_offered_would_suffice() =>
        Assert.Equal(Verdict.NotMetCapacityLimited, Judge(Toy.Sea(demand: 12, capacity: 9), (10, 0.8)).Verdict);

    [Fact]
    public void A_target_never_reached_is_demand_limited_when_less_is_offered() =>
        Assert.Equal(Verdict.NotMetDemandLimited, Judge(Toy.Sea(demand: 8, capacity: 9), (10, 0.8)).Verdict);

    [Fact]
    public void A_target_reached_about_as_often_as_asked_is_undecided()
    {
        var verdict = Judge(Toy.Normal(10, 1), (10, 0.5));

        Assert.Equal(Verdict.Undecided, verdict.Verdict);
        Assert.True(verdict.Ci95.Contains(0.5));
        Assert.Equal("Wilson", verdict.Method);
    }

    [Fact]
    public void Exactly_the_threshold_is_reached() => Assert.Equal(40, Judge(Toy.Sea(10, 10), (10, 0.8)).Reached);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void A_study_is_the_same_for_any_number_of_threads(int threads)
    {
        var plan = Toy.Plan(("ten", 10, 0.6));
        var options = Forty with { SearchSaturation = true };

        var expected = Runner(threads: 3).Run(plan, m => Toy.Sea(m * 10, 11, 0.1), options);
        var study = Runner(threads: threads).Run(plan, m => Toy.Sea(m * 10, 11, 0.1), options);

        Assert.Equal(expected.Kpis, study.Kpis);
        Assert.Equal(expected.Targets, study.Targets);
        Assert.Equal(expected.Warnings, study.Warnings);
    }

    [Fact]
    public void Known_results_are_not_made_again()
    {
        var plan = Toy.Plan();
        var whole = Runner(threads: 2).Run(plan, _ => Toy.Normal(10, 1), Forty);
        var toy = Toy.Normal(10, 1);
        var delivered = new List<int>();

        var resumed = Runner(threads: 2).Run(
            plan, _ => toy, Forty with { Known = [.. whole.Replications.Take(25)], Delivered = result => delivered.Add(result.Replication) });

        Assert.Equal(15, toy.Runs);
        Assert.Equal(Enumerable.Range(25, 15), delivered);
        Assert.Equal(whole.Kpis, resumed.Kpis);
    }

    [Fact]
    public void Progress_counts_replications_in_order_up_to_what_is_expected()
    {
        var seen = new List<StudyProgress>();

        Runner(threads: 4).Run(Toy.Plan(), _ => Toy.Normal(10, 1), Forty with { Progress = seen.Add });

        Assert.Equal(Enumerable.Range(1, 40).Select(n => new StudyProgress(StudyPhase.Replications, n, 40)), seen);
    }

    [Fact]
    public void A_cancelled_study_says_so_first()
    {
        using var cancel = new CancellationTokenSource();

        var study = Runner(threads: 1).Run(
            Toy.Plan(), _ => Toy.Normal(10, 1), Forty with { Progress = progress => CancelAfter(7, progress) }, cancel.Token);

        Assert.Equal(7, study.Replications.Count);
        Assert.StartsWith("Stopped early: 7 of 40", study.Warnings[0], StringComparison.Ordinal);

        void CancelAfter(int number, StudyProgress progress)
        {
            if (progress.Done == number)
                cancel.Cancel();
        }
    }

    [Fact]
    public void Cancelled_before_anything_is_there_it_throws()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();

        Assert.Throws<OperationCanceledException>(() => Runner(threads: 1).Run(Toy.Plan(), _ => Toy.Normal(10, 1), Forty, cancel.Token));
    }

    [Fact]
    public void Numbers_too_wide_to_act_on_are_marked()
    {
        var study = Study(Toy.Normal(10, 9));

        Assert.True(study.Kpis[0].IsTooWide);
        Assert.False(study.Kpis[1].IsTooWide);
        Assert.Contains(study.Warnings, warning => warning.StartsWith("Tonnage across Sea (throughput.sea) is too wide to act on", StringComparison.Ordinal));
    }

    [Fact]
    public void One_replication_has_no_interval_and_says_so()
    {
        var study = Runner(threads: 1).Run(Toy.Plan(), _ => Toy.Normal(10, 1), Forty with { Replications = 1 });

        Assert.Equal(double.PositiveInfinity, study.Kpis[0].Ci95.High);
        Assert.StartsWith("One replication says nothing", Assert.Single(study.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_seldom_observed_or_is_unfinished_is_said()
    {
        var study = Study(new Toy(["transit.a-b.p90", "transit.a-b.unfinished"], (_, n) => [n < 3 ? double.NaN : 10, 0.12]));

        Assert.Equal(37, study.Kpis[0].Observed);
        Assert.Equal(
            ["Transit of A B (transit.a-b) is biased low: 12 % of the units were still under way at the end, and the slowest are among them.", "Not observed in every replication: transit of A B, 90th percentile (transit.a-b.p90) in 37 of 40."],
            study.Warnings);
    }

    [Fact]
    public void The_most_binding_element_comes_first_and_demand_binds_on_the_other_days()
    {
        var study = Study(new Toy(["x"], (_, _) => [1],
        [
            new ElementMeasure(0.5, 0.1, 0.3, 0.1, 0, 10, 0.2),
            new ElementMeasure(0.6, 0.2, 0.1, 0, 0.1, 30, 0.5),
        ]));

        Assert.Equal(["ports.p1", "demand", "ports.p0"], study.Bottlenecks.Select(row => row.Element));
        Assert.Equal(0.9, study.Bottlenecks[0].Utilisation, 12);
        Assert.Equal(0.75, study.Bottlenecks[0].QueueShare, 12);
        Assert.Equal(0.3, study.Bottlenecks[1].Binding, 12);
    }

    [Fact]
    public void A_study_of_many_keeps_the_details_of_the_first_and_concludes_from_all()
    {
        var many = Experiments.Study.DetailedReplications + 50;
        var toy = new Toy(["throughput.sea", "offered.sea"], (_, replication) => [replication, 1e9]);

        var study = new StudyRunner(new Replicator(2), TimeProvider.System).Run(Toy.Plan(("all", 0, 0.5)), _ => toy, new StudyOptions { Replications = many, SearchSaturation = false }, TestContext.Current.CancellationToken);

        Assert.Equal((Experiments.Study.DetailedReplications, many, many, many), (study.Replications.Count, study.Made, study.Kpis[0].Observed, study.Targets[0].Replications));
        Assert.Equal((many - 1) / 2.0, study.Kpis[0].Mean, 6);
    }

    [Fact]
    public void A_gap_in_the_replications_is_refused()
    {
        var toy = Toy.Normal(10, 1);

        Assert.Throws<ArgumentException>(() => Conclusions.Draw(Toy.Plan(), toy.Catalogue, 1, [toy.Run(1, 0), toy.Run(1, 2)], new Dictionary<string, double>()));
    }

    private static StudyRunner Runner(int threads) => new(new Replicator(threads), TimeProvider.System);

    private static Study Study(IReplicable toy) => Runner(threads: 2).Run(Toy.Plan(), _ => toy, Forty);

    private static TargetVerdict Judge(IReplicable toy, (double Threshold, double Probability) target) =>
        Assert.Single(Runner(threads: 2).Run(Toy.Plan(("ten", target.Threshold, target.Probability)), _ => toy, Forty).Targets);
}
