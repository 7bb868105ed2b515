using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>A way that units of a flow can take.</summary>
/// <param name="Path">Path of the flow, or of the option taken.</param>
/// <param name="Flow">The flow.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Legs">Its lines in order.</param>
internal sealed record FlowWay(string Path, FlowPlan Flow, string To, IReadOnlyList<DirectedLine> Legs)
{
    /// <summary>The ways of all flows: one for each destination, and one for each option of a choice that stays in the corridor.</summary>
    public static IEnumerable<FlowWay> Of(PlanReview review)
    {
        foreach (var (id, flow) in review.Plan.Flows)
        {
            foreach (var to in flow.To.Shares.Select(share => share.Key))
            {
                var (choiceId, choice) = review.Plan.Routes.FirstOrDefault(choice => choice.Value.Concerns(id, to));
                if (choice is null)
                {
                    yield return new FlowWay($"flows.{id}", flow, to, review.Network.Route(flow.Cargo, [flow.From, .. flow.Via, to], review.Plan.FirstDay(flow)));
                    continue;
                }

                var toJunction = review.Network.Route(flow.Cargo, [flow.From, .. flow.Via, choice.At], review.Plan.FirstDay(flow));
                foreach (var (option, way) in choice.Options.Where(option => option.Value.Outside == YesNo.No))
                    yield return new FlowWay($"routes.{choiceId}.options.{option}", flow, way.To ?? to, [.. toJunction, .. review.Network.Route(flow.Cargo, [choice.At, .. way.Via, way.To ?? to], day: null)]);
            }
        }
    }
}
