using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>Every vessel class can take at least one unit of what it is meant to carry, and can reach the fill at which it leaves.</summary>
internal static class DeckRules
{
    public static void Check(PlanReview review)
    {
        var (plan, tree) = (review.Plan, review.Tree);
        foreach (var line in plan.Sea.Keys)
        {
            foreach (var (vessel, _, path) in review.Fleets.Of(line))
                Check(review, plan.Sea[line], vessel, path, line);
        }

        var kinds = plan.Sea.Keys.SelectMany(review.Fleets.Of).Select(vessel => vessel.Class.Berth).ToHashSet();
        foreach (var (id, port) in plan.Ports)
        {
            foreach (var kind in port.Berths.Keys.Where(kind => !kinds.Contains(kind)))
                tree.Warning("unused-berth", $"ports.{id}.berths.{kind}", $"No vessel class uses berths of the kind '{kind}'.", $"The vessels need {string.Join(", ", kinds.Order(StringComparer.Ordinal))}.");
            foreach (var kind in port.Background.Keys.Where(kind => !port.Berths.ContainsKey(kind)))
                tree.Error("unknown-id", $"ports.{id}.background.{kind}", $"The port has no berths of the kind '{kind}'.", $"It has {string.Join(", ", port.Berths.Keys)}.");
            foreach (var (kind, _) in port.Background.Where(berths => port.Berths.TryGetValue(berths.Key, out var count) && review.AtStart(count) > 0 && review.AtStart(count) <= review.AtStart(berths.Value)))
                tree.Warning("never-open", $"ports.{id}.background.{kind}", "Other traffic keeps all of these berths.", "Lower it, or raise the number of berths.");
            foreach (var (kind, _) in port.Berths.Where(berth => kinds.Contains(berth.Key) && berth.Value is { First: 0, Changing: false }))
                tree.Warning("never-open", $"ports.{id}.berths.{kind}", "There is no berth.", "Write 1 or more; close berths for a time by a disruption.");
            foreach (var (kind, berths) in port.Berths)
                CheckWhole(tree, $"ports.{id}.berths.{kind}", berths, "berths");
        }
    }

    /// <summary>A part of a vessel or a berth serves nobody; such numbers come from 'times'.</summary>
    private static void CheckWhole(ScenarioTree tree, string path, Dated<double> count, string what)
    {
        if (count.Changes.Select(change => change.Value).Prepend(count.First).FirstOrDefault(value => value != Math.Floor(value)) is > 0 and var part)
            tree.Warning("part-of-one", path, $"{part} {what} work as {Math.Floor(part)}: only whole ones do.", "Write a whole number.");
    }

    private static void Check(PlanReview review, SeaLinePlan line, VesselClassPlan vessel, string path, string lineId)
    {
        var tree = review.Tree;
        CheckWhole(tree, $"{path}.count", vessel.Count, "vessels");
        var carried = review.Plan.Cargo.Where(cargo => review.Network.Carries(vessel, cargo.Key)).ToList();
        if (carried.Count == 0)
        {
            tree.Warning("carries-nothing", path, "The class carries none of the scenario's cargo.", "Give 'lane' for wagons and trucks, 'slots' for TEU, or name cargo in 'carries'.");
            return;
        }

        foreach (var (id, cargo) in carried.Where(cargo => !Fits(vessel, cargo.Value, review.Begin)))
            tree.Warning("never-fits", path, $"Not one unit of '{id}' fits: it takes {cargo.Length} m and {cargo.Load + cargo.Tare} t.", "Check 'lane', 'slots' and 'deadweight' of the vessel, and 'length', 'load' and 'tare' of the cargo.");
        foreach (var rule in line.DepartsFrom.Values.Prepend(line.Departs).SelectMany(rule => rule.All()).Where(rule => rule is { After: null, Every: null }))
        {
            if (rule.Amount is { } amount && amount > carried.Max(cargo => Units(vessel, cargo.Value, review.Begin)))
                tree.Warning("never-full", $"sea.{lineId}.departs", $"The ship leaves with {amount} units, but '{path}' takes fewer.", "Lower the number, or add 'or after 24 h'.");
            else if (rule.FullShare is > 0.98)
                tree.Warning("never-full", $"sea.{lineId}.departs", $"The ship waits until the deck is {rule.FullShare * 100} % full; whole units rarely fill it so far.", "Lower the share, or add 'or after 24 h'.");
        }
    }

    private static bool Fits(VesselClassPlan vessel, CargoPlan cargo, DateTime date) => Units(vessel, cargo, date) >= 1;

    /// <summary>Units that fit aboard: whichever of length, slots and weight binds.</summary>
    public static double Units(VesselClassPlan vessel, CargoPlan cargo, DateTime date)
    {
        var byLane = vessel.Lane is { } lane && cargo.Length > 0 ? Math.Floor(lane.At(date) / cargo.Length) : double.PositiveInfinity;
        var bySlots = vessel.Slots is { } slots && cargo.Unit == CargoUnit.Teu ? Math.Floor(slots.At(date)) : double.PositiveInfinity;
        var byWeight = Math.Floor(vessel.Deadweight.At(date) * vessel.DraughtFactor.At(date) / (cargo.Load + cargo.Tare));
        return Math.Min(byLane, Math.Min(bySlots, byWeight));
    }
}
