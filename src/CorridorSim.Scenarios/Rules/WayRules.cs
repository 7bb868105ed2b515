using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>No way leads through the place where it ends, and a ship that waits for cargo has some to wait for.</summary>
internal static class WayRules
{
    public static void Check(PlanReview review)
    {
        if (!review.CanSearchWays)
            return;
        var ways = FlowWay.Of(review).ToList();
        foreach (var way in ways.Where(way => way.Legs.SkipLast(1).Any(leg => leg.To == way.To)).DistinctBy(way => (way.Path, way.To)))
            review.Tree.Warning("passes-destination", way.Path, $"A way passes {way.To}, goes on and comes back to end there: {string.Join(" - ", way.Legs.Select(leg => leg.To).Prepend(way.Flow.From))}.", "By kilometres that is the shortest way over the places named. Name others in 'via', or correct a length.");
        CheckDepartures(review, ways);
    }

    /// <summary>A ship that leaves only when it is full waits for ever at an end from which nothing goes that it carries.</summary>
    private static void CheckDepartures(PlanReview review, List<FlowWay> ways)
    {
        var cargo = CargoByLeg(review, ways);
        foreach (var leg in review.Network.Lines.Where(leg => !leg.IsRail))
        {
            var line = review.Plan.Sea[leg.Id];
            var rule = line.DepartsFrom.GetValueOrDefault(leg.From, line.Departs);
            if (!rule.All().Any(one => one is { After: null, Every: null } && (one.Amount > 0 || one.FullShare > 0)))
                continue;
            var path = line.DepartsFrom.ContainsKey(leg.From) ? $"{leg.Path}.departs-from.{leg.From}" : $"{leg.Path}.departs";
            foreach (var vessel in review.Fleets.Of(leg.Id).Where(vessel => !cargo[leg.Index].Any(id => review.Network.Carries(vessel.Class, id))))
                review.Tree.Warning("never-full", path, $"Nothing that '{vessel.Path}' carries goes from {leg.From} to {leg.To}, but it leaves {leg.From} only with enough aboard: its first call there is its last.", $"Write 'departs-from: {{ {leg.From}: at once }}', or add 'or after 24 h'.");
        }
    }

    /// <summary>By leg the cargo of all flows with demand that can come over it, empty wagons that go home included.</summary>
    private static HashSet<string>[] CargoByLeg(PlanReview review, List<FlowWay> ways)
    {
        HashSet<string>[] cargo = [.. review.Network.Lines.Select(_ => new HashSet<string>())];
        foreach (var way in ways.Where(way => HasDemand(way.Flow)))
        {
            var comesBack = way.Flow.Uses is { } fleet && review.Plan.Fleets[fleet].Returns.All().Contains(Returns.Empty);
            foreach (var leg in way.Legs)
            {
                cargo[leg.Index].Add(way.Flow.Cargo);
                if (comesBack)
                    cargo[leg.Back].Add(way.Flow.Cargo);
            }
        }

        return cargo;
    }

    private static bool HasDemand(FlowPlan flow) => (flow.Rate ?? flow.Annual) is { } demand && (demand.First > 0 || demand.Changing);
}
