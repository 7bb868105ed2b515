using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Scenarios.Rules;

/// <summary>The lines of a corridor as the simulation sees them, and where a cargo can get to.</summary>
internal sealed class Network(CorridorPlan plan)
{
    private readonly LineGraph _graph = new(plan);
    private readonly Dictionary<string, Dictionary<string, int>> _parts = [];

    /// <summary>All lines, each way.</summary>
    public IReadOnlyList<DirectedLine> Lines => _graph.Lines;

    /// <summary>Lines that leave a place.</summary>
    public IReadOnlyList<DirectedLine> From(string place) => _graph.From(place);

    /// <summary>Whether a vessel class carries a cargo.</summary>
    public bool Carries(VesselClassPlan vessel, string cargo) => _graph.Carries(vessel, cargo);

    /// <summary>Whether a cargo can go over a line.</summary>
    public bool Takes(DirectedLine line, string cargo) => _graph.Takes(line, cargo);

    /// <summary>The shortest way over all places named, in order; empty when there is none.</summary>
    /// <param name="cargo">Id of the cargo.</param>
    /// <param name="stops">The places.</param>
    /// <param name="day">Day whose lines in service come first; none where it does not matter when they open.</param>
    public IReadOnlyList<DirectedLine> Route(string cargo, IReadOnlyList<string> stops, DateOnly? day) => _graph.Route(cargo, stops, day) ?? [];

    /// <summary>Whether a cargo can get from one place to another.</summary>
    public bool Joins(string cargo, string from, string to)
    {
        var parts = PartsOf(cargo);
        return parts[from] == parts[to];
    }

    /// <summary>Places that a cargo can get to from one, itself left out.</summary>
    public IEnumerable<string> Reached(string cargo, string from) => plan.Places.Keys.Where(place => place != from && Joins(cargo, from, place));

    /// <summary>A number for each place, the same for places that are joined by lines that take the cargo.</summary>
    private Dictionary<string, int> PartsOf(string cargo)
    {
        if (_parts.TryGetValue(cargo, out var known))
            return known;
        var parts = new Dictionary<string, int>();
        foreach (var place in plan.Places.Keys.Where(place => !parts.ContainsKey(place)))
        {
            var number = parts[place] = parts.Count;
            var waiting = new Queue<string>([place]);
            while (waiting.TryDequeue(out var near))
            {
                foreach (var line in From(near).Where(line => _graph.Takes(line, cargo) && parts.TryAdd(line.To, number)))
                    waiting.Enqueue(line.To);
            }
        }

        return _parts[cargo] = parts;
    }
}
