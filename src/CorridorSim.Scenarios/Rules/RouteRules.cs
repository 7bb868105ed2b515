using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>Every flow has a way to each of its destinations, and every place is on some line.</summary>
internal static class RouteRules
{
    public static void Check(PlanReview review)
    {
        var (plan, tree, network) = (review.Plan, review.Tree, review.Network);
        foreach (var (id, flow) in plan.Flows)
        {
            foreach (var (destination, _) in flow.To.Shares.Where(to => to.Value > 0))
                CheckFlow(tree, network, id, flow, destination);
        }

        foreach (var (id, choice) in plan.Routes)
        {
            CheckWhoChooses(review, id, choice);
            foreach (var (option, way) in choice.Options.Where(option => option.Value.Outside == YesNo.No))
                CheckWay(review, choice, way, $"routes.{id}.options.{option}");
        }

        foreach (var place in plan.Places.Keys.Where(place => network.From(place).Count == 0))
            tree.Warning("unreachable-place", $"places.{place}", "No line leads to this place.", "Join it by a line under 'rail' or 'sea', or remove it.");
        foreach (var border in plan.Borders.Keys.Where(border => !network.From(border).Any(leg => leg.IsRail)))
            tree.Warning("border-without-rail", $"borders.{border}", "No rail line leads to this border, so no train passes it.", "Join it by lines under 'rail'.");
        foreach (var port in plan.Ports.Keys.Where(port => network.From(port).All(leg => leg.IsRail)))
            tree.Hint("port-without-line", $"ports.{port}", "No sea line calls at this port.", "Join it by a line under 'sea', or remove it.");
    }

    /// <summary>Units choose once: no two choices concern the same destination of a flow, and every destination named is one.</summary>
    private static void CheckWhoChooses(PlanReview review, string id, RouteChoicePlan choice)
    {
        foreach (var place in choice.BoundFor.Where(place => !choice.Flows.Any(flow => review.Plan.Flows[flow].To.Shares.Any(to => to.Key == place))))
            review.Tree.Warning("bound-for-nobody", $"routes.{id}.bound-for", $"None of the flows of this choice goes to {place}.", "Name destinations of its flows, or leave 'bound-for' out.");
        foreach (var flow in choice.Flows)
        {
            var twice = review.Plan.Flows[flow].To.Shares.Select(to => to.Key).FirstOrDefault(place => choice.Concerns(flow, place) && review.Plan.Routes.First(other => other.Value.Concerns(flow, place)).Value != choice);
            if (twice is not null)
                review.Tree.Error("chooses-twice", $"routes.{id}.flows", $"Units of '{flow}' for {twice} choose already at another junction, and units choose once.", "Name each flow in one choice, or give each choice destinations of its own with 'bound-for'.");
        }
    }

    private static void CheckWay(PlanReview review, RouteChoicePlan choice, RouteOptionPlan way, string path)
    {
        foreach (var (id, flow) in choice.Flows.Select(id => (id, review.Plan.Flows[id])))
        {
            var stops = way.Via.Concat(way.To is { } to ? [to] : flow.To.Shares.Select(share => share.Key).Where(place => choice.Concerns(id, place)));
            if (stops.FirstOrDefault(stop => !review.Network.Joins(flow.Cargo, choice.At, stop)) is not { } missed)
                continue;
            review.Tree.Error("no-route", path, $"There is no route for '{flow.Cargo}' from '{choice.At}' to '{missed}'.", "Add the line that is missing, or name other places in 'via' and 'to'.");
            return;
        }
    }

    private static void CheckFlow(ScenarioTree tree, Network network, string id, FlowPlan flow, string destination)
    {
        var stops = flow.Via.Append(destination);
        if (stops.FirstOrDefault(stop => !network.Joins(flow.Cargo, flow.From, stop)) is not { } missed)
            return;
        var reached = network.Reached(flow.Cargo, flow.From).Take(8).ToList();
        var remedy = reached.Count == 0
            ? $"No line that takes '{flow.Cargo}' leaves '{flow.From}': add one under 'rail', or a sea line with vessels that carry it."
            : $"From '{flow.From}' it reaches {string.Join(", ", reached)}: a line from there to '{missed}' is missing, or its vessels do not carry '{flow.Cargo}'.";
        tree.Error("no-route", $"flows.{id}", $"There is no route for '{flow.Cargo}' from '{flow.From}' to '{missed}'.", remedy);
    }
}
