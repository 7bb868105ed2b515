using CorridorSim.Experiments;
using CorridorSim.Experiments.Comparisons;
using CorridorSim.Experiments.Designs;
using CorridorSim.Experiments.Hindcasts;
using CorridorSim.Experiments.Sensitivity;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Model.Plan;
using CorridorSim.Results.Charts;

namespace CorridorSim.Results.Tests.Samples;

/// <summary>Comparisons, sweeps and analyses as Experiments would make them.</summary>
internal static class Comparisons
{
    public static Comparison TwoPlans()
    {
        var studies = new[] { new StudyBuilder().Build(), new StudyBuilder().Named("two more ferries").Demand(1.55e6).Build(), new StudyBuilder().Named("night border").Demand(1.405e6).Build() };
        var names = new[] { "mini corridor", "two more ferries", "night border" };
        return new Comparison(
            "two more ferries carries 0.16 Mt a year more across Caspian than mini corridor (0.14 to 0.18).",
            [.. names.Zip(studies, (name, study) => new PlanOutcome(name, study.Plan, study.Targets))],
            [
                Row(names[1], "throughput.caspian", 1.46e6, 0.16e6, 0.02e6, DifferenceConclusion.More),
                Row(names[1], "transit.metals-west.p50", 18.2, -1.9, 0.8, DifferenceConclusion.Less, "d"),
                Row(names[2], "throughput.caspian", 1.46e6, 0.005e6, 0.02e6, DifferenceConclusion.NotToldApart),
                Row(names[2], "transit.metals-west.p50", 18.2, -0.3, 0.4, DifferenceConclusion.NotToldApart, "d"),
            ],
            [],
            "paired t",
            studies[0].RandomSeed,
            studies[0].Replications.Count)
        {
            Studies = studies,
        };
    }

    public static IReadOnlyList<Figure> AllFigures() =>
    [
        .. Figures.Comparing(TwoPlans()),
        Figures.Tornado(
            [
                new("sea.kuryk-alat.vessels.rail-ferry.count", "6", "8", -0.21e6, new Interval(-0.24e6, -0.18e6), 0.12e6, new Interval(0.09e6, 0.15e6)),
                new("weather.middle-caspian.closed", "10 %", "30 %", 0.1e6, new Interval(0.07e6, 0.13e6), -0.17e6, new Interval(-0.2e6, -0.14e6)),
                new("borders.boyuk-kesik.servers", "3", "6", -0.02e6, new Interval(-0.03e6, -0.01e6), 0.004e6, new Interval(-0.002e6, 0.01e6)),
            ],
            "throughput.caspian", "t/y", "mini corridor; n = 40 replications at each end, random seed 1.")!,
        Figures.Hindcast(new HindcastStudy(
            "mini corridor",
            [
                Outcome("Tonnes across the Caspian", OutcomeRole.Calibration, new Band(4.1, 4.1, "Mt"), 3.9, 3.97, 4.08, 4.2, 4.3),
                Outcome("Wagons by ferry, Kuryk to Alat", OutcomeRole.Calibration, new Band(12_000, 13_000, "wagon"), 10_900, 11_200, 11_800, 12_400, 12_600),
                Outcome("Transit of containers, Khorgos to Poti", OutcomeRole.Validation, new Band(15, 18, "d"), 14.1, 14.8, 16, 19, 23),
                Outcome("Days under embargo at Kuryk", OutcomeRole.Validation, new Band(40, double.PositiveInfinity, "d"), 2, 5, 12, 24, 31),
                Outcome("Dwell at Alat", OutcomeRole.Validation, new Band(1.2, 1.2, "d"), 3.1, 3.5, 4.4, 5, 6),
            ],
            40,
            1))!,
        Figures.Lever(
            [.. from berths in new[] { "2", "3" } from ferries in new[] { "7", "8", "9", "10", "11" } select Sweep(ferries, berths)],
            ["sea.kuryk-alat.vessels.rail-ferry.count", "ports.alat.berths.rail-ferry"], "demand-of-2025", "mini corridor; n = 40 replications at each point, random seed 1.")!,
        Figures.Screening(
            [
                new("sea.kuryk-alat.vessels.rail-ferry.count", 0.3e6, 0.31e6, new Interval(0.25e6, 0.36e6), 0.1e6, new Interval(0.05e6, 0.15e6)),
                new("weather.middle-caspian.closed", -0.2e6, 0.2e6, new Interval(0.15e6, 0.26e6), 0.1e6, new Interval(0.05e6, 0.15e6)),
            ],
            "throughput.caspian", "t/y", "mini corridor; n = 40 replications, random seed 1.")!,
        Figures.Variance(
            new VarianceSplit(1.4e6, 1e10, [new("weather.middle-caspian.closed", 0.3, new Interval(0.25, 0.36), 0.4, new Interval(0.3, 0.5)), new("ports.alat.berths.rail-ferry", 0.1, new Interval(0.05, 0.16), 0.15, new Interval(0.1, 0.2))], new("chance", 0.4, new Interval(0.35, 0.45), 0.5, new Interval(0.45, 0.56)), null),
            "throughput.caspian", "mini corridor; n = 40 replications, random seed 1.")!,
    ];

    private static HindcastRow Outcome(string quantity, OutcomeRole role, Band observed, params double[] simulated) => new(
        quantity,
        new ObservedOutcome { Quantity = new FreeText(quantity), Role = role, Value = observed, From = new DateOnly(2025, 1, 1), To = new DateOnly(2025, 12, 31) },
        Forecast.Of(simulated, observed),
        "");

    private static KpiDifference Row(string plan, string kpi, double basis, double difference, double half, DifferenceConclusion conclusion, string unit = "t/y") =>
        new(plan, kpi, unit, true, basis, basis + difference, difference, new Interval(difference - half, difference + half), 0.8, 4, 0.01, 0.02, conclusion);

    private static SweepRow Sweep(string ferries, string berths)
    {
        var probability = Math.Clamp((int.Parse(ferries) - 6.5) * (berths == "3" ? 0.22 : 0.13), 0.02, 0.98);
        var reached = (int)(40 * probability);
        return new SweepRow([ferries, $"{berths} berths"], [], [new TargetVerdict("demand-of-2025", "caspian", 1.4e6, 0.8, reached, 40, new Interval(Math.Max(0, probability - 0.12), Math.Min(1, probability + 0.1)), "Wilson", Verdict.Undecided, double.NaN)], 40);
    }
}
