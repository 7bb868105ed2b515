using CorridorSim.Model.Demand;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Sea;

/// <summary>What an empty deck takes.</summary>
/// <param name="LaneMetres">Deck length; infinite when length does not bind.</param>
/// <param name="Slots">Container slots; infinite when slots do not bind.</param>
/// <param name="Tonnes">Cargo with its tare, in the water of the time.</param>
/// <param name="KeptMetres">Deck metres kept for each cargo; none when nothing is kept.</param>
internal sealed record DeckSize(double LaneMetres, double Slots, double Tonnes, double[]? KeptMetres)
{
    /// <summary>The deck of a class through the run.</summary>
    public static Timeline<DeckSize> Of(VesselClassPlan vessel, Cargo[] cargoes, CorridorCalendar calendar) => calendar.Follow(
        instant => new DeckSize(
            vessel.Lane?.At(instant) ?? double.PositiveInfinity,
            vessel.Slots?.At(instant) ?? double.PositiveInfinity,
            vessel.Deadweight.At(instant) * vessel.DraughtFactor.At(instant),
            vessel.Keeps.Count == 0 ? null : [.. cargoes.Select(cargo => (vessel.Keeps.GetValueOrDefault(cargo.Id)?.At(instant) ?? 0) * (vessel.Lane?.At(instant) ?? 0))]),
        [vessel.Lane, vessel.Slots, vessel.Deadweight, vessel.DraughtFactor, .. vessel.Keeps.Values]);
}
