namespace CorridorSim.Results.Capsules;

/// <summary>A capsule that cannot be used.</summary>
/// <param name="path">The capsule.</param>
/// <param name="problem">What is wrong and what to do.</param>
/// <param name="cause">What the reader met; none when it reads but is something else.</param>
public sealed class CapsuleException(string path, string problem, Exception? cause = null) : Exception($"'{path}' {problem}", cause)
{
    /// <summary>The capsule.</summary>
    public string Path { get; } = path;
}
