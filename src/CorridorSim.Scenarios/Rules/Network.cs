using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>One line of the network, seen from one end.</summary>
/// <param name="Line">Path of the line: <c>rail.x</c> or <c>sea.y</c>.</param>
/// <param name="From">The end where it is entered.</param>
/// <param name="To">The other end.</param>
/// <param name="Kilometres">Its length.</param>
internal sealed record Leg(string Line, string From, string To, double Kilometres);

/// <summary>The lines of a corridor as a graph, and the shortest way through it for a cargo.</summary>
internal sealed class Network
{
    /// <summary>Length of a sea line whose ends are not on the map.</summary>
    private const double UnknownKilometres = 400;

    private readonly CorridorPlan _plan;
    private readonly Dictionary<string, List<Leg>> _legs = [];
    private readonly Dictionary<(string Line, string Cargo), bool> _carries = [];

    public Network(CorridorPlan plan)
    {
        _plan = plan;
        foreach (var (id, line) in plan.Rail)
            Add($"rail.{id}", line.Between, line.Length);
        foreach (var (id, line) in plan.Sea)
            Add($"sea.{id}", line.Between, line.Length ?? GreatCircle(line.Between));
    }

    /// <summary>Lines that leave a place.</summary>
    public IReadOnlyList<Leg> From(string place) => _legs.TryGetValue(place, out var legs) ? legs : [];

    /// <summary>The shortest way over all places named, in order; none when there is none.</summary>
    public IReadOnlyList<Leg>? Route(string cargo, IReadOnlyList<string> places)
    {
        var route = new List<Leg>();
        for (var i = 0; i + 1 < places.Count; i++)
        {
            if (places[i] == places[i + 1])
                continue;
            if (Shortest(cargo, places[i], places[i + 1]) is not { } part)
                return null;
            route.AddRange(part);
        }

        return route;
    }

    /// <summary>Places that can be reached from one, by lines that take the cargo.</summary>
    public IReadOnlySet<string> Reached(string cargo, string from)
    {
        var reached = new HashSet<string> { from };
        var waiting = new Queue<string>(reached);
        while (waiting.TryDequeue(out var place))
        {
            foreach (var leg in From(place).Where(leg => Takes(leg.Line, cargo) && reached.Add(leg.To)))
                waiting.Enqueue(leg.To);
        }

        return reached;
    }

    private List<Leg>? Shortest(string cargo, string from, string to)
    {
        var best = new Dictionary<string, (double Kilometres, Leg? By)> { [from] = (0, null) };
        var waiting = new PriorityQueue<string, double>([(from, 0.0)]);
        var done = new HashSet<string>();
        while (waiting.TryDequeue(out var place, out var kilometres))
        {
            if (!done.Add(place))
                continue;
            if (place == to)
                return Way(best, to);
            foreach (var leg in From(place).Where(leg => Takes(leg.Line, cargo)))
            {
                var sum = kilometres + leg.Kilometres;
                if (best.TryGetValue(leg.To, out var known) && known.Kilometres <= sum)
                    continue;
                best[leg.To] = (sum, leg);
                waiting.Enqueue(leg.To, sum);
            }
        }

        return null;
    }

    private static List<Leg> Way(Dictionary<string, (double Kilometres, Leg? By)> best, string to)
    {
        var way = new List<Leg>();
        for (var leg = best[to].By; leg is not null; leg = best[leg.From].By)
            way.Add(leg);
        way.Reverse();
        return way;
    }

    private bool Takes(string line, string cargo)
    {
        if (_carries.TryGetValue((line, cargo), out var known))
            return known;
        return _carries[(line, cargo)] = line.StartsWith("rail.", StringComparison.Ordinal)
            ? _plan.Cargo[cargo].Unit != CargoUnit.Truck || _plan.Cargo[cargo].InTrain is not null
            : Fleets.VesselsOf(_plan, line["sea.".Length..]).Any(vessel => Fleets.Carries(vessel.Class, _plan.Cargo[cargo], cargo));
    }

    private void Add(string line, IReadOnlyList<string> between, double kilometres)
    {
        if (between is not [var one, var other])
            return;
        Legs(one).Add(new Leg(line, one, other, kilometres));
        Legs(other).Add(new Leg(line, other, one, kilometres));
    }

    private List<Leg> Legs(string place) => _legs.TryGetValue(place, out var legs) ? legs : _legs[place] = [];

    private double GreatCircle(IReadOnlyList<string> between)
    {
        if (between is not [var one, var other] || _plan.Places[one].Location is not { } a || _plan.Places[other].Location is not { } b)
            return UnknownKilometres;
        var (lat1, lat2, turn) = (double.DegreesToRadians(a.Latitude), double.DegreesToRadians(b.Latitude), double.DegreesToRadians(b.Longitude - a.Longitude));
        var half = Math.Pow(Math.Sin((lat2 - lat1) / 2), 2) + (Math.Cos(lat1) * Math.Cos(lat2) * Math.Pow(Math.Sin(turn / 2), 2));
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }
}
