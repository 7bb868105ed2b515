using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Network;

/// <summary>One line of a corridor run in one direction.</summary>
/// <param name="Index">Its number: rail lines before sea lines, each in the order of the plan, both directions one after the other.</param>
/// <param name="Path">Path of the line: <c>rail.x</c> or <c>sea.y</c>.</param>
/// <param name="IsRail">Whether it is a rail line.</param>
/// <param name="From">The place where it is entered.</param>
/// <param name="To">The place at its other end.</param>
/// <param name="Kilometres">Its length.</param>
public sealed record DirectedLine(int Index, string Path, bool IsRail, string From, string To, double Kilometres)
{
    /// <summary>Number of the same line the other way.</summary>
    public int Back => Index ^ 1;

    /// <summary>Id of the line in its section.</summary>
    public string Id { get; } = Path[(Path.IndexOf('.', StringComparison.Ordinal) + 1)..];
}

/// <summary>The places and lines of a plan as a graph, and the shortest ways of a cargo through it.</summary>
public sealed class LineGraph
{
    private readonly CorridorPlan _plan;
    private readonly List<DirectedLine> _lines = [];
    private readonly Dictionary<string, int> _places;
    private readonly List<DirectedLine>[] _from; // by place
    private readonly List<int> _ends = []; // the place that each line leads to
    private readonly Dictionary<string, bool[]> _taking = [];

    /// <summary>Joins the places of a plan.</summary>
    /// <exception cref="PlanException">A line does not join two different places.</exception>
    public LineGraph(CorridorPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _places = plan.Places.Keys.Select((id, index) => (id, index)).ToDictionary(place => place.id, place => place.index);
        _from = [.. plan.Places.Select(_ => new List<DirectedLine>())];
        foreach (var (id, line) in plan.Rail)
            Join($"rail.{id}", isRail: true, line.Between, line.Length);
        foreach (var (id, line) in plan.Sea)
            Join($"sea.{id}", isRail: false, line.Between, SeaKilometres(line));
    }

    /// <summary>All lines, each way, by their number.</summary>
    public IReadOnlyList<DirectedLine> Lines => _lines;

    /// <summary>Lines that leave a place.</summary>
    public IReadOnlyList<DirectedLine> From(string place) => _from[_places[place]];

    /// <summary>Length of a sea line, by the plan or along the great circle; 1 km where an end is not on the map.</summary>
    public double SeaKilometres(SeaLinePlan line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Length is { } length)
            return length;
        return line.Between is [var one, var other] && _plan.Places[one].Location is { } from && _plan.Places[other].Location is { } to ? GreatCircle.Kilometres(from, to) : 1;
    }

    /// <summary>Vessel classes that serve a sea line: its own, then the shared ones.</summary>
    public IEnumerable<VesselClassPlan> VesselsOn(string seaLine) =>
        _plan.Sea[seaLine].Vessels.Values.Concat(_plan.Vessels.Values.Where(vessel => vessel.Serves.Contains(seaLine)));

    /// <summary>Whether a vessel class carries a cargo: as it says, else wagons and trucks on a lane, TEU in slots, parcels otherwise.</summary>
    public bool Carries(VesselClassPlan vessel, string cargo)
    {
        ArgumentNullException.ThrowIfNull(vessel);
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

    /// <summary>Whether a cargo can go over a line: trucks use ships only, unless the plan says how they ride trains; ships must carry it.</summary>
    public bool Takes(DirectedLine line, string cargo)
    {
        ArgumentNullException.ThrowIfNull(line);
        return TakingOf(cargo)[line.Index];
    }

    /// <summary>The shortest way by kilometres; none when there is none. Lines that are not in service on a day are used only where no other way leads.</summary>
    /// <param name="cargo">Id of the cargo.</param>
    /// <param name="stops">Origin, places to pass in order, destination.</param>
    /// <param name="day">The day; none when lines that open later are as good as any: for the ways of a choice, which knows when they open.</param>
    public IReadOnlyList<DirectedLine>? Route(string cargo, IReadOnlyList<string> stops, DateOnly? day)
    {
        ArgumentNullException.ThrowIfNull(stops);
        var way = new List<DirectedLine>();
        for (var i = 1; i < stops.Count; i++)
        {
            var part = (day is null ? null : Shortest(cargo, _places[stops[i - 1]], _places[stops[i]], day)) ?? Shortest(cargo, _places[stops[i - 1]], _places[stops[i]], day: null);
            if (part is null)
                return null;
            way.AddRange(part);
        }

        return way;
    }

    private void Join(string path, bool isRail, IReadOnlyList<string> between, double kilometres)
    {
        if (between is not [var one, var other] || one == other)
            throw new PlanException(path, "A line joins two different places; write, for example, 'between: [aktau, alat]'.");
        Add(new DirectedLine(_lines.Count, path, isRail, one, other, kilometres));
        Add(new DirectedLine(_lines.Count, path, isRail, other, one, kilometres));
    }

    private void Add(DirectedLine line)
    {
        _lines.Add(line);
        _from[_places[line.From]].Add(line);
        _ends.Add(_places[line.To]);
    }

    private bool[] TakingOf(string cargo) =>
        _taking.TryGetValue(cargo, out var known) ? known : _taking[cargo] = [.. _lines.Select(line => line.IsRail
            ? _plan.Cargo[cargo] is not { Unit: CargoUnit.Truck, InTrain: null or 0 }
            : VesselsOn(line.Id).Any(vessel => Carries(vessel, cargo)))];

    private bool IsOpen(DirectedLine line, DateOnly day) => !line.IsRail || _plan.Rail[line.Id].Opens is not { } opens || opens.Date <= day;

    private List<DirectedLine>? Shortest(string cargo, int from, int to, DateOnly? day)
    {
        var (taking, arrivedBy, distance) = (TakingOf(cargo), new DirectedLine?[_from.Length], new double[_from.Length]);
        Array.Fill(distance, double.PositiveInfinity);
        var frontier = new PriorityQueue<int, (double Kilometres, int Place)>();
        distance[from] = 0;
        frontier.Enqueue(from, (0, from));
        while (frontier.TryDequeue(out var place, out var reached))
        {
            if (place == to)
                break;
            if (reached.Kilometres > distance[place])
                continue;
            foreach (var line in _from[place])
            {
                var (end, kilometres) = (_ends[line.Index], distance[place] + line.Kilometres);
                if (kilometres >= distance[end] || !taking[line.Index] || (day is { } open && !IsOpen(line, open)))
                    continue;
                distance[end] = kilometres;
                arrivedBy[end] = line;
                frontier.Enqueue(end, (kilometres, end));
            }
        }

        if (double.IsPositiveInfinity(distance[to]))
            return null;
        var way = new List<DirectedLine>();
        for (var place = to; place != from; place = _places[way[^1].From])
            way.Add(arrivedBy[place]!); // Reached by a line.
        way.Reverse();
        return way;
    }
}
