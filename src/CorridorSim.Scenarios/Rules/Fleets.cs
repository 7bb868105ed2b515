using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>Which vessels serve a line, and what they carry.</summary>
internal static class Fleets
{
    /// <summary>Vessel classes that serve a sea line, with how many of their vessels it has on average, and their path.</summary>
    public static IEnumerable<(VesselClassPlan Class, double Vessels, string Path)> VesselsOf(CorridorPlan plan, string line)
    {
        foreach (var (id, vessel) in plan.Sea[line].Vessels)
            yield return (vessel, vessel.Count.First, $"sea.{line}.vessels.{id}");
        foreach (var (id, vessel) in plan.Vessels.Where(shared => shared.Value.Serves.Contains(line)))
            yield return (vessel, vessel.Count.First / vessel.Serves.Count, $"vessels.{id}");
    }

    /// <summary>Whether a vessel class takes a cargo: what it says, or else wagons and trucks with a lane, TEU with slots, parcels with neither.</summary>
    public static bool Carries(VesselClassPlan vessel, CargoPlan cargo, string id) => vessel.Carries.Count > 0
        ? vessel.Carries.Contains(id)
        : cargo.Unit switch
        {
            CargoUnit.Wagon or CargoUnit.Truck => vessel.Lane is not null,
            CargoUnit.Teu => vessel.Slots is not null,
            _ => vessel.Lane is null && vessel.Slots is null,
        };
}
