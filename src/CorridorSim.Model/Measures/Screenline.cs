using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Measures;

/// <summary>A line across the map, with the ways that cut it.</summary>
internal sealed class Screenline
{
    private readonly bool[] _counts; // by cargo
    private readonly bool[] _tracks; // by way number
    private readonly bool[] _passages; // by way number

    public Screenline(CorridorLayout layout, string id, ScreenlinePlan plan)
    {
        Id = id;
        _counts = [.. layout.Cargoes.Select(cargo => plan.Counts.Count == 0 || plan.Counts.Contains(cargo.Id))];
        _tracks = new bool[2 * layout.Map.RailLines.Length];
        _passages = new bool[2 * layout.Map.SeaLines.Length];
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
                    _passages[(2 * sea) + end] = true;
                else
                    _tracks[(2 * rail) + end] = true;
            }
        }
    }

    public string Id { get; }

    public bool Counts(int cargo) => _counts[cargo];

    public bool IsCutBySea(int passage) => _passages[passage];

    public bool IsCutByRail(int track) => _tracks[track];

    public bool IsCrossedBy(Leg[] legs, int cargo) => _counts[cargo] && legs.Any(leg =>
        leg is SeaLeg sea ? IsCutBySea(sea.Passage) : ((RailLeg)leg).Hops.Any(hop => IsCutByRail(hop.Track)));
}
