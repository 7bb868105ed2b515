using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>Every flow has a way to each of its destinations, and every place is on some line.</summary>
internal static class RouteRules
{
    public static void Check(CorridorPlan plan, ScenarioTree tree)
    {
        var network = new Network(plan);
        foreach (var (id, flow) in plan.Flows)
        {
            foreach (var (destination, share) in flow.To.Shares.Where(to => to.Key != flow.From))
            {
                if (share > 0 && network.Route(flow.Cargo, [flow.From, .. flow.Via, destination]) is null)
                    tree.Error("no-route", $"flows.{id}", $"There is no route for '{flow.Cargo}' from '{flow.From}' to '{destination}'{(flow.Via.Count > 0 ? $" over {string.Join(", ", flow.Via)}" : "")}.", Remedy(network, flow, destination));
            }
        }

        foreach (var place in plan.Places.Keys.Where(place => network.From(place).Count == 0))
            tree.Warning("unreachable-place", $"places.{place}", "No line leads to this place.", "Join it by a line under 'rail' or 'sea', or remove it.");
        foreach (var border in plan.Borders.Keys.Where(border => network.From(border).Count(leg => leg.Line.StartsWith("rail.", StringComparison.Ordinal)) < 2))
            tree.Warning("border-at-an-end", $"borders.{border}", "Fewer than two rail lines meet at this border, so no train passes it.", "Join it on both sides by lines under 'rail'.");
        foreach (var port in plan.Ports.Keys.Where(port => !network.From(port).Any(leg => leg.Line.StartsWith("sea.", StringComparison.Ordinal))))
            tree.Hint("port-without-line", $"ports.{port}", "No sea line calls at this port.", "Join it by a line under 'sea', or remove it.");
    }

    private static string Remedy(Network network, FlowPlan flow, string destination)
    {
        var reached = network.Reached(flow.Cargo, flow.From);
        return reached.Count == 1
            ? $"No line that takes '{flow.Cargo}' leaves '{flow.From}': add one under 'rail', or a sea line with vessels that carry it."
            : $"From '{flow.From}' it reaches {string.Join(", ", reached.Where(place => place != flow.From).Take(8))}: a line from there to '{destination}' is missing, or its vessels do not carry '{flow.Cargo}'.";
    }
}
