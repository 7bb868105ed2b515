namespace CorridorSim.Model.Plan;

/// <summary>
/// Says that a property of the plan can be written in a scenario file, and how. The key is the property's name in kebab case.
/// Reader, JSON Schema and reference are all made from these marks, so a key is added in one place.
/// </summary>
/// <param name="meaning">What the value means to a planner, and which process it drives; one or two sentences.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class KeyAttribute(string meaning) : Attribute
{
    /// <summary>What the value means to a planner.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>
    /// Unit in which the plan holds the number: <c>h</c>, <c>d</c>, <c>km</c>, <c>m</c>, <c>t</c>, <c>t/y</c>, <c>km/d</c>, <c>share</c>, <c>train/d</c>, <c>train</c>, <c>knot</c>, <c>USD</c>...
    /// <c>unit</c> and <c>unit/d</c> stand for the unit of the cargo concerned (wagon, TEU, truck, parcel). A file may use any unit of the same dimension.
    /// Without it the number is a plain count.
    /// </summary>
    public string? Unit { get; init; }

    /// <summary>A value as a planner would write it, source and quality included.</summary>
    public string? Example { get; init; }

    /// <summary>What holds when the key is absent, in words; nothing for required keys.</summary>
    public string? Default { get; init; }

    /// <summary>The section whose ids the value, or each key of the map, must name: <c>places</c>, <c>cargo</c>, <c>rail</c>...; several separated by blanks.</summary>
    public string? Names { get; init; }

    /// <summary>Least number allowed, in <see cref="Unit"/>.</summary>
    public double Least { get; init; } = double.NegativeInfinity;

    /// <summary>Greatest number allowed, in <see cref="Unit"/>.</summary>
    public double Most { get; init; } = double.PositiveInfinity;
}
