using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Measures;

/// <summary>A line across the map, with the ways that cut it.</summary>
internal sealed class Screenline
{
    private readonly bool[] _counts; // by cargo
    private readonly HashSet<int> _tracks = [];
    private readonly HashSet<int> _passages = [];

    public Screenline(CorridorLayout layout, string id, ScreenlinePlan plan)
    {
        Id = id;
        _counts = [.. layout.Cargoes.Select(cargo => plan.Counts.Count == 0 || plan.Counts.Contains(cargo.Id))];
        foreach (var line in plan.Across)
        {
            var sea = Array.IndexOf(layout.Map.SeaLines, line);
            var rail = Array.IndexOf(layout.Map.RailLines, line);
            var between = sea >= 0 ? layout.Plan.Sea[line].Between : layout.Plan.Rail[line].Between;
            for (var end = 0; end < 2; end++)
            {
                // Way number 2n leads to the second end, 2n + 1 to the first.
                if (plan.Direction is not null && between[1 - end] != plan.Direction)
                    continue;
                if (sea >= 0)
                    _passages.Add((2 * sea) + end);
                else
                    _tracks.Add((2 * rail) + end);
            }
        }
    }

    public string Id { get; }

    public bool Counts(int cargo) => _counts[cargo];

    public bool IsCutBySea(int passage) => _passages.Contains(passage);

    public bool IsCutByRail(int track) => _tracks.Contains(track);

    public bool IsCrossedBy(Leg[] legs, int cargo) => _counts[cargo] && legs.Any(leg =>
        leg is SeaLeg sea ? IsCutBySea(sea.Passage) : ((RailLeg)leg).Hops.Any(hop => IsCutByRail(hop.Track)));
}
