using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>Stores that block the line when full must not wait for each other in a circle.</summary>
internal static class StoreRules
{
    public static void Check(CorridorPlan plan, ScenarioTree tree)
    {
        var network = new Network(plan);
        var blocking = plan.Places.Where(place => place.Value is { WhenFull: WhenFull.Block, Storage.Count: > 0 }).Select(place => place.Key)
            .Concat(plan.Ports.Where(port => port.Value is { WhenFull: WhenFull.Block, Storage.Count: > 0 }).Select(port => port.Key))
            .ToHashSet();
        var seen = new HashSet<string>();
        foreach (var place in blocking.Where(seen.Add))
        {
            var circle = Circle(network, blocking, place, seen);
            if (circle.Count > 1)
                tree.Warning("blocking-circle", WhenFullPath(plan, place), $"The stores {string.Join(", ", circle)} block the lines between them when full: trains both ways can wait for each other for ever.", "Write 'when-full: hold-back' at one of them.");
        }

        foreach (var (id, place) in plan.Places)
            CheckCargo(plan, tree, $"places.{id}", place.Storage.Keys, id, network);
        foreach (var (id, port) in plan.Ports.Where(port => plan.Places[port.Key].Storage.Count > 0 && port.Value.Storage.Count > 0))
            tree.Warning("two-storages", $"ports.{id}.storage", $"Storage is given both here and at 'places.{id}'.", "Keep one of them.");
    }

    private static List<string> Circle(Network network, HashSet<string> blocking, string from, HashSet<string> seen)
    {
        var circle = new List<string> { from };
        for (var i = 0; i < circle.Count; i++)
        {
            foreach (var leg in network.From(circle[i]).Where(leg => leg.Line.StartsWith("rail.", StringComparison.Ordinal) && blocking.Contains(leg.To) && !circle.Contains(leg.To)))
            {
                circle.Add(leg.To);
                seen.Add(leg.To);
            }
        }

        return circle;
    }

    private static string WhenFullPath(CorridorPlan plan, string place) =>
        plan.Places[place].WhenFull == WhenFull.Block ? $"places.{place}.when-full" : $"ports.{place}.when-full";

    private static void CheckCargo(CorridorPlan plan, ScenarioTree tree, string path, IEnumerable<string> stored, string place, Network network)
    {
        foreach (var cargo in stored.Where(cargo => network.From(place).Count > 0 && !plan.Flows.Values.Any(flow => flow.Cargo == cargo)))
            tree.Hint("cargo-without-flow", $"{path}.storage.{cargo}", $"No flow carries '{cargo}'.", "Remove the storage, or add a flow.");
    }
}
