using CorridorSim.Scenarios.Documents;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Overlays;

/// <summary>One value that a change addresses.</summary>
/// <param name="Parent">The keys it stands under, or would stand under.</param>
/// <param name="Name">Its key.</param>
/// <param name="Path">Its path, wildcards replaced.</param>
/// <param name="Shape">What it holds.</param>
/// <param name="IsElement">Whether it is an element by id rather than a key.</param>
/// <param name="ByWildcard">Whether a wildcard led to it.</param>
internal sealed record ChangeTarget(MapNode Parent, string Name, string Path, Shape Shape, bool IsElement, bool ByWildcard);
