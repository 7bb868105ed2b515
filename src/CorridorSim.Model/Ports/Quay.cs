using CorridorSim.Kernel;
using CorridorSim.Kernel.Resources;
using CorridorSim.Model.Demand;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;
using CorridorSim.Model.Sea;

namespace CorridorSim.Model.Ports;

/// <summary>Where units wait in one port for the ships of one sea line.</summary>
internal sealed class Quay
{
    private readonly CorridorRun _run;
    private readonly string _name;
    private readonly ConsignmentQueue[] _waiting; // by cargo, each in order of arrival
    private readonly double[] _waitingMetres; // by cargo
    private readonly int[][] _pools; // by cargo: the pools of vessels that carry it here
    private readonly Vessel?[] _loading; // by loading group
    private readonly Resource[] _turns; // by loading group
    private SimTime _departureTaken = new(-1); // the last of a timetable; none yet

    public Quay(CorridorRun run, SeaLeg passage, string name)
    {
        (_run, _name, Passage) = (run, name, passage);
        _waiting = [.. run.Layout.Cargoes.Select(_ => new ConsignmentQueue())];
        _waitingMetres = new double[_waiting.Length];
        _pools = [.. run.Layout.Cargoes.Select(cargo => run.Layout.VesselClasses
            .Where(vessel => vessel.Cargoes.Contains(cargo.Index) && vessel.Lines.Contains(passage.Line)).Select(vessel => vessel.Pool).Distinct().ToArray())];
        var groups = run.Layout.SeaLines[passage.Line].LoadingGroups;
        Joined = new Signal(run.Simulation, $"arrivals {name}");
        _loading = new Vessel?[groups];
        _turns = [.. Enumerable.Range(0, groups).Select(_ => new Resource(run.Simulation, $"loading turn {name}", 1))];
    }

    /// <summary>The way from this port to the other.</summary>
    public SeaLeg Passage { get; }

    /// <summary>Ships of the line that take the same cargo load one after the other, since they serve one queue.</summary>
    public Resource LoadingTurn(VesselClass vessel) => _turns[vessel.LoadingGroup(Passage.Line)];

    /// <summary>Ticks of the last departure, for services at a fixed headway.</summary>
    public long LastDeparture { get; set; } = long.MinValue / 2;

    /// <summary>Gives a ship that is ready the next departure of a timetable which no other ship of the line has taken.</summary>
    public SimTime TakeDeparture(Timetable timetable)
    {
        var late = new SimTime(_run.Simulation.Now.Ticks - 1);
        return _departureTaken = _run.Calendar.Next(timetable, late > _departureTaken ? late : _departureTaken);
    }

    /// <summary>Deck metres of what waits here and a class carries; tonnes count for cargo without length.</summary>
    public double WaitingMetresFor(VesselClass vessel)
    {
        var metres = 0.0;
        foreach (var cargo in vessel.Cargoes)
            metres += _waitingMetres[cargo];
        return metres;
    }

    public bool IsEmptyFor(VesselClass vessel)
    {
        foreach (var cargo in vessel.Cargoes)
        {
            if (_waiting[cargo].Count > 0)
                return false;
        }

        return true;
    }

    /// <summary>Fires when something has joined the queue.</summary>
    public Signal Joined { get; }

    /// <summary>Share of an empty deck that what waits here would fill.</summary>
    public double WouldFill(VesselClass vessel, SimTime time)
    {
        var deck = vessel.EmptyDeck(time);
        foreach (var cargo in vessel.Cargoes)
        {
            foreach (var consignment in _waiting[cargo])
            {
                if (deck.FullShare >= 1 || deck.Fits(consignment) == 0)
                    break;
                deck.Add(consignment);
            }
        }

        return deck.FullShare;
    }

    /// <summary>What waits here for ships, by cargo.</summary>
    public IEnumerable<QuayLoads> Loads()
    {
        foreach (var cargo in _run.Layout.Cargoes.Where(cargo => _waiting[cargo.Index].Count > 0))
            yield return new QuayLoads(_name, cargo, _waiting[cargo.Index], _run.Vessels.Where(group => group.Class.Cargoes.Contains(cargo.Index) && group.Class.Lines.Contains(Passage.Line)));
    }

    /// <summary>A consignment joins the queue, or goes aboard at once when a ship is loading.</summary>
    public void Join(Consignment consignment)
    {
        consignment.Queued = _run.Simulation.Now.Ticks;
        _run.Put(consignment, Passage.From, UnitState.WaitingForVessel);
        _waiting[consignment.Flow.Cargo.Index].Enqueue(consignment);
        _waitingMetres[consignment.Flow.Cargo.Index] += Metres(consignment);
        Count(consignment.Flow.Cargo.Index, consignment.Units);
        foreach (var vessel in _loading)
            vessel?.TakeFrom(this);
        Joined.Fire();
    }

    /// <summary>A ship begins to take cargo.</summary>
    public void BeginLoading(Vessel vessel)
    {
        _loading[vessel.Class.LoadingGroup(Passage.Line)] = vessel;
        vessel.TakeFrom(this);
    }

    /// <summary>The loading ship has left.</summary>
    public void EndLoading(Vessel vessel) => _loading[vessel.Class.LoadingGroup(Passage.Line)] = null;

    /// <summary>Units that have waited longest and fit, best choice by the ship's order; none when nothing fits.</summary>
    public Consignment? Next(in Deck deck, VesselClass vessel)
    {
        var (best, bestFits, bestPrefers, bestQueued) = (-1, 0, false, long.MaxValue);
        foreach (var cargo in vessel.Cargoes)
        {
            if (!_waiting[cargo].TryPeek(out var oldest))
                continue;

            // Whether it fits is the dearer question: asked of those only that would go before the best so far.
            var prefers = vessel.Prefers(cargo);
            if ((prefers == bestPrefers ? oldest.Queued < bestQueued : prefers) && deck.Fits(oldest) is > 0 and var fits)
                (best, bestFits, bestPrefers, bestQueued) = (cargo, fits, prefers, oldest.Queued);
        }

        return best < 0 ? null : Take(_waiting[best], bestFits);
    }

    private Consignment Take(ConsignmentQueue queue, int fits)
    {
        queue.TryPeek(out var oldest);
        var part = fits >= oldest!.Units ? queue.Dequeue() : oldest.SplitOff(fits); // who calls has seen it
        _waitingMetres[part.Flow.Cargo.Index] -= Metres(part);
        Count(part.Flow.Cargo.Index, -part.Units);
        return part;
    }

    /// <summary>Units that wait for ships are the queue of the pools that can take them.</summary>
    private void Count(int cargo, int units)
    {
        foreach (var pool in _pools[cargo])
            _run.Vessels[pool].Clock.Queue(units);
    }

    private static double Metres(Consignment consignment) =>
        consignment.Units * (consignment.Flow.Cargo.Length > 0 ? consignment.Flow.Cargo.Length : consignment.GrossTonnesPerUnit);
}
