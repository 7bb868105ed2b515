using System.Reflection;
using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Vocabulary;

/// <summary>A key of the scenario language, as the plan's property defines it.</summary>
/// <param name="Name">The key as written, in kebab case.</param>
/// <param name="Property">The property it fills.</param>
/// <param name="Mark">Meaning, unit, bounds, default, example.</param>
/// <param name="IsRequired">Whether it must be written.</param>
/// <param name="Shape">What it holds.</param>
internal sealed record PlanKey(string Name, PropertyInfo Property, KeyAttribute Mark, bool IsRequired, Shape Shape)
{
    /// <summary>Sections whose ids the value, or each key of the map, must name.</summary>
    public IReadOnlyList<string> Sections { get; } = Mark.Names?.Split(' ') ?? [];

    /// <summary>An example in the form of the key, as it would stand in a file.</summary>
    public string Example => Mark.Example is { } example ? $"{Name}: {example}" : $"{Name}: ...";
}
