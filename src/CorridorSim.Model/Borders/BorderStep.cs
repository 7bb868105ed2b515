using CorridorSim.Kernel.Randomness;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Borders;

/// <summary>A step of a border crossing with its law tabulated.</summary>
/// <param name="Id">Id of the step.</param>
/// <param name="Plan">As planned.</param>
/// <param name="Duration">Hours.</param>
/// <param name="StockReturns">Hours until wagons of the other gauge are back.</param>
/// <param name="Classes">For each train class, whether the step concerns it.</param>
/// <param name="ComingFrom">Index of the neighbouring place whose trains it concerns; -1 for all.</param>
internal sealed record BorderStep(string Id, BorderStepPlan Plan, Timeline<Distribution> Duration, Timeline<Distribution> StockReturns, bool[] Classes, int ComingFrom)
{
    public bool Concerns(int trainClass, int comesFrom) => Classes[trainClass] && (ComingFrom < 0 || ComingFrom == comesFrom);
}
