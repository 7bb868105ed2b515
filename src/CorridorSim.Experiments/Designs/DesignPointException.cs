namespace CorridorSim.Experiments.Designs;

/// <summary>A design point that no plan can be made of.</summary>
/// <param name="point">Number of the point, from 0.</param>
/// <param name="settings">Its settings.</param>
/// <param name="cause">What was wrong.</param>
public sealed class DesignPointException(int point, IReadOnlyList<string> settings, Exception cause)
    : Exception($"Design point {point + 1} ({string.Join(", ", settings)}) is not a valid plan: {cause.Message}", cause)
{
    /// <summary>Number of the point, from 0.</summary>
    public int Point { get; } = point;

    /// <summary>Its settings.</summary>
    public IReadOnlyList<string> Settings { get; } = settings;
}
