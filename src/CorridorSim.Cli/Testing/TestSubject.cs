using CorridorSim.Experiments.Gate;
using CorridorSim.Model;
using CorridorSim.Model.Plan;
using CorridorSim.Results.Baselines;
using CorridorSim.Scenarios;

namespace CorridorSim.Cli.Testing;

/// <summary>One scenario under one random seed, with what is checked.</summary>
/// <param name="File">The scenario file as the user named it.</param>
/// <param name="Reading">What the reader made of it.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="Corridor">The plan made ready.</param>
/// <param name="RandomSeed">Key of all random streams.</param>
/// <param name="Accepted">Accepted results; none when nothing is compared.</param>
/// <param name="Checks">What is checked.</param>
internal sealed record TestSubject(string File, ScenarioReading Reading, CorridorPlan Plan, Corridor Corridor, ulong RandomSeed, BaselineEntry? Accepted, IReadOnlyList<GateCheck> Checks)
{
    /// <summary>Puts the checks together.</summary>
    /// <param name="file">The scenario file.</param>
    /// <param name="reading">What the reader made of it; holds a plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="randomSeed">Key of all random streams.</param>
    /// <param name="accepted">Accepted results; none when nothing is compared.</param>
    /// <param name="tolerance">Change of mean throughput that does not matter, as a share.</param>
    public static TestSubject Of(string file, ScenarioReading reading, CorridorPlan plan, ulong randomSeed, BaselineEntry? accepted, double tolerance)
    {
        var expected = plan.Expect.Where(entry => accepted is not null || entry.Value.Of != ExpectedNumber.Change).Select(entry => new GateCheck("expect", entry.Key, entry.Value));
        var unchanged = BaselineEntry.Throughputs(plan)
            .Where(kpi => accepted is not null && accepted.Results.Values.ContainsKey(kpi) && !plan.Expect.Values.Any(entry => entry.Of == ExpectedNumber.Change && entry.Kpi == kpi))
            .Select(kpi => new GateCheck("regress", kpi, new Expectation(FormattableString.Invariant($"change({kpi}) in {-tolerance * 100:0.###}..{tolerance * 100:0.###} %"), ExpectedNumber.Change, kpi, null, new Band(-tolerance, tolerance, "share"))));
        return new TestSubject(file, reading, plan, Corridor.Of(plan), randomSeed, accepted, [.. expected, .. unchanged]);
    }

    /// <summary>Expectations that need accepted results when there are none.</summary>
    public IEnumerable<string> NotCompared => Accepted is null ? Plan.Expect.Where(entry => entry.Value.Of == ExpectedNumber.Change).Select(entry => entry.Key) : [];

    /// <summary>Line of a check in the scenario file; the first one when it stands elsewhere.</summary>
    public int LineOf(GateCheck check) => Reading.Resolved.Values
        .FirstOrDefault(value => value.Path == $"expect.{check.Name}" && value.File == System.IO.Path.GetFileName(File))?.Line ?? 1;
}
