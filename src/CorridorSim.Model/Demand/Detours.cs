using CorridorSim.Model.Plan;
using CorridorSim.Model.Routes;

namespace CorridorSim.Model.Demand;

/// <summary>The ways of route choices that pass none of the places an embargo watches: what it refuses may take them instead of waiting.</summary>
internal sealed class Detours
{
    private readonly HashSet<(int Flow, int Destination, RouteOption Way)> _ways = [];

    /// <exception cref="PlanException">What is refused is to take another way, and there is none.</exception>
    public Detours(CorridorLayout layout, string id, EmbargoPlan plan)
    {
        var watched = plan.Watches.Where(place => place != "under-way").Select(layout.PlaceOf).ToHashSet();
        foreach (var flow in layout.Flows.Where(flow => plan.Refuses.Contains(flow.Id)))
        {
            var before = _ways.Count;
            for (var destination = 0; destination < flow.Journeys.Length; destination++)
            {
                foreach (var way in flow.Choices[destination]?.Options ?? [])
                {
                    if (way.IsOutside || (way.Journeys.TryGetValue((flow.Index, destination), out var onward) && !layout.StagesOf(flow.Journeys[destination]).Concat(layout.StagesOf(onward)).Any(watched.Contains)))
                        _ways.Add((flow.Index, destination, way));
                }
            }

            if (plan.Refused.All().Contains(Refused.Diverts) && _ways.Count == before)
                throw new PlanException($"embargoes.{id}.refused", $"{flow.Id} cannot take another way: it has no route choice with a way that passes none of {string.Join(", ", plan.Watches)}. Add one under 'routes', or write 'waits-at-origin' or 'is-lost'.");
        }
    }

    public bool Contains(Consignment load, RouteOption way) => _ways.Contains((load.Flow.Index, load.Destination, way));
}
