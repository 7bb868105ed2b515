using CorridorSim.Scenarios.Documents;

namespace CorridorSim.Scenarios.Overlays;

/// <summary>Changes of one file, or of the command line, laid over what came before.</summary>
/// <param name="File">The file that says so; <c>--set</c> for the command line.</param>
/// <param name="Name">Name of the overlay or shock; empty for the command line.</param>
/// <param name="AddsItsName">Whether its name is added to the scenario's instead of taking its place: shocks, and all that is laid over from outside.</param>
/// <param name="Changes">Paths and values in the order of application.</param>
/// <param name="Below">Files that it extends, directly or not: changing what they changed is its purpose.</param>
internal sealed record Layer(string File, string Name, bool AddsItsName, IReadOnlyList<MapEntry> Changes, IReadOnlySet<string> Below);

/// <summary>A scenario file with everything laid over it, in the order of application.</summary>
/// <param name="Kind">What the file itself is.</param>
/// <param name="Base">The scenario at the bottom; none when there is none, or it is unusable.</param>
/// <param name="Hindcast">The file itself when it is a hindcast; else none.</param>
/// <param name="Layers">What is laid over the scenario.</param>
internal sealed record LayerStack(ScenarioKind Kind, MapNode? Base, MapNode? Hindcast, IReadOnlyList<Layer> Layers);
