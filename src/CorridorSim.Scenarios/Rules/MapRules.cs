using CorridorSim.Model.Network;

namespace CorridorSim.Scenarios.Rules;

/// <summary>No line is shorter than the way of a bird between its ends: where it is, a length is wrong, or a place lies elsewhere.</summary>
internal static class MapRules
{
    /// <summary>Share of the way of a bird, and kilometres, that the map may be wrong by: places are points, stations are not.</summary>
    private const double Tolerance = 0.1;
    private const double TolerableKilometres = 5;

    public static void Check(PlanReview review)
    {
        foreach (var leg in review.Network.Lines.Where(leg => leg.Index % 2 == 0))
        {
            if (review.Plan.Places[leg.From].Location is not { } from || review.Plan.Places[leg.To].Location is not { } to)
                continue;
            var bird = GreatCircle.Kilometres(from, to);
            if (leg.Kilometres < (bird * (1 - Tolerance)) - TolerableKilometres)
                review.Tree.Warning("shorter-than-possible", leg.Path, $"The line is {leg.Kilometres:0} km long, but its ends lie {bird:0} km apart on the map.", $"Check its length, and the locations of '{leg.From}' and '{leg.To}': latitude comes first.");
        }
    }
}
