using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Worth;

/// <summary>One unit more of one thing that a plan has: a berth, a vessel, a train path, an hour.</summary>
/// <param name="Name">In a planner's words: <c>+1 rail-ferry berth at Alat</c>.</param>
/// <param name="Path">Path of the value in the scenario.</param>
/// <param name="Change">What <c>change:</c> and <c>--set</c> call it: <c>plus 1</c>, <c>plus 1 train/d</c>, <c>05:00-24:00</c>.</param>
/// <param name="To">Adds it to a plan.</param>
public sealed record Addition(string Name, string Path, string Change, Func<CorridorPlan, CorridorPlan> To);
