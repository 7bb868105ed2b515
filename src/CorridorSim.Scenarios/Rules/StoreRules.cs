using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>Stores that block the line when full must not wait for each other in a circle.</summary>
internal static class StoreRules
{
    public static void Check(PlanReview review)
    {
        var (plan, tree) = (review.Plan, review.Tree);
        var blocking = plan.Places.Where(place => place.Value is { WhenFull: WhenFull.Block, Storage.Count: > 0 }).Select(place => place.Key)
            .Concat(plan.Ports.Where(port => port.Value is { WhenFull: WhenFull.Block, Storage.Count: > 0 }).Select(port => port.Key))
            .ToHashSet();
        var seen = new HashSet<string>();
        foreach (var place in blocking.Where(place => !seen.Contains(place)))
        {
            var circle = Circle(review.Network, blocking, place, seen);
            if (circle.Count > 1)
                tree.Warning("blocking-circle", WhenFullPath(plan, place), $"The stores {string.Join(", ", circle.Take(8))} block the lines between them when full: trains both ways can wait for each other for ever.", "Write 'when-full: hold-back' at one of them.");
        }

        foreach (var (id, place) in plan.Places)
        {
            foreach (var cargo in place.Storage.Keys.Where(cargo => !review.CarriedCargo.Contains(cargo)))
                tree.Hint("cargo-without-flow", $"places.{id}.storage.{cargo}", $"No flow carries '{cargo}'.", "Remove the storage, or add a flow.");
        }

        CheckRefusing(plan, tree);
        foreach (var (id, _) in plan.Ports.Where(port => plan.Places[port.Key].Storage.Count > 0 && port.Value.Storage.Count > 0))
            tree.Warning("two-storages", $"ports.{id}.storage", $"Storage is given both here and at 'places.{id}'.", "Keep one of them.");
    }

    /// <summary>A store that refuses makes an embargo of its own, with a name that nobody else has.</summary>
    private static void CheckRefusing(CorridorPlan plan, ScenarioTree tree)
    {
        var stores = plan.Places.Select(place => (Section: "places", Id: place.Key, place.Value.WhenFull, place.Value.Storage))
            .Concat(plan.Ports.Select(port => (Section: "ports", Id: port.Key, port.Value.WhenFull, port.Value.Storage)))
            .Where(store => store.WhenFull == WhenFull.Refuse).ToList();
        foreach (var (section, id, _, storage) in stores)
        {
            if (storage.Count == 0)
                tree.Warning("refuses-nothing", $"{section}.{id}.when-full", "No storage is given, so it is never full.", "Write, for example, 'storage: { wagon: 300 }'.");
            foreach (var embargo in plan.Embargoes.Keys.Where(embargo => storage.Keys.Any(cargo => embargo.StartsWith($"{id}-{cargo}-by-", StringComparison.Ordinal))))
                tree.Error("refuses-twice", $"embargoes.{embargo}", $"The storage at {id} refuses when it is full, which makes an embargo that may have this name.", "Give this one another name.");
        }
    }

    /// <summary>All blocking stores that are joined to one by rail lines; a line joins them both ways, so any two make a circle.</summary>
    private static List<string> Circle(Network network, HashSet<string> blocking, string from, HashSet<string> seen)
    {
        seen.Add(from);
        var circle = new List<string> { from };
        for (var i = 0; i < circle.Count; i++)
            circle.AddRange(network.From(circle[i]).Where(leg => leg.IsRail && blocking.Contains(leg.To) && seen.Add(leg.To)).Select(leg => leg.To));
        return circle;
    }

    private static string WhenFullPath(CorridorPlan plan, string place) =>
        plan.Places[place].WhenFull == WhenFull.Block ? $"places.{place}.when-full" : $"ports.{place}.when-full";
}
