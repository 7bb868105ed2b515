using CorridorSim.Model.Network;

namespace CorridorSim.Model.Measures;

/// <summary>A place and cargo whose presence is kept week by week.</summary>
internal sealed record QueueSeries(string Name, int Stage, int Cargo);

/// <summary>Where queues are watched: ports and borders, by each cargo that passes.</summary>
internal static class Queues
{
    public static IReadOnlyList<QueueSeries> Of(CorridorLayout layout)
    {
        var series = new List<QueueSeries>();
        foreach (var place in layout.Plan.Ports.Keys.Concat(layout.Plan.Borders.Keys).Concat(layout.Plan.Places.Where(p => p.Value.Storage.Count > 0).Select(p => p.Key)).Distinct())
        {
            var stage = layout.PlaceOf(place);
            foreach (var cargo in layout.Cargoes)
            {
                if (layout.Flows.Any(flow => flow.Cargo == cargo && flow.Journeys.Any(journey => Passes(journey, stage))))
                    series.Add(new QueueSeries($"{place} {cargo.Id}", stage, cargo.Index));
            }
        }

        return series;
    }

    private static bool Passes(Journey journey, int place) => journey.Legs.Any(leg =>
        leg.From == place || (leg is RailLeg rail && rail.Hops.Any(hop => hop.From == place)));
}
