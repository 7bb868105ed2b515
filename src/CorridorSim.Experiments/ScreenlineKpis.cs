using CorridorSim.Model.Measures;

namespace CorridorSim.Experiments;

/// <summary>The indicators of a screenline, by name.</summary>
internal static class ScreenlineKpis
{
    /// <summary>Net tonnes a year that crossed.</summary>
    public static string Throughput(string screenline) => $"throughput.{screenline}";

    /// <summary>Throughput at every screenline, in catalogue order; not its parts by cargo.</summary>
    public static IReadOnlyList<string> AllThroughputs(Catalogue catalogue) =>
        [.. catalogue.Screenlines.Select(Throughput).Where(name => catalogue.IndexOf(name) >= 0)];
}
