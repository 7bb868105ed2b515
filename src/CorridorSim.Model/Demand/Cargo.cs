using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Demand;

/// <summary>A kind of cargo with its place in the tables.</summary>
internal sealed record Cargo(int Index, string Id, CargoPlan Plan)
{
    /// <summary>Wagon positions that one unit takes in a train; two TEU share a platform unless the plan says otherwise.</summary>
    public double WagonsEach { get; } = Plan.InTrain ?? Plan.Unit switch
    {
        CargoUnit.Teu => 0.5,
        CargoUnit.Truck => 0,
        _ => 1,
    };
}
