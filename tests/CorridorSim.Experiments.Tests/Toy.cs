using System.Threading;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Tests;

/// <summary>A corridor that is a formula of the random seed and the replication number.</summary>
internal sealed class Toy(string[] kpis, Func<Draws, int, double[]> formula, ElementMeasure[]? elements = null) : IReplicable
{
    private int _runs;

    public int Runs => _runs;

    public Catalogue Catalogue { get; } = new()
    {
        Kpis = [.. kpis.Select(name => new KpiInfo(name, name.StartsWith("share", StringComparison.Ordinal) || name.EndsWith("unfinished", StringComparison.Ordinal) ? "share" : "t/y", name))],
        Screenlines = ["sea"],
        Weeks = [new DateOnly(2025, 1, 1)],
        Stages = [],
        States = [],
        Elements = [.. (elements ?? []).Select((_, i) => new ElementInfo($"ports.p{i}", $"Port {i}", "berth", 1))],
        Queues = [],
        Ports = [],
    };

    public ReplicationResult Run(ulong randomSeed, int replication)
    {
        Interlocked.Increment(ref _runs);
        return new ReplicationResult
        {
            Replication = replication,
            Kpis = formula(new Draws(randomSeed, replication), replication),
            TonnesByWeek = [[0]],
            UnitHours = [],
            Elements = elements ?? [],
            QueueByWeek = [],
            ClosedHoursByWeek = [],
            Events = 1,
            TraceHash = 0,
        };
    }

    /// <summary>A sea that carries the demand up to a capacity; throughput in t/y.</summary>
    public static Toy Sea(double demand, double capacity, double noise = 0) => new(
        ["throughput.sea", "offered.sea"],
        (draws, _) =>
        {
            var offered = demand * (1 + (noise * draws.Normal()));
            return [Math.Min(offered, capacity), offered];
        });

    /// <summary>A sea whose yearly throughput is normal.</summary>
    public static Toy Normal(double mean, double deviation, double offered = 1e9) =>
        new(["throughput.sea", "offered.sea"], (draws, _) => [mean + (deviation * draws.Normal()), offered]);

    public static CorridorPlan Plan(params (string Name, double Threshold, double Probability)[] targets) => new()
    {
        Scenario = "toy",
        Starts = new DateOnly(2025, 1, 1),
        Cargo = new Dictionary<string, CargoPlan>(),
        Places = new Dictionary<string, PlacePlan>(),
        Flows = new Dictionary<string, FlowPlan>(),
        Targets = targets.ToDictionary(target => target.Name, target => new TargetPlan { At = "sea", Throughput = target.Threshold, Probability = target.Probability }),
    };
}

/// <summary>Uniform numbers from a hash of seed, replication and count (SplitMix64), enough for toys.</summary>
internal sealed class Draws(ulong randomSeed, int replication)
{
    private ulong _state = Mix(randomSeed + Mix((ulong)replication + 0x9E3779B97F4A7C15));

    public double Uniform()
    {
        _state += 0x9E3779B97F4A7C15;
        return ((Mix(_state) >> 12) + 0.5) * Math.Pow(2, -52);
    }

    public double Normal() => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, Uniform());

    public double Exponential(double mean) => -mean * Math.Log(Uniform());

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
