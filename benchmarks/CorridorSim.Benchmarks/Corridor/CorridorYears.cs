using BenchmarkDotNet.Attributes;
using CorridorSim.Model.Plan;

namespace CorridorSim.Benchmarks.Corridor;

/// <summary>
/// Time and bytes of simulated years of the shipped scenarios. One operation is one year simulated, warm-up included, so a replication of one
/// measured year after a year of warm-up costs two. Target: 30 ms for the year of 2025, 80 ms for the plan of 10 Mt.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class CorridorYears
{
    private const int Years = 2;
    private Model.Corridor? _corridor;
    private int _replication;

    [Params("mini-corridor.yaml", "middle-corridor-2025.yaml", "ambition-10mt.yaml")]
    public string Scenario { get; set; } = "";

    [GlobalSetup]
    public void Read() => _corridor = Model.Corridor.Of(ScenarioFiles.Plan(Scenario) with { WarmUp = new CalendarSpan(1, 0, 0), RunsFor = new CalendarSpan(1, 0, 0) });

    [Benchmark(OperationsPerInvoke = Years)]
    public ulong Year() => _corridor!.Run(randomSeed: 1, _replication++ % 50).TraceHash; // GlobalSetup has made it

    [Benchmark]
    public Model.Corridor MakeReady() => Model.Corridor.Of(_corridor!.Plan);
}
