using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Comparisons;

/// <summary>A plan that takes part in a comparison.</summary>
/// <param name="Name">What it is called in tables; different for each plan.</param>
/// <param name="Plan">The plan: its targets are judged.</param>
/// <param name="Corridor">What is simulated.</param>
public sealed record ComparedPlan(string Name, CorridorPlan Plan, IReplicable Corridor)
{
    /// <summary>A plan under the name of its scenario.</summary>
    public static ComparedPlan Of(CorridorPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new ComparedPlan(plan.Scenario, plan, Model.Corridor.Of(plan));
    }
}
