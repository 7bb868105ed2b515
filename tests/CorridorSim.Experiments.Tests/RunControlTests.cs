using System.Threading;

namespace CorridorSim.Experiments.Tests;

public sealed class RunControlTests
{
    private static readonly StudyOptions UntilDecided = new() { SearchSaturation = false };

    [Fact]
    public void A_clear_target_is_decided_after_30_replications()
    {
        var study = Run(Toy.Normal(12, 0.2), UntilDecided, (10, 0.8));

        Assert.Equal(30, study.Replications.Count);
        Assert.Equal(Verdict.Met, study.Targets[0].Verdict);
        Assert.Equal("confidence sequence", study.Targets[0].Method);
        Assert.Empty(study.Warnings);
    }

    [Fact]
    public void A_close_target_gets_the_replications_that_it_needs_and_no_more()
    {
        var study = Run(Toy.Normal(10.4, 0.5), UntilDecided, (10, 0.6));

        Assert.InRange(study.Replications.Count, 31, 400);
        Assert.Equal(Verdict.Met, study.Targets[0].Verdict);
    }

    [Fact]
    public void The_limit_of_replications_ends_what_cannot_be_decided()
    {
        var study = Run(Toy.Normal(10, 1), UntilDecided with { MaxReplications = 100 }, (10, 0.5));

        Assert.Equal(100, study.Replications.Count);
        Assert.Equal("The limit of 100 replications was reached before every question was answered.", study.Warnings[0]);
        Assert.Equal(Verdict.Undecided, study.Targets[0].Verdict);
    }

    [Fact]
    public void Without_targets_30_replications_are_made() => Assert.Equal(30, Run(Toy.Normal(10, 1), UntilDecided).Replications.Count);

    [Fact]
    public void A_precision_asked_for_is_reached()
    {
        var study = Run(Toy.Normal(10, 2), UntilDecided with { Precision = 0.02, PrecisionOf = ["throughput.sea"] });

        // 384 replications would do at the true spread.
        Assert.InRange(study.Replications.Count, 250, 550);
        Assert.InRange(study.Kpis[0].Ci95.HalfWidth / study.Kpis[0].Mean, 0.015, 0.02);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(30)]
    [InlineData(33)]
    [InlineData(500)]
    public void A_resumed_study_equals_one_made_in_one_go(int known)
    {
        var toy = Toy.Normal(10.4, 0.5);
        var whole = Run(toy, UntilDecided, (10, 0.6));

        var resumed = Run(toy, UntilDecided with { Known = [.. Enumerable.Range(0, known).Select(n => toy.Run(1, n))] }, (10, 0.6));

        Assert.Equal(whole.Kpis, resumed.Kpis);
        Assert.Equal(whole.Targets, resumed.Targets);
    }

    [Fact]
    public void The_forecast_comes_from_a_pilot_that_counts_and_is_about_right()
    {
        var forecasts = new List<StudyForecast>();
        var clock = new TickingClock(TimeSpan.FromSeconds(1));
        var toy = Toy.Normal(10, 2);

        var study = new StudyRunner(new Replicator(1), clock).Run(
            Toy.Plan(), _ => toy, UntilDecided with { Precision = 0.02, PrecisionOf = ["throughput.sea"], Forecast = forecasts.Add }, CancellationToken.None);

        var forecast = Assert.Single(forecasts);
        Assert.InRange(forecast.Replications, 100, 900);
        Assert.Equal(forecast.Replications - 8, forecast.TimeLeft?.TotalSeconds);
        Assert.Equal(study.Replications.Count, toy.Runs);
    }

    [Fact]
    public void The_forecast_is_not_misled_by_the_first_replications_which_also_compile_the_program()
    {
        var clock = new TickingClock(TimeSpan.Zero);
        var toy = new Toy(["throughput.sea"], (_, replication) =>
        {
            clock.Spend(TimeSpan.FromSeconds(replication < 4 ? 60 : 2));
            return [1];
        });
        var forecasts = new List<StudyForecast>();

        new StudyRunner(new Replicator(1), clock).Run(Toy.Plan(), _ => toy, UntilDecided with { Replications = 20, Forecast = forecasts.Add });

        Assert.Equal([new StudyForecast(20, TimeSpan.FromSeconds(24))], forecasts);
    }

    [Fact]
    public void Without_a_pilot_of_its_own_a_resumed_study_promises_no_time()
    {
        var toy = Toy.Normal(10, 1);
        var forecasts = new List<StudyForecast>();

        Run(toy, UntilDecided with { Replications = 20, Known = [.. Enumerable.Range(0, 20).Select(n => toy.Run(1, n))], Forecast = forecasts.Add });

        Assert.Equal([new StudyForecast(20, null)], forecasts);
    }

    [Fact]
    public void A_time_budget_ends_the_study_and_says_so()
    {
        var clock = new TickingClock(TimeSpan.Zero);

        var study = new StudyRunner(new Replicator(1), clock).Run(
            Toy.Plan(("even", 10, 0.5)),
            _ => Toy.Normal(10, 1),
            UntilDecided with { Budget = TimeSpan.FromSeconds(10), Progress = progress => SpendAfter(40, progress) });

        Assert.Equal(40, study.Replications.Count);
        Assert.StartsWith("The time budget of 10 s ended after 40 of about ", study.Warnings[0], StringComparison.Ordinal);

        void SpendAfter(int number, StudyProgress progress)
        {
            if (progress.Done == number)
                clock.FireTimers();
        }
    }

    [Fact]
    public void A_verdict_reached_by_looking_again_and_again_is_wrong_less_often_than_1_in_20()
    {
        // The truth is exactly what is asked, so "met" claims too much only by chance: both wrong verdicts together at most 5 %.
        // 200 studies, allowed 20 errors: a correct program fails with probability below 0.001.
        var decided = Enumerable.Range(0, 200).Count(seed =>
            Run(Toy.Normal(10, 1), UntilDecided with { RandomSeed = (ulong)seed, MaxReplications = 300 }, (10, 0.5)).Targets[0].Verdict != Verdict.Undecided);

        Assert.InRange(decided, 0, 20);
    }

    [Fact]
    public void An_unknown_indicator_is_refused_before_anything_runs()
    {
        var toy = Toy.Normal(10, 1);

        Assert.Throws<ArgumentException>(() => Run(toy, UntilDecided with { Precision = 0.02, PrecisionOf = ["thruput"] }));
        Assert.Equal(0, toy.Runs);
    }

    private static Study Run(Toy toy, StudyOptions options, params (double Threshold, double Probability)[] targets) =>
        new StudyRunner(new Replicator(1), TimeProvider.System).Run(
            Toy.Plan([.. targets.Select((target, i) => ($"target-{i}", target.Threshold, target.Probability))]), _ => toy, options);

    /// <summary>A clock that advances by a fixed step at each reading and whose timers fire on demand.</summary>
    private sealed class TickingClock(TimeSpan step) : TimeProvider
    {
        private readonly List<(TimerCallback Callback, object? State)> _timers = [];
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += step.Ticks;

        public void Spend(TimeSpan time) => _now += time.Ticks;

        public void FireTimers()
        {
            foreach (var (callback, state) in _timers.ToList())
                callback(state);
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != Timeout.InfiniteTimeSpan)
                _timers.Add((callback, state));
            return new Nothing();
        }

        private sealed class Nothing : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
