using CorridorSim.Experiments.Hindcasts;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Tests.Hindcasts;

public sealed class HindcastRunnerTests
{
    private static readonly DateOnly NewYear = new(2025, 1, 1);
    private static readonly DateOnly YearsEnd = new(2025, 12, 31);

    [Fact]
    public void Rows_of_one_scenario_and_window_share_their_replications()
    {
        var made = new List<SimulatedWindow>();

        Run(made, ("year", Row()), ("same-year", Row()), ("june", Row() with { From = new DateOnly(2025, 6, 1), To = new DateOnly(2025, 6, 30) }), ("other", Row() with { Scenario = new FreeText("other.yaml") }));

        Assert.Equal(
            [new("toy.yaml", NewYear, YearsEnd), new("toy.yaml", new DateOnly(2025, 6, 1), new DateOnly(2025, 6, 30)), new("other.yaml", NewYear, YearsEnd)],
            made);
    }

    [Fact]
    public void A_rate_of_another_period_is_simulated_over_the_time_of_the_scenario()
    {
        var made = new List<SimulatedWindow>();

        Run(made, ("old", Row() with { From = new DateOnly(2021, 3, 1), To = new DateOnly(2023, 2, 28), SimulatedOver = SimulatedTime.Scenario }));

        Assert.Equal([new("toy.yaml", NewYear, YearsEnd)], made);
    }

    [Fact]
    public void Indicators_are_added_divided_and_scaled()
    {
        var study = Run([], ("share", Row() with { Output = ["a", "b"], Per = ["c"], Scale = 100, Value = new Band(60, 60, "%") }));

        Assert.Equal(60, study.Rows[0].Forecast!.Mean, 1e-9); // Compared, so there is one.
    }

    [Fact]
    public void A_row_with_an_obstacle_stands_among_the_others_without_numbers()
    {
        var study = Run([], ("first", Row()), ("event", Row() with { Obstacle = "a single event" }), ("last", Row()));

        Assert.Equal(["first", "event", "last"], study.Rows.Select(row => row.Id));
        Assert.Equal((null, "a single event"), (study.Rows[1].Forecast, study.Rows[1].Obstacle));
    }

    [Fact]
    public void Calibration_and_validation_are_counted_apart()
    {
        var study = Run([], ("hit", Row()), ("miss", Row() with { Value = new Band(1e9, 1e9, "t/y") }), ("fitted", Row() with { Role = OutcomeRole.Calibration }));

        Assert.Equal(new Coverage(2, 1, 1), study.CoverageOf(OutcomeRole.Validation));
        Assert.Equal(new Coverage(1, 1, 1), study.CoverageOf(OutcomeRole.Calibration));
    }

    [Fact]
    public void The_intervals_of_a_right_model_hold_their_share_of_the_observations()
    {
        // 400 observations drawn like the replications. With 199 replications an interval between the quantiles 10 % and 90 % holds 79.2 % of them;
        // 290 to 343 of 400 leave out less than 1 case in 1,000 if the seed were not fixed.
        var draws = new Draws(20250101, 0);
        var rows = Enumerable.Range(0, 400).Select(i => 100 + (10 * draws.Normal())).Select((value, i) => ($"row-{i}", Row() with { Value = new Band(value, value, "t/y") })).ToArray();

        var coverage = Run([], 199, rows).CoverageOf(OutcomeRole.Validation);

        Assert.InRange(coverage.Hits80, 290, 343);
        Assert.InRange(coverage.Hits95, 360, 394);
    }

    [Fact]
    public void Results_do_not_depend_on_threads() =>
        Assert.Equal(Run([], 20, 1, ("row", Row())).Rows[0].Forecast, Run([], 20, 8, ("row", Row())).Rows[0].Forecast);

    private static ObservedOutcome Row() => new()
    {
        Value = new Band(100, 100, "t/y"),
        From = NewYear,
        To = YearsEnd,
        Scenario = new FreeText("toy.yaml"),
        Output = ["noisy"],
        Role = OutcomeRole.Validation,
    };

    private static HindcastStudy Run(List<SimulatedWindow> made, params (string Id, ObservedOutcome Row)[] rows) => Run(made, 20, rows);

    private static HindcastStudy Run(List<SimulatedWindow> made, int replications, params (string Id, ObservedOutcome Row)[] rows) => Run(made, replications, 2, rows);

    private static HindcastStudy Run(List<SimulatedWindow> made, int replications, int threads, params (string Id, ObservedOutcome Row)[] rows)
    {
        var hindcast = new HindcastPlan
        {
            Hindcast = new FreeText("toys"),
            Observed = new OrderedDictionary<string, ObservedOutcome>(rows.Select(row => KeyValuePair.Create(row.Id, row.Row))),
            Scenarios = new Dictionary<string, CorridorPlan> { ["toy.yaml"] = Toy.Plan(), ["other.yaml"] = Toy.Plan() },
        };
        return new HindcastRunner(new Replicator(threads)).Run(hindcast, Corridor, replications);

        Toy Corridor(SimulatedWindow window)
        {
            made.Add(window);
            return new Toy(["noisy", "a", "b", "c"], (draws, _) => [100 + (10 * draws.Normal()), 2, 4, 10]);
        }
    }
}
