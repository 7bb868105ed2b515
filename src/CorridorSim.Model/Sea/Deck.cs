using CorridorSim.Model.Demand;

namespace CorridorSim.Model.Sea;

/// <summary>What a ship has loaded against what it can: lane metres, container slots and tonnes. Whichever binds stops the loading.</summary>
internal struct Deck(double laneMetres, double slots, double tonnes)
{
    private const double Rounding = 1e-6;

    public double UsedMetres { get; private set; }

    public double UsedSlots { get; private set; }

    public double UsedTonnes { get; private set; }

    /// <summary>The larger of the shares of lane, slots and tonnes used.</summary>
    public readonly double FullShare => Math.Max(Share(UsedMetres, laneMetres), Math.Max(Share(UsedSlots, slots), Share(UsedTonnes, tonnes)));

    /// <summary>Units of a consignment that still fit.</summary>
    public readonly int Fits(Consignment consignment)
    {
        var cargo = consignment.Flow.Cargo.Plan;
        var units = Room(tonnes - UsedTonnes, consignment.GrossTonnesPerUnit);
        if (cargo.Unit == Plan.CargoUnit.Teu)
            units = Math.Min(units, Room(slots - UsedSlots, 1));
        else
            units = Math.Min(units, Room(laneMetres - UsedMetres, cargo.Length));
        return (int)Math.Min(units, consignment.Units);
    }

    public void Add(Consignment consignment)
    {
        var cargo = consignment.Flow.Cargo.Plan;
        UsedTonnes += consignment.Units * consignment.GrossTonnesPerUnit;
        if (cargo.Unit == Plan.CargoUnit.Teu)
            UsedSlots += consignment.Units;
        else
            UsedMetres += consignment.Units * cargo.Length;
    }

    private static double Room(double left, double each) => each <= 0 ? int.MaxValue : Math.Floor((left / each) + Rounding);

    private static double Share(double used, double of) => of > 0 && !double.IsPositiveInfinity(of) ? used / of : 0;
}
