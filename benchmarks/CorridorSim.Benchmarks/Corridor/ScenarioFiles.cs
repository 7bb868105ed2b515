using CorridorSim.Model.Plan;
using CorridorSim.Scenarios;

namespace CorridorSim.Benchmarks.Corridor;

/// <summary>The scenarios that are shipped.</summary>
internal static class ScenarioFiles
{
    /// <summary>Reads a scenario of the repository, with values set as on the command line.</summary>
    public static CorridorPlan Plan(string name, params string[] sets)
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(System.IO.Path.Combine(folder, "CorridorSim.sln")))
            folder = System.IO.Path.GetDirectoryName(folder.TrimEnd('/', '\\')) ?? throw new InvalidOperationException("The benchmarks do not lie inside the repository.");
        var reading = ScenarioReader.Read(System.IO.Path.Combine(folder, "scenarios", name), new ScenarioOptions { Sets = sets });
        return reading.Plan ?? throw new InvalidOperationException(string.Join('\n', reading.Findings));
    }
}
