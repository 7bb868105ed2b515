using CorridorSim.Model.Plan;

namespace CorridorSim.Results.Charts;

/// <summary>What the units of a flow weigh.</summary>
internal static class FlowLoad
{
    /// <summary>Net tonnes of a unit.</summary>
    public static double TonnesPerUnit(CorridorPlan plan, string flow) => plan.Flows[flow].Load ?? plan.Cargo[plan.Flows[flow].Cargo].Load;
}
