namespace CorridorSim.Results.Baselines;

/// <summary>A baseline that cannot be read.</summary>
/// <param name="path">The file.</param>
/// <param name="problem">What is wrong and what to do.</param>
/// <param name="cause">What the reader met; none when the file reads but is something else.</param>
public sealed class BaselineException(string path, string problem, Exception? cause = null) : Exception($"'{path}' {problem}", cause)
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}
