using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>A vessel class on one of its lines.</summary>
/// <param name="Class">The class.</param>
/// <param name="Vessels">Vessels of the class that the line can have at the start: all that may move to it, or an even share of those that stay.</param>
/// <param name="Path">Path of the class.</param>
internal sealed record ServingClass(VesselClassPlan Class, double Vessels, string Path);

/// <summary>Which vessels serve a line, and what they carry.</summary>
internal sealed class Fleets
{
    private readonly Dictionary<string, List<ServingClass>> _byLine = [];

    public Fleets(PlanReview review)
    {
        foreach (var (line, sea) in review.Plan.Sea)
            _byLine[line] = [.. sea.Vessels.Select(vessel => new ServingClass(vessel.Value, review.AtStart(vessel.Value.Count), $"sea.{line}.vessels.{vessel.Key}"))];
        foreach (var (id, vessel) in review.Plan.Vessels)
        {
            var vessels = review.AtStart(vessel.Count) / (vessel.Follows == FollowsRule.LongestQueue ? 1 : vessel.Serves.Count);
            foreach (var line in vessel.Serves)
                _byLine[line].Add(new ServingClass(vessel, vessels, $"vessels.{id}"));
        }
    }

    /// <summary>Vessel classes that serve a sea line.</summary>
    public IReadOnlyList<ServingClass> Of(string line) => _byLine[line];
}
