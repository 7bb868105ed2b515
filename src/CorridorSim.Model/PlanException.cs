namespace CorridorSim.Model;

/// <summary>A plan that is well formed but cannot be simulated: a flow without a route, a berth kind that no port has.</summary>
/// <param name="path">Dotted path of the value concerned, as in a scenario file.</param>
/// <param name="problem">What is wrong and what to do; a sentence or two.</param>
public sealed class PlanException(string path, string problem) : Exception($"{path}: {problem}")
{
    /// <summary>Dotted path of the value concerned.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong and what to do.</summary>
    public string Problem { get; } = problem;
}
