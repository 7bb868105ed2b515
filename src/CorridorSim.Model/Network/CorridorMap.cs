using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Network;

/// <summary>The places and lines of a plan by their indices, and the ways through them in the legs that a consignment travels.</summary>
internal sealed class CorridorMap
{
    private readonly LineGraph _graph;
    private readonly Dictionary<string, int> _placeIndex = [];

    public CorridorMap(CorridorPlan plan)
    {
        _graph = new LineGraph(plan);
        Places = [.. plan.Places.Keys];
        RailLines = [.. plan.Rail.Keys];
        SeaLines = [.. plan.Sea.Keys];
        for (var i = 0; i < Places.Length; i++)
            _placeIndex[Places[i]] = i;
    }

    public string[] Places { get; }

    public string[] RailLines { get; }

    public string[] SeaLines { get; }

    public int PlaceOf(string id) => _placeIndex[id];

    /// <inheritdoc cref="LineGraph.SeaKilometres"/>
    public double SeaKilometres(SeaLinePlan line) => _graph.SeaKilometres(line);

    /// <inheritdoc cref="LineGraph.Route"/>
    public Leg[]? Route(string cargo, IReadOnlyList<int> stops, DateOnly? day) =>
        _graph.Route(cargo, [.. stops.Select(stop => Places[stop])], day) is { } way ? Legs(way) : null;

    /// <inheritdoc cref="LineGraph.VesselsOn"/>
    public IEnumerable<VesselClassPlan> VesselsOn(string seaLine) => _graph.VesselsOn(seaLine);

    /// <inheritdoc cref="LineGraph.Carries"/>
    public bool Carries(VesselClassPlan vessel, string cargo) => _graph.Carries(vessel, cargo);

    /// <summary>Rail lines that follow each other are one train journey.</summary>
    private Leg[] Legs(IReadOnlyList<DirectedLine> way)
    {
        var legs = new List<Leg>();
        for (var i = 0; i < way.Count;)
        {
            var first = way[i];
            if (!first.IsRail)
            {
                legs.Add(new SeaLeg(first.Index - (2 * RailLines.Length), PlaceOf(first.From), PlaceOf(first.To)));
                i++;
                continue;
            }

            var hops = way.Skip(i).TakeWhile(line => line.IsRail).Select(line => new RailHop(line.Index, PlaceOf(line.From), PlaceOf(line.To))).ToArray();
            legs.Add(new RailLeg(hops[0].From, hops[^1].To, hops));
            i += hops.Length;
        }

        return [.. legs];
    }
}
