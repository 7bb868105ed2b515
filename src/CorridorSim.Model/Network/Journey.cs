using CorridorSim.Model.Measures;
using CorridorSim.Model.Rail;

namespace CorridorSim.Model.Network;

/// <summary>The way of a consignment from its origin to its destination.</summary>
/// <param name="From">Index of the origin.</param>
/// <param name="To">Index of the destination.</param>
/// <param name="Legs">Legs in order; a journey within one place has none.</param>
/// <param name="Services">The train service of each rail leg; none for sea legs. Ordered as <paramref name="Legs"/>.</param>
/// <param name="Fleets">The fleet whose wagons carry the cargo on each leg only; -1 when none. Ordered as <paramref name="Legs"/>.</param>
/// <param name="TariffPerTonne">Tariffs, freight and fees of the whole way, in dollars per tonne.</param>
/// <param name="Screenlines">Indices of the screenlines that the journey crosses and that count its cargo.</param>
internal sealed record Journey(int From, int To, Leg[] Legs, TrainService?[] Services, int[] Fleets, Timeline<double> TariffPerTonne, int[] Screenlines)
{
    /// <summary>Where its times are kept; none for the way of empty wagons.</summary>
    public WayRows? Rows { get; set; }
}
