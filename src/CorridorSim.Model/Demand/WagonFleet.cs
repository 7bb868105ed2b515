using CorridorSim.Kernel.Randomness;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Demand;

/// <summary>A finite fleet of wagons: they wait in pools, go out loaded, are unloaded, and come back empty by the same trains, ferries and borders.</summary>
internal sealed class WagonFleet
{
    private readonly CorridorRun _run;
    private readonly Timeline<Distribution> _unloadsIn;
    private readonly RandomStream _unloading;
    private readonly Timeline<Returns> _returns;
    private readonly int _home;
    private readonly int[] _pool; // by place
    private readonly ConsignmentQueue[] _waiting; // loads without wagons, by place
    private readonly int[] _missing; // wagons that they need, by place
    private readonly int[] _loadingByFlow;
    private readonly Timeline<Distribution> _loadsIn;
    private readonly RandomStream _loading;
    private int _toLeave; // wagons that the fleet has too many

    public WagonFleet(CorridorRun run, string id, WagonFleetPlan plan, int home, Timeline<Distribution> loadsIn, Timeline<Distribution> unloadsIn)
    {
        (_run, Plan, _returns, _home, _loadsIn, _unloadsIn) = (run, plan, run.Calendar.Follow(plan.Returns), home, loadsIn, unloadsIn);
        _loading = run.Streams.For($"fleets.{id}", "loading");
        _unloading = run.Streams.For($"fleets.{id}", "unloading");
        _pool = new int[run.Layout.Map.Places.Length];
        _waiting = [.. _pool.Select(_ => new ConsignmentQueue())];
        _missing = new int[_pool.Length];
        _loadingByFlow = new int[run.Layout.Flows.Length];
        Clock = new ElementClock(run.Simulation);
        run.FollowDates(plan.Count, SetCount);
    }

    public WagonFleetPlan Plan { get; }

    public required int Index { get; init; }

    public ElementClock Clock { get; }

    /// <summary>Wagons of the fleet now, those included that are to leave it.</summary>
    public int Count { get; private set; }

    /// <summary>Wagons being loaded.</summary>
    public int Loading => _loadingByFlow.Sum();

    /// <summary>Wagons being unloaded.</summary>
    public int Unloading { get; private set; }

    /// <summary>Wagons that wait for a load.</summary>
    public int Idle => _pool.Sum();

    /// <summary>Units of one flow that are being loaded.</summary>
    public int LoadingFor(int flow) => _loadingByFlow[flow];

    /// <summary>Units of one flow that wait for wagons.</summary>
    public int MissingFor(int flow) => _waiting.Sum(queue => queue.Where(load => load.Flow.Index == flow).Sum(load => load.Units));

    /// <summary>Wagons are at hand that began the run loaded.</summary>
    public void TakeFromHome(int units)
    {
        _pool[_home] -= units;
        Clock.Change(Activity.Starved, Activity.Working, units);
    }

    /// <summary>A load asks for wagons where it is; who asks first gets first.</summary>
    public void Ask(Consignment load)
    {
        var place = PlaceOf(load);
        if (_waiting[place].Count == 0 && _pool[place] >= load.Units)
        {
            Grant(load, place);
            return;
        }

        _run.Put(load, place, UnitState.WaitingForWagons);
        Clock.Queue(load.Units);
        _waiting[place].Enqueue(load);
        _missing[place] += load.Units;
    }

    /// <summary>Loaded wagons have arrived and begin to be unloaded.</summary>
    /// <param name="wagons">The wagons, as a consignment of their own.</param>
    /// <param name="place">Index of the place.</param>
    public void Unload(Consignment wagons, int place)
    {
        Unloading += wagons.Units;
        _run.Simulation.Schedule(_unloadsIn.At(_run.Simulation.Now).Hours(_unloading), static job => job.Fleet.Unloaded(job.Wagons, job.Place), new WagonJob(this, wagons, place));
    }

    /// <summary>Empty wagons have come home.</summary>
    public void ComeHome(Consignment empties) => Pool(empties.Journey.To, empties.Units);

    /// <summary>Loaded wagons have left the model and are at home again.</summary>
    public void ComeBackFromOutside(Consignment diverted) => Pool(_home, diverted.Units);

    private void Unloaded(Consignment wagons, int place)
    {
        Unloading -= wagons.Units;
        var needed = place == _home ? wagons.Units : _missing[place] - _pool[place];
        if (needed >= wagons.Units)
        {
            Keep(wagons, place);
            return;
        }

        if (needed > 0)
            Keep(wagons.SplitOff(needed), place);
        if (_returns.At(_run.Simulation.Now) == Returns.Outside)
            Keep(wagons, _home);
        else
            _run.SendHome(wagons, place);
    }

    /// <summary>Wagons wait in a pool, where they are like any other.</summary>
    private void Keep(Consignment wagons, int place)
    {
        var units = wagons.Units;
        wagons.Vanish();
        Pool(place, units);
    }

    /// <summary>New wagons wait at home; those that the fleet is to have no more leave it there as soon as they are idle.</summary>
    private void SetCount(double count)
    {
        var more = (int)count - (Count - _toLeave);
        var stay = Math.Min(Math.Max(more, 0), _toLeave);
        _toLeave += Math.Max(-more, 0) - stay;
        Count += Math.Max(more, 0) - stay;
        Clock.Add(Activity.Starved, Math.Max(more, 0) - stay);
        _pool[_home] += Math.Max(more, 0) - stay;
        LetGo();
        Serve(_home);
    }

    private void LetGo()
    {
        var leave = Math.Min(_toLeave, Math.Max(0, _pool[_home]));
        if (leave == 0)
            return;
        _toLeave -= leave;
        Count -= leave;
        _pool[_home] -= leave;
        Clock.Add(Activity.Starved, -leave);
    }

    private void Pool(int place, int units)
    {
        Clock.Change(Activity.Working, Activity.Starved, units);
        _pool[place] += units;
        if (place == _home)
            LetGo();
        Serve(place);
    }

    /// <summary>Loads that have waited get wagons, who asked first first.</summary>
    private void Serve(int place)
    {
        while (_waiting[place].TryPeek(out var load))
        {
            var needed = load.Units;
            var hasLeft = MustStop(load) && _run.Sources[load.Flow.Index].Stop(load);
            if (!hasLeft && needed > _pool[place])
                return;
            _waiting[place].Dequeue();
            _missing[place] -= needed;
            Clock.Queue(-needed);
            if (!hasLeft)
                Grant(load, place);
        }
    }

    /// <summary>An embargo stops the loading at origin also of what had asked for wagons before.</summary>
    private bool MustStop(Consignment load) => !load.IsAccepted && _run.Sources[load.Flow.Index].IsStopped(load);

    private void Grant(Consignment load, int place)
    {
        _pool[place] -= load.Units;
        Clock.Change(Activity.Starved, Activity.Working, load.Units);
        var duration = _loadsIn.At(_run.Simulation.Now).Hours(_loading);
        if (duration <= TimeSpan.Zero)
        {
            SetOut(load);
            return;
        }

        _loadingByFlow[load.Flow.Index] += load.Units;
        _run.Put(load, place, UnitState.Loading);
        _run.Simulation.Schedule(duration, static job => job.Fleet.Loaded(job.Wagons), new WagonJob(this, load, place));
    }

    private void Loaded(Consignment load)
    {
        _loadingByFlow[load.Flow.Index] -= load.Units;
        SetOut(load);
    }

    private void SetOut(Consignment load)
    {
        if (load.LegFleet == this)
            _run.JoinYard(load);
        else
            _run.Accept(load);
    }

    /// <summary>Where a consignment needs wagons: where its leg begins, or at its origin.</summary>
    private static int PlaceOf(Consignment load) => load.Journey.Legs.Length > load.LegNumber ? load.Journey.Legs[load.LegNumber].From : load.Journey.From;

    private sealed record WagonJob(WagonFleet Fleet, Consignment Wagons, int Place);
}
