using CorridorSim.Model.Plan;

namespace CorridorSim.Experiments.Gate;

/// <summary>One thing that a regression test checks.</summary>
/// <param name="Kind"><c>expect</c> for what the scenario expects, <c>regress</c> for what must not have changed.</param>
/// <param name="Name">Name of the expectation in the scenario, or of the indicator compared.</param>
/// <param name="Expectation">What is expected, bounds in the unit of the number.</param>
public sealed record GateCheck(string Kind, string Name, Expectation Expectation);
