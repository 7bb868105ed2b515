using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>Compares what wants to cross a sea with what its vessels can carry when nothing ever waits; storms are left out.</summary>
internal static class SeaLoadRules
{
    public static void Check(PlanReview review, IReadOnlyList<LegLoad> loads)
    {
        foreach (var leg in review.Network.Lines.Where(leg => !leg.IsRail))
            CompareLine(review, leg, loads[leg.Index]);
        var moving = review.Plan.Vessels.Where(vessel => vessel.Value is { Follows: FollowsRule.LongestQueue, Serves.Count: > 1 });
        foreach (var pool in moving.GroupBy(vessel => string.Join(' ', vessel.Value.Serves.Order(StringComparer.Ordinal))))
            ComparePool(review, loads, [.. pool]);
    }

    /// <summary>A line alone, with all vessels that may come to it.</summary>
    private static void CompareLine(PlanReview review, DirectedLine leg, LegLoad load)
    {
        var line = review.Plan.Sea[leg.Id];
        var classes = review.Fleets.Of(leg.Id).Select(vessel => (vessel.Class, Departures: vessel.Vessels * Available(review, line, vessel.Class) * 12 / LegHours(line, review.Begin))).ToList();
        var lane = classes.Sum(vessel => vessel.Departures * LaneOf(review, vessel.Class));
        var weight = classes.Sum(vessel => vessel.Departures * review.AtStart(vessel.Class.Deadweight) * review.AtStart(vessel.Class.DraughtFactor));
        var slots = classes.Sum(vessel => vessel.Departures * (vessel.Class.Slots?.At(review.Begin) ?? 0));
        var (amount, capacity, unit) = new[] { (load.Metres, lane, "m/d of deck"), (load.Tonnes, weight, "t/d of deadweight"), (load.Boxes, slots > 0 ? slots : double.PositiveInfinity, "TEU/d of slots") }
            .Where(pair => pair.Item1 > 0)
            .DefaultIfEmpty((0, 1, ""))
            .MaxBy(pair => pair.Item1 / pair.Item2);
        LoadRules.Compare(review, leg.Path, amount, capacity, $"{unit} towards {leg.To}");
    }

    /// <summary>Vessels that move between lines, against the deck that all these lines need at the same time.</summary>
    private static void ComparePool(PlanReview review, IReadOnlyList<LegLoad> loads, List<KeyValuePair<string, VesselClassPlan>> pool)
    {
        var needed = pool[0].Value.Serves.Sum(line => DeckNeeded(review, loads, line));
        var there = pool.Sum(vessel => review.AtStart(vessel.Value.Count) * Available(review, review.Plan.Sea[vessel.Value.Serves[0]], vessel.Value) * LaneOf(review, vessel.Value));
        LoadRules.Compare(review, $"vessels.{pool[0].Key}", needed, there, $"m of deck that {string.Join(" and ", pool[0].Value.Serves)} need together");
    }

    /// <summary>Metres of deck under way or in port at any time, beyond what the line's own vessels carry.</summary>
    private static double DeckNeeded(PlanReview review, IReadOnlyList<LegLoad> loads, string id)
    {
        var line = review.Plan.Sea[id];
        var days = 2 * LegHours(line, review.Begin) / 24;
        var metres = review.Network.Lines.Where(leg => !leg.IsRail && leg.Id == id).Select(leg => loads[leg.Index].Metres).DefaultIfEmpty(0).Max();
        var own = review.Fleets.Of(id).Where(vessel => vessel.Class.Follows == FollowsRule.Fixed).Sum(vessel => vessel.Vessels * Available(review, line, vessel.Class) * LaneOf(review, vessel.Class));
        return Math.Max(0, (metres * days) - own);
    }

    /// <summary>Hours of one crossing with its call, without any wait.</summary>
    public static double LegHours(SeaLinePlan line, DateTime date) => Math.Max(0.01, LawMean.Of(line.Sailing.At(date)) + LawMean.Of(line.AtBerth.At(date)) + LawMean.Of(line.OffBerth.At(date)));

    /// <summary>Deck for wagons and trucks: without bound when such a vessel has no lane given, nothing on other vessels.</summary>
    private static double LaneOf(PlanReview review, VesselClassPlan vessel) =>
        vessel.Lane?.At(review.Begin) ?? (review.Plan.Cargo.Any(cargo => cargo.Value.Unit is CargoUnit.Wagon or CargoUnit.Truck && review.Network.Carries(vessel, cargo.Key)) ? double.PositiveInfinity : 0);

    /// <summary>Share of the time that a vessel is in service.</summary>
    private static double Available(PlanReview review, SeaLinePlan line, VesselClassPlan vessel)
    {
        if ((vessel.Repairs ?? line.Repairs) is not { } repairs)
            return 1;
        var (every, takes) = (LawMean.Of(review.AtStart(repairs.Every)), LawMean.Of(review.AtStart(repairs.Takes)));
        return every / (every + takes);
    }
}
