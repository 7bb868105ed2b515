using CorridorSim.Scenarios.Quantities;
using CorridorSim.Scenarios.Vocabulary;

namespace CorridorSim.Scenarios.Binding;

/// <summary>What the grammar of a value must know besides its text.</summary>
/// <param name="Key">The key that carries it.</param>
/// <param name="Measure">Unit and bounds of its numbers.</param>
/// <param name="CargoUnit">Unit of the cargo concerned; none when it is not known.</param>
/// <param name="Table">Reads the values of a CSV file by its name.</param>
internal sealed record ValueContext(PlanKey Key, Measure Measure, string? CargoUnit, Func<string, IReadOnlyList<double>> Table);
