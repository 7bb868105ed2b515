using BenchmarkDotNet.Attributes;
using CorridorSim.Model.Plan;

namespace CorridorSim.Benchmarks.Corridor;

/// <summary>How time and memory of the mini corridor grow: with its length, in years, and with the number of trains that carry the same tonnes.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class CorridorGrowth
{
    private Model.Corridor? _corridor;

    [Params(1, 4, 16)]
    public int YearsMeasured { get; set; }

    [Params("57 wagon", "6 wagon")]
    public string LongestTrain { get; set; } = "";

    [GlobalSetup]
    public void Read()
    {
        string[] tenthOfATrain = ["trains.wagonload.departs=when 4 wagon or after 36 h", "rail.*.paths=times 10", "rail.*.background=times 10", "borders.boyuk-kesik.servers=40", "borders.boyuk-kesik.sidings=60 train"];
        var plan = ScenarioFiles.Plan("mini-corridor.yaml", [$"trains.wagonload.longest={LongestTrain}", .. LongestTrain == "57 wagon" ? [] : tenthOfATrain]);
        _corridor = Model.Corridor.Of(plan with { RunsFor = new CalendarSpan(YearsMeasured, 0, 0) });
    }

    [Benchmark]
    public long Replication() => _corridor!.Run(randomSeed: 1, 0).Events; // GlobalSetup has made it
}
