using CorridorSim.Experiments;
using CorridorSim.Experiments.Statistics;
using CorridorSim.Experiments.Worth;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Tests.Samples;

/// <summary>Makes studies that look like simulated ones, without simulating: same number of replications, same study.</summary>
internal sealed class StudyBuilder
{
    private readonly Catalogue _catalogue = MiniCorridor.Catalogue();
    private CorridorPlan _plan = MiniCorridor.Plan();
    private int _replications = 40;
    private double _demand = 1.40e6;
    private ulong _randomSeed = 1;
    private Verdict? _verdict;
    private IReadOnlyList<string> _warnings = ["Offered load at Kuryk, rail-ferry berths, is 97 % of capacity: results are dominated by queueing."];

    public StudyBuilder Replications(int count) => Do(() => _replications = count);

    public StudyBuilder Named(string scenario) => Do(() => _plan = _plan with { Scenario = scenario });

    public StudyBuilder With(Func<CorridorPlan, CorridorPlan> change) => Do(() => _plan = change(_plan));

    public StudyBuilder Demand(double tonnes) => Do(() => _demand = tonnes);

    public StudyBuilder RandomSeed(ulong randomSeed) => Do(() => _randomSeed = randomSeed);

    public StudyBuilder Decided(Verdict verdict) => Do(() => _verdict = verdict);

    public StudyBuilder Warning(params string[] warnings) => Do(() => _warnings = warnings);

    public Catalogue Catalogue => _catalogue;

    public Study Build()
    {
        var replications = Enumerable.Range(0, _replications).Select(Replicate).ToList();
        var reached = replications.Count(replication => replication.Kpis[0] >= 1.4e6);
        return new Study
        {
            Plan = _plan,
            Catalogue = _catalogue,
            RandomSeed = _randomSeed,
            Replications = replications,
            Kpis = [.. _catalogue.Kpis.Select((kpi, i) => Estimate(kpi, [.. replications.Select(replication => replication.Kpis[i])]))],
            Targets =
            [
                .. _plan.Targets.Select(target => new TargetVerdict(target.Key, target.Value.At, target.Value.Throughput, target.Value.Probability, reached, _replications, Wilson(reached, _replications), "Wilson", _verdict ?? Decide(target.Value, Wilson(reached, _replications)), 1.12)),
            ],
            Bottlenecks = Bottlenecks(replications),
            WorthMost = new MarginalValues("throughput.caspian", "t/y",
                [Worth("+1 rail ferry, Kuryk-Alat", "sea.kuryk-alat.vessels.rail-ferry", 0.09e6, 0.03e6), Worth("+1 rail-ferry berth at Alat", "ports.alat.berths.rail-ferry", 0.04e6, 0.02e6), Worth("+1 border server at Boyuk Kesik", "borders.boyuk-kesik.servers", 0.005e6, 0.01e6)],
                [new MarginalValue(["+1 rail ferry, Kuryk-Alat", "+1 rail-ferry berth at Alat"], ["sea.kuryk-alat.vessels.rail-ferry", "ports.alat.berths.rail-ferry"], ["plus 1", "plus 1"], 0.16e6, new Interval(0.12e6, 0.2e6), 40, false, [])])
            { Possible = 9 },
            Warnings = _warnings,
        };
    }

    /// <summary>One replication; depends on its number and the random seed only.</summary>
    public ReplicationResult Replicate(int number)
    {
        var random = new Random((7919 * (number + 1)) + (int)_randomSeed);
        var luck = 1 + (0.06 * Normal(random));
        var weeks = _catalogue.Weeks.Count;
        var closed = Enumerable.Range(0, weeks).Select(week => Closure(week, random)).ToArray();
        var tonnes = closed.Select((hours, week) => _demand / 52.2 * luck * (1.25 - (0.9 * hours / 168)) * (week == weeks - 1 ? 1.0 / 7 : 1)).ToArray();
        var annual = tonnes.Sum();
        return new ReplicationResult
        {
            Replication = number,
            Kpis = [annual, _demand * (1 + (0.01 * Normal(random))), 19.5 / luck, 18.2 / luck, 27.5 / luck, 1180 * luck, closed.Average() / 168, double.NaN],
            TonnesByWeek = [tonnes],
            UnitHours = UnitHours(random, luck),
            Elements = Elements(random, luck),
            QueueByWeek = Queues(random, closed),
            ClosedHoursByWeek = [closed, [.. closed.Select(hours => 0.8 * hours)]],
            WayDays = WayDays(random, luck),
            LineRuns = number == 0 ? LineRuns() : [],
            Events = 250_000 + random.Next(10_000),
            TraceHash = (ulong)random.NextInt64(),
        };
    }

    private StudyBuilder Do(Action change)
    {
        change();
        return this;
    }

    private double Closure(int week, Random random)
    {
        var month = Math.Min(12, 1 + (int)(week / 4.42));
        var share = MiniCorridor.Plan().Weather["middle-caspian"].Closed.First[month];
        return 168 * Math.Clamp(share + (0.13 * Normal(random)), 0, 1);
    }

    private double[][] UnitHours(Random random, double luck)
    {
        var table = _catalogue.Stages.Select(_ => new double[_catalogue.States.Count]).ToArray();
        void Put(string stage, string state, double hours) =>
            table[_catalogue.Stages.ToList().FindIndex(entry => entry.Id == stage)][_catalogue.States.ToList().IndexOf(state)] = Math.Max(0, hours / luck * (1 + (0.08 * Normal(random))));
        Put("zhezkazgan", "waiting for a train", 300_000);
        Put("zhezkazgan", "waiting for an empty wagon", 90_000);
        Put("zhezkazgan", "embargoed", 420_000);
        Put("zhezkazgan-mangystau", "running", 1_950_000);
        Put("zhezkazgan-mangystau", "waiting for a train path", 110_000);
        Put("mangystau", "held back", 640_000);
        Put("mangystau", "waiting for a train path", 40_000);
        Put("mangystau-kuryk", "running", 230_000);
        Put("kuryk", "waiting for a vessel", 900_000);
        Put("kuryk", "waiting for the vessel to fill", 210_000);
        Put("kuryk", "waiting for weather", 330_000);
        Put("kuryk", "served", 160_000);
        Put("kuryk-alat", "sailing", 610_000);
        Put("kuryk-alat", "waiting for a berth", 280_000);
        Put("kuryk-alat", "waiting for weather", 120_000);
        Put("alat", "served", 160_000);
        Put("alat", "waiting for a train", 250_000);
        Put("alat-boyuk-kesik", "running", 500_000);
        Put("boyuk-kesik", "served", 170_000);
        Put("boyuk-kesik", "waiting for opening hours", 75_000);
        Put("boyuk-kesik", "waiting for a server", 60_000);
        Put("boyuk-kesik", "held for inspection", 56_000);
        Put("boyuk-kesik", "blocked", 12_000);
        Put("boyuk-kesik-poti", "running", 460_000);
        Put("poti", "served", 700_000);
        return table;
    }

    /// <summary>Days at which units leave each stage, the last by arriving: the metals those of the transit indicators, the lorries about five.</summary>
    private double[][] WayDays(Random random, double luck)
    {
        double[] metals = [0.07, 0.38, 0.45, 0.49, 0.62, 0.74, 0.78, 0.84, 0.92, 0.97, 1];
        double[] lorries = [0.45, 0.95, 1];
        var noise = 1 + (0.02 * Normal(random));
        IEnumerable<double[]> Rows(double[] shares, double mean, double p10, double p50, double p90, double units) =>
            shares.Select((share, i) => new[] { mean, p10, p50, p90 }.Select(days => days * share * (i == shares.Length - 1 ? 1 : noise) / luck).Append(units).ToArray());
        return [.. Rows(metals, 19.5, 13.1, 18.2, 27.5, 14_000), .. Rows(lorries, 5.1, 3.2, 4.6, 7.9, 14_200), .. Rows(lorries, 5.0, 3.1, 4.5, 7.8, 14_200)];
    }

    /// <summary>Ten trains a day over each rail line in turn, and ferries both ways, on a timetable without chance.</summary>
    private static List<LineRun> LineRuns() =>
    [
        .. Enumerable.Range(0, 365 * 4).SelectMany(quarter => Enumerable.Range(0, 4).SelectMany(line => Enumerable.Range(0, 2).Select(way => new LineRun((2 * line) + way, (quarter / 4.0) + (0.05 * line), (quarter / 4.0) + (0.05 * line) + (line % 2 == 0 ? 1.4 : 0.6), 40)))),
        .. Enumerable.Range(0, 365 * 2).Select(half => new LineRun(8 + (half % 2), half / 2.0, (half / 2.0) + 0.9, 50)),
    ];

    private ElementMeasure[] Elements(Random random, double luck)
    {
        double[] working = [0.86, 0.71, 0.78, 0.69, 0.44, 0.55, 0.31, 0.56, 0.56, 0.62, 0.58];
        double[] queue = [31, 12, 66, 9, 5, 8, 2, 1, 1, 11, 40];
        double[] binding = [0.41, 0.12, 0.31, 0.02, 0.06, 0.03, 0.005, 0.005, 0.005, 0.04, 0];
        return [.. _catalogue.Elements.Select((_, i) =>
        {
            var busy = Math.Clamp(working[i] * luck * (1 + (0.02 * Normal(random))), 0, 0.95);
            return new ElementMeasure(busy, 0.02, 0.98 - busy, 0, 0, queue[i] * (1 + (0.1 * random.NextDouble())), Math.Clamp(binding[i] * (1 + (0.3 * Normal(random))), 0, 1));
        })];
    }

    private double[][] Queues(Random random, double[] closed)
    {
        double[] level = [220, 150, 60, 45, 3];
        return [.. _catalogue.Queues.Select((_, queue) =>
        {
            var waiting = level[queue];
            return closed.Select(hours =>
            {
                waiting = Math.Max(0, (0.75 * waiting) + (level[queue] * (0.1 + (0.8 * hours / 168)) * (0.7 + (0.6 * random.NextDouble()))));
                return waiting;
            }).ToArray();
        })];
    }

    private List<Bottleneck> Bottlenecks(List<ReplicationResult> replications)
    {
        var queues = replications.Sum(replication => replication.Elements.Sum(element => element.MeanQueue));
        return
        [
            .. _catalogue.Elements.Select((element, i) =>
            {
                var measures = replications.Select(replication => replication.Elements[i]).ToList();
                var binding = Estimate(new KpiInfo(element.Id, "share", ""), [.. measures.Select(measure => measure.BindingShare)]);
                return new Bottleneck(element.Id, element.Name, measures.Average(measure => measure.Working + measure.Blocked + measure.Down), measures.Sum(measure => measure.MeanQueue) / queues, binding.Mean, binding.Ci95);
            }).OrderByDescending(element => element.Binding),
        ];
    }

    private static MarginalValue Worth(string name, string path, double gain, double half) =>
        new([name], [path], ["plus 1"], gain, new Interval(gain - half, gain + half), 40, false, []);

    private static KpiEstimate Estimate(KpiInfo kpi, double[] values)
    {
        var observed = values.Where(value => !double.IsNaN(value)).Order().ToArray();
        if (observed.Length == 0)
            return new KpiEstimate(kpi.Name, kpi.Unit, 0, double.NaN, new Interval(double.NegativeInfinity, double.PositiveInfinity), double.NaN, double.NaN, double.NaN);
        var mean = observed.Average();
        var half = 2.02 * Math.Sqrt(observed.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, observed.Length - 1) / observed.Length);
        double At(double share) => observed[(int)Math.Round(share * (observed.Length - 1))];
        return new KpiEstimate(kpi.Name, kpi.Unit, observed.Length, mean, new Interval(mean - half, mean + half), At(0.1), At(0.5), At(0.9));
    }

    private static Interval Wilson(int reached, int replications)
    {
        const double z = 1.959964;
        var p = (double)reached / replications;
        var middle = (p + (z * z / (2 * replications))) / (1 + (z * z / replications));
        var half = z / (1 + (z * z / replications)) * Math.Sqrt((p * (1 - p) / replications) + (z * z / (4.0 * replications * replications)));
        return new Interval(middle - half, middle + half);
    }

    private static Verdict Decide(TargetPlan target, Interval interval) =>
        interval.Low >= target.Probability ? Verdict.Met : interval.High < target.Probability ? Verdict.NotMetCapacityLimited : Verdict.Undecided;

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
