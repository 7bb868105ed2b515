using System.Globalization;
using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>
/// Compares demand with what each element can pass when nothing ever waits: on average over the year, by the shortest routes,
/// with the values valid at the start. An estimate, so it warns and never refuses.
/// </summary>
internal static class LoadRules
{
    private const double DominatedByQueueing = 0.95;

    /// <summary>Flows times lines above which routes are not searched: far beyond any corridor, and seconds of work.</summary>
    private const long MostWork = 10_000_000;

    public static void Check(PlanReview review)
    {
        var (plan, network) = (review.Plan, review.Network);
        if ((plan.Rail.Count > 0 && plan.Trains.Count == 0) || (long)plan.Flows.Values.Sum(flow => flow.To.Shares.Count + flow.Via.Count) * network.Legs.Count > MostWork)
            return;
        var loads = LegLoad.Of(plan, network);
        foreach (var direction in network.Legs.Where(leg => leg.IsRail && leg.Index % 2 == 0))
            CompareRail(review, direction, Math.Max(loads[direction.Index].Trains, loads[direction.Back].Trains));
        foreach (var (id, border) in plan.Borders.Where(border => border.Value.Servers is not null))
            CompareBorder(review, id, border, network.From(id).Where(leg => leg.IsRail).Sum(leg => loads[leg.Back].Trains));
        foreach (var leg in network.Legs.Where(leg => !leg.IsRail))
            CompareSea(review, leg, loads[leg.Index]);
    }

    private static void CompareRail(PlanReview review, Leg leg, double trains)
    {
        var line = review.Plan.Rail[leg.Line["rail.".Length..]];
        if (line.Paths is { } paths)
            Compare(review.Tree, leg.Line, trains, paths.First - line.Background.First, "train/d each way");
    }

    private static void CompareBorder(PlanReview review, string id, BorderPlan border, double trains)
    {
        var hours = border.Steps.Values.Where(step => step.Of == StepOf.Train).Sum(step => step.Takes is { } takes ? LawMean.Of(takes) * step.Share.First : 0);
        if (hours > 0 && border.Servers is { First: > 0 } servers && border.Hours.First.HoursPerDay > 0)
            Compare(review.Tree, $"borders.{id}", trains, (servers.First - border.Background.First) * 24 / hours, "train/d");
    }

    private static void CompareSea(PlanReview review, Leg leg, LegLoad load)
    {
        var id = leg.Line["sea.".Length..];
        var line = review.Plan.Sea[id];
        var legHours = LawMean.Of(line.Sailing) + LawMean.Of(line.AtBerth) + LawMean.Of(line.OffBerth);
        if (legHours <= 0)
            return;
        var classes = review.Fleets.Of(id).Select(vessel => (vessel.Class, Departures: vessel.Vessels * Available(line, vessel.Class) * 12 / legHours)).ToList();
        var lane = classes.Sum(vessel => vessel.Departures * (vessel.Class.Lane ?? double.PositiveInfinity));
        var weight = classes.Sum(vessel => vessel.Departures * vessel.Class.Deadweight * vessel.Class.DraughtFactor.First);
        var slots = classes.Sum(vessel => vessel.Departures * (vessel.Class.Slots ?? (vessel.Class.Lane is null ? double.PositiveInfinity : 0)));
        var (amount, capacity, unit) = new[] { (load.Metres, lane, "m/d of deck"), (load.Tonnes, weight, "t/d of deadweight"), (load.Boxes, slots, "TEU/d of slots") }
            .Where(pair => pair.Item1 > 0)
            .DefaultIfEmpty((0, 1, ""))
            .MaxBy(pair => pair.Item1 / pair.Item2);
        Compare(review.Tree, leg.Line, amount, capacity, $"{unit} towards {leg.To}");
    }

    /// <summary>Share of the time that a vessel is in service.</summary>
    private static double Available(SeaLinePlan line, VesselClassPlan vessel) =>
        (vessel.Repairs ?? line.Repairs) is { } repairs ? LawMean.Of(repairs.Every) / (LawMean.Of(repairs.Every) + LawMean.Of(repairs.Takes)) : 1;

    private static void Compare(ScenarioTree tree, string path, double load, double capacity, string unit)
    {
        var share = load / capacity;
        if (capacity <= 0 || double.IsNaN(share) || share <= DominatedByQueueing)
            return;
        var problem = $"Offered load is {Rounded(share * 100)} % of capacity ({Rounded(load)} of {Rounded(capacity)} {unit})";
        tree.Warning("load-above-capacity", path, share > 1 ? $"{problem}: it cannot carry the demand, whatever the rest of the corridor does." : $"{problem}: results will be dominated by queueing here.", "Check the figures; if they are right, this is the answer to look for in the results.");
    }

    private static string Rounded(double number) => number.ToString(number >= 100 ? "0" : "0.0", CultureInfo.InvariantCulture);
}
