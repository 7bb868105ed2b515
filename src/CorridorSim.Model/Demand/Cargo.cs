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

    // Asked for each unit that boards, so not looked up through the plan each time.

    /// <summary>Own mass of a unit in tonnes.</summary>
    public double Tare { get; } = Plan.Tare;

    /// <summary>Deck that a unit takes, in metres.</summary>
    public double Length { get; } = Plan.Length;

    /// <summary>Whether it takes container slots instead of deck.</summary>
    public bool TakesSlots { get; } = Plan.Unit == CargoUnit.Teu;
}
