using CorridorSim.Kernel.Randomness;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Demand;

/// <summary>A finite fleet of wagons: they wait in pools, go out loaded, are unloaded, and come back empty by the same trains, ferries and borders.</summary>
internal sealed class WagonFleet
{
    private readonly CorridorRun _run;
    private readonly Distribution _unloadsIn;
    private readonly RandomStream _unloading;
    private readonly int _home;
    private readonly int[] _pool; // by place
    private readonly Queue<Consignment>[] _waiting; // loads without wagons, by place

    public WagonFleet(CorridorRun run, string id, WagonFleetPlan plan, int home, Distribution unloadsIn)
    {
        (_run, Plan, _home, _unloadsIn) = (run, plan, home, unloadsIn);
        _unloading = run.Streams.For($"fleets.{id}", "unloading");
        _pool = new int[run.Layout.Map.Places.Length];
        _waiting = [.. _pool.Select(_ => new Queue<Consignment>())];
        _pool[home] = (int)plan.Count;
        Clock = new ElementClock(run.Simulation);
        Clock.Add(Activity.Starved, (int)plan.Count);
    }

    public WagonFleetPlan Plan { get; }

    public ElementClock Clock { get; }

    /// <summary>Wagons being unloaded.</summary>
    public int Unloading { get; private set; }

    /// <summary>Wagons that wait for a load.</summary>
    public int Idle => _pool.Sum();

    /// <summary>Units of one flow that wait for wagons.</summary>
    public int MissingFor(int flow) => _waiting.Sum(queue => queue.Where(load => load.Flow.Index == flow).Sum(load => load.Units));

    /// <summary>A load asks for wagons at its origin; who asks first gets first.</summary>
    public void Ask(Consignment load)
    {
        var place = load.Journey.From;
        if (_waiting[place].Count == 0 && _pool[place] >= load.Units)
        {
            Grant(load, place);
            return;
        }

        _run.Put(load, place, UnitState.WaitingForWagons);
        Clock.Queue(load.Units);
        _waiting[place].Enqueue(load);
    }

    /// <summary>Loaded wagons have arrived and begin to be unloaded.</summary>
    public void Unload(Consignment arrived)
    {
        Unloading += arrived.Units;
        _run.Simulation.Schedule(_unloadsIn.Hours(_unloading), static job => job.Fleet.Unloaded(job.Consignment), new UnloadingJob(this, arrived));
    }

    /// <summary>Empty wagons have come home.</summary>
    public void ComeHome(Consignment empties) => Pool(empties.Journey.To, empties.Units);

    private void Unloaded(Consignment wagons)
    {
        Unloading -= wagons.Units;
        var place = wagons.Journey.To;
        if (place == _home || _waiting[place].Count > 0)
            Pool(place, wagons.Units);
        else if (Plan.Returns == Returns.Outside)
            Pool(_home, wagons.Units);
        else
            _run.SendHome(wagons);
    }

    private void Pool(int place, int units)
    {
        Clock.Change(Activity.Working, Activity.Starved, units);
        _pool[place] += units;
        while (_waiting[place].TryPeek(out var load) && load.Units <= _pool[place])
        {
            _waiting[place].Dequeue();
            Clock.Queue(-load.Units);
            Grant(load, place);
        }
    }

    private void Grant(Consignment load, int place)
    {
        _pool[place] -= load.Units;
        Clock.Change(Activity.Starved, Activity.Working, load.Units);
        _run.Accept(load);
    }

    private sealed record UnloadingJob(WagonFleet Fleet, Consignment Consignment);
}
