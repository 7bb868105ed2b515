using CorridorSim.Kernel;
using CorridorSim.Kernel.Events;
using CorridorSim.Model.Demand;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Rail;

/// <summary>Where consignments wait until a train of one service is long enough, or the oldest has waited long enough.</summary>
internal sealed class FormationYard
{
    private static readonly Action<FormationYard> FormWhatWaitsTooLong = yard => yard.FormIfDue();
    private static readonly Action<FormationYard> LeaveByClock = yard => yard.Depart();

    private readonly CorridorRun _run;
    private readonly ConsignmentQueue _waiting = new();
    private int _waitingUnits;
    private double _waitingWagons;
    private double _waitingTonnes;
    private int _trains;
    private FormationRule _rule = null!; // Follow sets it first of all
    private TimerHandle _look;

    public FormationYard(CorridorRun run, TrainService service)
    {
        (_run, Service) = (run, service);
        run.FollowDates(service.Formation, Follow);
    }

    public TrainService Service { get; }

    /// <summary>A consignment joins the yard.</summary>
    /// <param name="consignment">Its present leg is this service.</param>
    public void Join(Consignment consignment)
    {
        consignment.Queued = _run.Simulation.Now.Ticks;
        _run.Put(consignment, Service.From, UnitState.WaitingForTrain);
        _waiting.Enqueue(consignment);
        _waitingUnits += consignment.Units;
        _waitingWagons += consignment.WagonPositions;
        _waitingTonnes += consignment.Units * consignment.GrossTonnesPerUnit;
        while (IsLongEnough)
            Form();
        WatchOldest();
    }

    /// <summary>What waits here and fits goes on a train, oldest first: one formed here, or one that passes, as units held at a border go on with the next.</summary>
    /// <param name="train">The train.</param>
    /// <param name="wagons">Wagon positions still free in it.</param>
    /// <param name="tonnes">Tonnes that it can still take.</param>
    public void PutOn(Train train, double wagons, double tonnes)
    {
        while (_waiting.TryPeek(out var oldest) && TakePart(oldest, wagons, tonnes) is { } part)
        {
            wagons -= part.WagonPositions;
            tonnes -= part.Units * part.GrossTonnesPerUnit;
            train.Take(part);
        }
    }

    /// <summary>A rule begins to hold, for what waits already too.</summary>
    private void Follow(FormationRule rule)
    {
        _rule = rule;
        _look.Cancel();
        while (IsLongEnough)
            Form();
        WatchOldest();
        AwaitDeparture();
    }

    private bool IsLongEnough
    {
        get
        {
            if (_waiting.Count == 0 || _rule.Departs.IsByClock)
                return false;
            return _waitingWagons >= _rule.Longest - 1e-9 || _waitingTonnes >= _rule.Heaviest || (_rule.Departs.Amount is { } amount && Waiting(_rule.Departs.AmountOf) >= amount - 1e-9)
                || (_rule.Departs.FullShare is { } share && _waitingWagons >= (share * _rule.Longest) - 1e-9);
        }
    }

    private double Waiting(CargoUnit? of) => of is null or CargoUnit.Wagon ? _waitingWagons : _waitingUnits;

    private void Form()
    {
        if (!_run.SpareTrains.TryPop(out var train))
            train = new Train(_run);
        train.Form(Service, ++_trains);
        PutOn(train, _rule.Longest, _rule.Heaviest);
        System.Diagnostics.Debug.Assert(train.Units > 0, "the longest train takes at least one unit");
        _run.Simulation.Start(train.Go(), null);
    }

    private Consignment? TakePart(Consignment oldest, double wagons, double tonnes)
    {
        var fits = Math.Min(Fits(wagons, oldest.Flow.Cargo.WagonsEach), Fits(tonnes, oldest.GrossTonnesPerUnit));
        if (fits <= 0)
            return null;
        var part = oldest;
        if (fits >= oldest.Units)
            _waiting.Dequeue();
        else
            part = oldest.SplitOff(fits);
        _waitingUnits -= part.Units;
        _waitingWagons -= part.WagonPositions;
        _waitingTonnes -= part.Units * part.GrossTonnesPerUnit;
        return part;
    }

    private static int Fits(double room, double each) => each <= 0 ? int.MaxValue : (int)Math.Min(int.MaxValue, Math.Floor((room / each) + 1e-9));

    /// <summary>Looks again when what has now waited longest will have waited long enough. One look ahead is enough: whoever is oldest then came later.</summary>
    private void WatchOldest()
    {
        if (_look.IsPending || _rule.Departs.After is not { } longest || !_waiting.TryPeek(out var oldest))
            return;

        // After what else happens in that instant: the train takes what has just arrived.
        var left = new SimTime(oldest.Queued) + longest - _run.Simulation.Now;
        _look = _run.Simulation.Schedule(left > TimeSpan.Zero ? left : TimeSpan.Zero, FormWhatWaitsTooLong, this, priority: 1);
    }

    private void FormIfDue()
    {
        var longest = _rule.Departs.After!.Value.Ticks; // who looks waits for that
        while (_waiting.TryPeek(out var oldest) && oldest.Queued + longest <= _run.Simulation.Now.Ticks)
            Form();
        WatchOldest();
    }

    /// <summary>Where the clock alone decides, looks ahead to the next departure.</summary>
    private void AwaitDeparture()
    {
        if (_rule.Departs.Every is { } headway)
            _look = _run.Simulation.Schedule(headway, LeaveByClock, this);
        else if (_rule.Departs.Timetable is { } timetable)
            _look = _run.Simulation.Schedule(_run.Calendar.Next(timetable, _run.Simulation.Now) - _run.Simulation.Now, LeaveByClock, this, priority: 1); // with what arrives in that instant
    }

    private void Depart()
    {
        if (_waiting.Count > 0)
            Form();
        AwaitDeparture();
    }
}
