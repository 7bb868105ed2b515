using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Demand;

/// <summary>
/// The embargoes that stores make which refuse when they are full: on the flows that pass, by direction, as room is by direction. One begins when more units wait
/// than there is room for, ends when they fill less than half of it, and is reviewed every day. What rolls already keeps coming and finds a place.
/// </summary>
internal static class RefusingStores
{
    private const double EndsBelow = 0.5; // of the room

    private static readonly DepartureRule Daily = new(null, null, null, TimeSpan.FromDays(1));

    public static IEnumerable<KeyValuePair<string, EmbargoPlan>> Of(CorridorLayout layout)
    {
        for (var place = 0; place < layout.Map.Places.Length; place++)
        {
            foreach (var cargo in layout.Cargoes)
            {
                if (layout.StorageFor(place, cargo.Id) is not (WhenFull.Refuse, { } room))
                    continue;
                foreach (var direction in layout.Flows.Where(flow => flow.Cargo == cargo).GroupBy(flow => ComesBy(layout, flow, place)).Where(direction => direction.Key is not null))
                    yield return KeyValuePair.Create($"{layout.Map.Places[place]}-{cargo.Id}-by-{direction.Key}", Embargo(layout, place, cargo, room, direction));
            }
        }
    }

    private static EmbargoPlan Embargo(CorridorLayout layout, int place, Cargo cargo, Dated<double> room, IEnumerable<Flow> flows)
    {
        var id = layout.Map.Places[place];
        return new EmbargoPlan
        {
            Refuses = [.. flows.Select(flow => flow.Id)],
            Watches = [id],
            StartsAbove = room,
            EndsBelow = room.Select(units => Math.Max(1, EndsBelow * units)),
            Reviewed = Daily,
            Exempts = [.. flows.SelectMany(flow => flow.Plan.To.Shares).Select(to => to.Key).Where(to => to == id).Distinct()],
        };
    }

    /// <summary>How a flow comes to a place at which it does not end: to a port by land or by sea, elsewhere by a rail line; none when it does not.</summary>
    private static string? ComesBy(CorridorLayout layout, Flow flow, int place)
    {
        var isPort = layout.Plan.Ports.ContainsKey(layout.Map.Places[place]);
        if (isPort && flow.Journeys[0].From == place)
            return "land";
        foreach (var way in flow.Ways)
        {
            var goesOn = way.To != place || flow.Choices.Any(choice => choice?.At == place);
            foreach (var leg in goesOn ? way.Legs : [])
            {
                if (leg is SeaLeg && leg.To == place)
                    return "sea";
                if (leg is RailLeg rail && Array.FindIndex(rail.Hops, hop => hop.To == place) is >= 0 and var hop)
                    return isPort ? "land" : layout.Map.RailLines[rail.Hops[hop].Line];
            }
        }

        return null;
    }
}
