using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>What all flows together put on one line in one direction, on an average day at the start; empties that come back included, flows that choose their way left out.</summary>
internal sealed class LegLoad
{
    /// <summary>Full trains a day.</summary>
    public double Trains { get; private set; }

    /// <summary>Metres of deck a day.</summary>
    public double Metres { get; private set; }

    /// <summary>Tonnes a day, tare included.</summary>
    public double Tonnes { get; private set; }

    /// <summary>TEU a day.</summary>
    public double Boxes { get; private set; }

    /// <summary>The loads of all legs, by their index.</summary>
    public static IReadOnlyList<LegLoad> Of(PlanReview review)
    {
        var (plan, network) = (review.Plan, review.Network);
        LegLoad[] loads = [.. network.Lines.Select(_ => new LegLoad())];
        foreach (var (id, flow) in plan.Flows)
        {
            var cargo = plan.Cargo[flow.Cargo];
            var net = flow.Load ?? cargo.Load;
            var units = review.UnitsADay(flow);
            var comesBack = flow.Uses is { } fleet && plan.Fleets[fleet].Returns.At(plan.Starts) == Returns.Empty;
            foreach (var (destination, share) in flow.To.Shares.Where(to => !plan.Routes.Values.Any(choice => choice.Concerns(id, to.Key))))
            {
                foreach (var leg in network.Route(flow.Cargo, [flow.From, .. flow.Via, destination], plan.FirstDay(flow)))
                {
                    loads[leg.Index].Add(plan, leg, flow, cargo, units * share, net);
                    if (comesBack)
                        loads[leg.Back].Add(plan, leg, flow, cargo, units * share, 0);
                }
            }
        }

        return loads;
    }

    private void Add(CorridorPlan plan, DirectedLine leg, FlowPlan flow, CargoPlan cargo, double units, double net)
    {
        Metres += units * cargo.Length;
        Tonnes += units * (cargo.Tare + net);
        Boxes += cargo.Unit == CargoUnit.Teu ? units : 0;
        if (leg.IsRail)
            Trains += units * (cargo.InTrain ?? (cargo.Unit == CargoUnit.Teu ? 0.5 : 1)) / TrainLength(plan, leg, flow);
    }

    private static double TrainLength(CorridorPlan plan, DirectedLine leg, FlowPlan flow)
    {
        var longest = (flow.Train is { } train ? plan.Trains[train] : plan.Trains.Values.First()).Longest.At(plan.Starts);
        return Math.Max(1, Math.Min(longest, plan.Rail[leg.Id].LongestTrain?.At(plan.Starts) ?? longest));
    }
}
