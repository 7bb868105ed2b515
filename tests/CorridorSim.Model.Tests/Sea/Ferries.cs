namespace CorridorSim.Model.Tests.Sea;

/// <summary>A crossing between two ports, `west` and `east`, of which each test changes what it is about.</summary>
internal static class Ferries
{
    public static string Crossing(
        string flows,
        string vessels = "ferry: { count: 1, berth: quay, lane: 100 m, deadweight: 10000 t }",
        string departs = "departs: when 90 % full",
        string atBerth = "4 h",
        string line = "departs-from: { east: at once }",
        string west = "",
        string east = "",
        string berths = "1",
        string runsFor = "1 y",
        string more = "") => $$"""
        warm-up: 0 d
        runs-for: {{runsFor}}
        places: { west: {}, east: {} }
        flows:
        {{Indented(flows)}}
        ports:
          west: { berths: { quay: {{berths}} }{{west}} }
          east: { berths: { quay: {{berths}} }{{east}} }
        sea:
          crossing:
            between: [west, east]
            vessels: { {{vessels}} }
            sailing: 20 h
            at-berth: {{atBerth}}
            {{departs}}{{(line.Length > 0 ? "\n    " + line : "")}}
        {{more}}
        """;

    public static string Wagons(string rate = "100 wagon/d") => $"wagons: {{ cargo: wagon, from: west, to: east, rate: {rate}, arrives: scheduled }}";

    public static string WagonsBack(string rate = "100 wagon/d") => $"back: {{ cargo: wagon, from: east, to: west, rate: {rate}, arrives: scheduled }}";

    /// <summary>What each voyage carried in one direction: units by flow, in order of departure.</summary>
    public static List<Dictionary<string, int>> Voyages(this Outcome run, string flowPrefix = "") =>
        [.. run.Into("crossing", "sailing")
            .Where(movement => movement.Flow.StartsWith(flowPrefix, StringComparison.Ordinal))
            .GroupBy(movement => (movement.At, movement.Vehicle))
            .Select(voyage => voyage.GroupBy(movement => movement.Flow).ToDictionary(flow => flow.Key, flow => flow.Sum(movement => movement.Units)))];

    private static string Indented(string flows) => string.Join('\n', flows.Split('\n').Select(flow => "  " + flow.Trim()));
}
