using CorridorSim.Model.Demand;

namespace CorridorSim.Model.Sea;

/// <summary>What a ship has loaded against what it can: lane metres, container slots and tonnes. Whichever binds stops the loading.</summary>
internal struct Deck(double laneMetres, double slots, double tonnes, double[]? keptMetres)
{
    private const double Rounding = 1e-6;
    private readonly double[]? _metresByCargo = keptMetres is null ? null : new double[keptMetres.Length];

    public double UsedMetres { get; private set; }

    public double UsedSlots { get; private set; }

    public double UsedTonnes { get; private set; }

    /// <summary>The larger of the shares of lane, slots and tonnes used.</summary>
    public readonly double FullShare => Math.Max(Share(UsedMetres, laneMetres), Math.Max(Share(UsedSlots, slots), Share(UsedTonnes, tonnes)));

    /// <summary>Units of a consignment that still fit.</summary>
    public readonly int Fits(Consignment consignment)
    {
        var cargo = consignment.Flow.Cargo;
        var (tonnesEach, tonnesLeft) = (consignment.GrossTonnesPerUnit, tonnes - UsedTonnes);
        var (spaceEach, spaceLeft) = cargo.TakesSlots ? (1, slots - UsedSlots) : (cargo.Length, laneMetres - UsedMetres - KeptForOthers(cargo.Index));

        // Mostly all of it fits, which a multiplication tells sooner than a division.
        return consignment.Units * tonnesEach <= tonnesLeft && consignment.Units * spaceEach <= spaceLeft
            ? consignment.Units
            : (int)Math.Min(Math.Min(Room(tonnesLeft, tonnesEach), Room(spaceLeft, spaceEach)), consignment.Units);
    }

    public void Add(Consignment consignment)
    {
        var cargo = consignment.Flow.Cargo;
        UsedTonnes += consignment.Units * consignment.GrossTonnesPerUnit;
        if (cargo.TakesSlots)
            UsedSlots += consignment.Units;
        else
            AddMetres(cargo.Index, consignment.Units * cargo.Length);
    }

    private void AddMetres(int cargo, double metres)
    {
        UsedMetres += metres;
        if (_metresByCargo is not null)
            _metresByCargo[cargo] += metres;
    }

    /// <summary>Metres kept for other cargo that has not taken them yet.</summary>
    private readonly double KeptForOthers(int cargo)
    {
        if (keptMetres is null)
            return 0;
        var kept = 0.0;
        for (var other = 0; other < keptMetres.Length; other++)
            kept += other == cargo ? 0 : Math.Max(0, keptMetres[other] - _metresByCargo![other]);
        return kept;
    }

    private static double Room(double left, double each) => each <= 0 ? int.MaxValue : Math.Floor((left / each) + Rounding);

    private static double Share(double used, double of) => of > 0 && !double.IsPositiveInfinity(of) ? used / of : 0;
}
