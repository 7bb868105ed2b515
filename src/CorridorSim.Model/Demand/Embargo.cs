using CorridorSim.Kernel.Processes;
using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Demand;

/// <summary>A railway stops loading for a place when too many units wait there and roll towards it; what rolls already keeps coming.</summary>
internal sealed class Embargo
{
    private readonly CorridorRun _run;
    private readonly EmbargoPlan _plan;
    private readonly Detours _detours;
    private readonly (int Flow, int Stage)[] _watched;
    private readonly List<(Borders.Border Border, double Left)> _throttled = []; // while in force
    private Measures.Integrator _inForce;

    public Embargo(CorridorRun run, EmbargoPlan plan, Detours detours)
    {
        (_run, _plan, _detours) = (run, plan, detours);
        Refuses = [.. plan.Refuses.Select(id => Array.FindIndex(run.Layout.Flows, flow => flow.Id == id))];
        _watched = [.. Refuses.SelectMany(flow => StagesWatched(run.Layout.Flows[flow]).Select(stage => (flow, stage)))];
    }

    public int[] Refuses { get; }

    /// <summary>Whether what it refuses is lost.</summary>
    public bool Loses => _plan.Refused.At(Today) == Refused.IsLost;

    /// <summary>Whether what it refuses takes another way.</summary>
    public bool Diverts => _plan.Refused.At(Today) == Refused.Diverts;

    /// <summary>Units a day of each flow that are loaded after it, until what waited has gone; none when all are at once.</summary>
    public double? UnitsADayAfterwards => _plan.Releases?.At(Today);

    /// <summary>Hours in force since the start of the run.</summary>
    public double Hours => _inForce.HoursAt(_run.Simulation.Now.Ticks);

    /// <summary>Loaded units of the refused flows at the watched places and under way.</summary>
    public long Watched => _watched.Sum(watch => _run.Presence.At(watch.Flow, loaded: true, watch.Stage));

    /// <summary>Whether a load need not wait for its end: it is exempt, or has been given a way that passes no place watched.</summary>
    public bool LetsPass(Consignment load) => IsExempt(load) || (load.Detour is { } way && _detours.Contains(load, way));

    /// <summary>Whether a load may take a way while it is in force.</summary>
    public bool Allows(Consignment load, Routes.RouteOption way) => IsExempt(load) || _detours.Contains(load, way);

    private DateTime Today => _run.Calendar.ParametersAt(_run.Simulation.Now);

    private bool IsExempt(Consignment load) => _plan.Exempts.Count > 0 && _plan.Exempts.Contains(load.Flow.Plan.To.Shares[load.Destination].Key);

    public async Process Review()
    {
        while (true)
        {
            await _run.Simulation.Delay(_plan.Reviewed.At(Today).Every!.Value);
            var watched = Watched;
            if (_inForce.Level == 0 && watched > _plan.StartsAbove.At(Today))
                Start();
            else if (_inForce.Level > 0 && watched < _plan.EndsBelow.At(Today))
                End();
        }
    }

    private void Start()
    {
        _inForce.Add(1, _run.Simulation.Now.Ticks);
        _throttled.AddRange(_plan.Throttles.Select(throttle => (_run.Borders[_run.Layout.PlaceOf(throttle.Key)]!, throttle.Value.At(Today)))); // throttles name borders
        foreach (var (border, left) in _throttled)
        {
            border.Left.Begin(left);
            border.FollowDisruptions();
        }

        foreach (var flow in Refuses)
            _run.Sources[flow].Refuse(this);
    }

    private void End()
    {
        _inForce.Add(-1, _run.Simulation.Now.Ticks);
        foreach (var (border, left) in _throttled)
        {
            border.Left.End(left);
            border.FollowDisruptions();
        }

        _throttled.Clear();

        foreach (var flow in Refuses)
            _run.Sources[flow].Admit(this);
    }

    private SortedSet<int> StagesWatched(Flow flow)
    {
        var places = _plan.Watches.Where(place => place != "under-way").Select(_run.Layout.Map.PlaceOf).ToHashSet();
        var stages = new SortedSet<int>(places);
        if (!_plan.Watches.Contains("under-way"))
            return stages;
        foreach (var journey in flow.Ways)
        {
            var hops = journey.Legs.OfType<RailLeg>().SelectMany(leg => leg.Hops).ToList();
            var last = hops.FindLastIndex(hop => places.Contains(hop.To));
            foreach (var hop in hops.Take(last + 1))
            {
                stages.Add(_run.Layout.StageOfRail(hop.Line));
                stages.Add(hop.From); // also the origin: what stands there loaded is on its way
            }
        }

        return stages;
    }
}
