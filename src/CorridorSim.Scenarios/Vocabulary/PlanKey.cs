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
    public string Example => $"{Name}: {ValueExample}";

    private string ValueExample => (Mark.Example, Shape) switch
    {
        ({ } example, _) => example,
        (_, MapShape { Element: RecordShape record }) => $"{{ NAME: {Keys(record)} }}",
        (_, RecordShape record) => Keys(record),
        _ => "...",
    };

    /// <summary>The keys that a record needs, without their sources.</summary>
    private static string Keys(RecordShape record)
    {
        var needed = Language.KeysOf(record.Type).Values.Where(key => key.IsRequired).Select(key => key.Example.Split(" (")[0]).ToList();
        return needed.Count == 0 ? "{}" : $"{{ {string.Join(", ", needed)} }}";
    }
}
