using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Network;

/// <summary>The places and lines of a plan as a graph with indices, and the ways through it.</summary>
internal sealed class CorridorMap
{
    private readonly CorridorPlan _plan;
    private readonly Dictionary<string, int> _placeIndex = [];
    private readonly List<Edge>[] _edges;

    public CorridorMap(CorridorPlan plan)
    {
        _plan = plan;
        Places = [.. plan.Places.Keys];
        RailLines = [.. plan.Rail.Keys];
        SeaLines = [.. plan.Sea.Keys];
        for (var i = 0; i < Places.Length; i++)
            _placeIndex[Places[i]] = i;

        _edges = [.. Places.Select(_ => new List<Edge>())];
        for (var i = 0; i < RailLines.Length; i++)
        {
            var line = plan.Rail[RailLines[i]];
            Join($"rail.{RailLines[i]}", line.Between, i, sea: false, line.Length);
        }

        for (var i = 0; i < SeaLines.Length; i++)
        {
            var line = plan.Sea[SeaLines[i]];
            Join($"sea.{SeaLines[i]}", line.Between, i, sea: true, SeaKilometres(line));
        }
    }

    public string[] Places { get; }

    public string[] RailLines { get; }

    public string[] SeaLines { get; }

    public int PlaceOf(string id) => _placeIndex[id];

    /// <summary>Length of a sea line, by the plan or along the great circle.</summary>
    public double SeaKilometres(SeaLinePlan line)
    {
        if (line.Length is { } length)
            return length;
        var a = _plan.Places[line.Between[0]].Location;
        var b = _plan.Places[line.Between[1]].Location;
        return a is { } from && b is { } to ? GreatCircle.Kilometres(from, to) : 1;
    }

    /// <summary>The shortest way by kilometres, as legs; none when there is no way. Lines that are not in service on a day are used only where no other way leads.</summary>
    /// <param name="cargo">Cargo id: trucks use ships only, and a sea line is used only where some vessel carries the cargo.</param>
    /// <param name="stops">Origin, places to pass in order, destination.</param>
    /// <param name="day">The day; none when lines that open later are as good as any: for the ways of a choice, which knows when they open.</param>
    public Leg[]? Route(string cargo, IReadOnlyList<int> stops, DateOnly? day)
    {
        var edges = new List<Edge>();
        for (var i = 1; i < stops.Count; i++)
        {
            var part = (day is null ? null : Shortest(cargo, stops[i - 1], stops[i], day)) ?? Shortest(cargo, stops[i - 1], stops[i], day: null);
            if (part is null)
                return null;
            edges.AddRange(part);
        }

        return Legs(edges);
    }

    /// <summary>Vessel classes that serve a sea line: its own, then the shared ones.</summary>
    public IEnumerable<VesselClassPlan> VesselsOn(string seaLine) =>
        _plan.Sea[seaLine].Vessels.Values.Concat(_plan.Vessels.Values.Where(vessel => vessel.Serves.Contains(seaLine)));

    /// <summary>Whether a vessel class carries a cargo: as it says, else wagons and trucks on a lane, TEU in slots, parcels otherwise.</summary>
    public bool Carries(VesselClassPlan vessel, string cargo)
    {
        if (vessel.Carries.Count > 0)
            return vessel.Carries.Contains(cargo);
        var unit = _plan.Cargo[cargo].Unit;
        return vessel switch
        {
            { Lane: not null, Slots: not null } => unit != CargoUnit.Parcel,
            { Lane: not null } => unit is CargoUnit.Wagon or CargoUnit.Truck,
            { Slots: not null } => unit is CargoUnit.Teu,
            _ => unit is CargoUnit.Parcel,
        };
    }

    private void Join(string path, IReadOnlyList<string> between, int line, bool sea, double kilometres)
    {
        if (between.Count != 2 || between[0] == between[1])
            throw new PlanException(path, "A line joins two different places; write, for example, 'between: [aktau, alat]'.");
        var (a, b) = (PlaceOf(between[0]), PlaceOf(between[1]));
        _edges[a].Add(new Edge(a, b, 2 * line, sea, kilometres));
        _edges[b].Add(new Edge(b, a, (2 * line) + 1, sea, kilometres));
    }

    private bool Usable(Edge edge, string cargo) => edge.Sea
        ? VesselsOn(SeaLines[edge.Way / 2]).Any(vessel => Carries(vessel, cargo))
        : _plan.Cargo[cargo] is not { Unit: CargoUnit.Truck, InTrain: null or 0 }; // lorries ride trains only where the plan says how

    private bool IsOpen(Edge edge, DateOnly day) => edge.Sea || _plan.Rail[RailLines[edge.Way / 2]].Opens is not { } opens || opens.Date <= day;

    private List<Edge>? Shortest(string cargo, int from, int to, DateOnly? day)
    {
        var distance = new double[Places.Length];
        Array.Fill(distance, double.PositiveInfinity);
        var arrivedBy = new Edge?[Places.Length];
        var frontier = new PriorityQueue<int, (double Kilometres, int Place)>();
        distance[from] = 0;
        frontier.Enqueue(from, (0, from));
        while (frontier.TryDequeue(out var place, out var reached))
        {
            if (place == to)
                break;
            if (reached.Kilometres > distance[place])
                continue;
            foreach (var edge in _edges[place])
            {
                var kilometres = distance[place] + edge.Kilometres;
                if (kilometres >= distance[edge.To] || !Usable(edge, cargo) || (day is { } open && !IsOpen(edge, open)))
                    continue;
                distance[edge.To] = kilometres;
                arrivedBy[edge.To] = edge;
                frontier.Enqueue(edge.To, (kilometres, edge.To));
            }
        }

        if (double.IsPositiveInfinity(distance[to]))
            return null;
        var way = new List<Edge>();
        for (var place = to; place != from; place = way[^1].From)
            way.Add(arrivedBy[place]!.Value);
        way.Reverse();
        return way;
    }

    private static Leg[] Legs(List<Edge> way)
    {
        var legs = new List<Leg>();
        for (var i = 0; i < way.Count;)
        {
            var first = way[i];
            if (first.Sea)
            {
                legs.Add(new SeaLeg(first.Way, first.From, first.To));
                i++;
                continue;
            }

            var hops = way.Skip(i).TakeWhile(edge => !edge.Sea).Select(edge => new RailHop(edge.Way, edge.From, edge.To)).ToArray();
            legs.Add(new RailLeg(hops[0].From, hops[^1].To, hops));
            i += hops.Length;
        }

        return [.. legs];
    }

    private readonly record struct Edge(int From, int To, int Way, bool Sea, double Kilometres);
}
