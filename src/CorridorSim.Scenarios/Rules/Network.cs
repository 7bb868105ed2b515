using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>One line of the network, seen from one end.</summary>
/// <param name="Index">Its number among all legs, from 0.</param>
/// <param name="Line">Path of the line: <c>rail.x</c> or <c>sea.y</c>.</param>
/// <param name="IsRail">Whether it is a rail line.</param>
/// <param name="From">The end where it is entered.</param>
/// <param name="To">The other end.</param>
/// <param name="Kilometres">Its length.</param>
internal sealed record Leg(int Index, string Line, bool IsRail, string From, string To, double Kilometres)
{
    /// <summary>The same line the other way: both legs of a line follow each other.</summary>
    public int Back => Index ^ 1;

    /// <summary>Id of the line in its section.</summary>
    public string Id { get; } = Line[(Line.IndexOf('.', StringComparison.Ordinal) + 1)..];
}

/// <summary>The lines of a corridor as a graph, and the shortest way through it for a cargo.</summary>
internal sealed class Network
{
    /// <summary>Length of a sea line whose ends are not on the map.</summary>
    private const double UnknownKilometres = 400;

    private readonly CorridorPlan _plan;
    private readonly Fleets _fleets;
    private readonly List<Leg> _legs = [];
    private readonly Dictionary<string, int> _places;
    private readonly List<Leg>[] _from;
    private readonly Dictionary<string, bool[]> _takes = [];
    private readonly Dictionary<string, int[]> _parts = [];

    public Network(CorridorPlan plan, Fleets fleets)
    {
        (_plan, _fleets) = (plan, fleets);
        _places = plan.Places.Keys.Select((id, index) => (id, index)).ToDictionary(place => place.id, place => place.index);
        _from = [.. plan.Places.Select(_ => new List<Leg>())];
        foreach (var (id, line) in plan.Rail)
            Add($"rail.{id}", isRail: true, line.Between, line.Length);
        foreach (var (id, line) in plan.Sea)
            Add($"sea.{id}", isRail: false, line.Between, line.Length ?? SeaKilometres(line.Between));
    }

    /// <summary>All lines, each way.</summary>
    public IReadOnlyList<Leg> Legs => _legs;

    /// <summary>Lines that leave a place.</summary>
    public IReadOnlyList<Leg> From(string place) => _from[_places[place]];

    /// <summary>Whether a cargo can get from one place to another.</summary>
    public bool Joins(string cargo, string from, string to)
    {
        var parts = PartsOf(cargo);
        return parts[_places[from]] == parts[_places[to]];
    }

    /// <summary>Places that a cargo can get to from one, itself left out.</summary>
    public IEnumerable<string> Reached(string cargo, string from) => _places.Keys.Where(place => place != from && Joins(cargo, from, place));

    /// <summary>The shortest way over all places named, in order; empty when there is none.</summary>
    public IReadOnlyList<Leg> Route(string cargo, IReadOnlyList<string> places)
    {
        var route = new List<Leg>();
        for (var i = 0; i + 1 < places.Count; i++)
            route.AddRange(Shortest(cargo, _places[places[i]], _places[places[i + 1]]));
        return route;
    }

    private List<Leg> Shortest(string cargo, int from, int to)
    {
        var (takes, sums, by, done) = (TakesOf(cargo), new double[_from.Length], new Leg?[_from.Length], new bool[_from.Length]);
        Array.Fill(sums, double.PositiveInfinity);
        sums[from] = 0;
        var waiting = new PriorityQueue<int, double>();
        waiting.Enqueue(from, 0);
        while (waiting.TryDequeue(out var place, out var kilometres) && place != to)
        {
            if (done[place])
                continue;
            done[place] = true;
            foreach (var leg in _from[place])
            {
                var (far, sum) = (_places[leg.To], kilometres + leg.Kilometres);
                if (!takes[leg.Index] || sum >= sums[far])
                    continue;
                (sums[far], by[far]) = (sum, leg);
                waiting.Enqueue(far, sum);
            }
        }

        var way = new List<Leg>();
        for (var leg = by[to]; leg is not null; leg = by[_places[leg.From]])
            way.Add(leg);
        way.Reverse();
        return way;
    }

    /// <summary>A number for each place, the same for places that are joined by lines that take the cargo.</summary>
    private int[] PartsOf(string cargo)
    {
        if (_parts.TryGetValue(cargo, out var known))
            return known;
        var (takes, parts) = (TakesOf(cargo), new int[_from.Length]);
        for (var place = 0; place < parts.Length; place++)
        {
            if (parts[place] > 0)
                continue;
            parts[place] = place + 1;
            var waiting = new Queue<int>([place]);
            while (waiting.TryDequeue(out var near))
            {
                foreach (var leg in _from[near].Where(leg => takes[leg.Index] && parts[_places[leg.To]] == 0))
                {
                    parts[_places[leg.To]] = place + 1;
                    waiting.Enqueue(_places[leg.To]);
                }
            }
        }

        return _parts[cargo] = parts;
    }

    private bool[] TakesOf(string cargo) =>
        _takes.TryGetValue(cargo, out var known) ? known : _takes[cargo] = [.. _legs.Select(leg => Takes(leg, cargo, _plan.Cargo[cargo]))];

    private bool Takes(Leg leg, string id, CargoPlan cargo) => leg.IsRail
        ? cargo.Unit != CargoUnit.Truck || cargo.InTrain is not null
        : _fleets.Of(leg.Id).Any(vessel => Fleets.Carries(vessel.Class, cargo, id));

    private void Add(string line, bool isRail, IReadOnlyList<string> between, double kilometres)
    {
        if (between is not [var one, var other])
            return;
        Add(new Leg(_legs.Count, line, isRail, one, other, kilometres));
        Add(new Leg(_legs.Count, line, isRail, other, one, kilometres));
    }

    private void Add(Leg leg)
    {
        _legs.Add(leg);
        _from[_places[leg.From]].Add(leg);
    }

    private double SeaKilometres(IReadOnlyList<string> between) =>
        between is [var one, var other] && _plan.Places[one].Location is { } a && _plan.Places[other].Location is { } b
            ? GreatCircle.Kilometres(a, b)
            : UnknownKilometres;
}
