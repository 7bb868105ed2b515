using CorridorSim.Kernel;
using CorridorSim.Kernel.Randomness;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Demand;

/// <summary>Where the demand of one flow arises: consignment after consignment, held at the origin while an embargo refuses it.</summary>
internal sealed class FlowSource
{
    private static readonly Action<FlowSource> NextArises = source => source.AriseNext();

    private readonly CorridorRun _run;
    private readonly RandomStream _gaps;
    private readonly RandomStream _destinations;
    private readonly ConsignmentQueue _refused = new();
    private readonly List<Embargo> _embargoes = []; // in force
    private int _arrivals;
    private int _step; // of the intensity
    private double _unitsADay; // at which what waited is released
    private bool _isReleasing;
    private FlowUnits _units;
    private TransitTimes? _transitOfAll;

    public FlowSource(CorridorRun run, Flow flow, TransitTimes[] transit)
    {
        (_run, Flow, Transit) = (run, flow, transit);
        _gaps = run.Streams.For($"flows.{flow.Id}", "arrivals");
        _destinations = run.Streams.For($"flows.{flow.Id}", "destination");
    }

    public Flow Flow { get; }

    /// <summary>Units since the start of the run.</summary>
    public ref FlowUnits Units => ref _units; // counted in place: a copy for each count took a third of the time of an arrival

    /// <summary>The same when measurement began.</summary>
    public FlowUnits UnitsBefore { get; private set; }

    /// <summary>Dollars that the units delivered since measurement began have cost, and their tonnes.</summary>
    public (double Dollars, double Tonnes) Cost { get; set; }

    /// <summary>Transit times of the units that arrived since measurement began, by destination.</summary>
    public TransitTimes[] Transit { get; }

    /// <summary>The same over all destinations, once the run is over.</summary>
    public TransitTimes TransitOfAll => Transit.Length == 1 ? Transit[0] : _transitOfAll ??= TransitTimes.Together(Transit);

    /// <summary>A count since measurement began.</summary>
    public long Since(Func<FlowUnits, long> count) => count(Units) - count(UnitsBefore);

    /// <summary>Units that wait at the origin because of an embargo.</summary>
    public int Refused => _refused.Sum(consignment => consignment.Units);

    public void Begin()
    {
        var waiting = Flow.Intensity.GroupsAtStart(TimeSpan.FromDays(_run.Layout.Plan.DaysOfDemandAtStart));
        for (var group = 0; group < waiting; group++)
            Arise(-1 - group);
        ScheduleNext();
    }

    /// <summary>Units wait on the way when the run begins; they ride already in wagons of their fleet.</summary>
    /// <param name="units">How many.</param>
    /// <param name="boards">The leg before which, or on the way of which, they wait.</param>
    public void BeginWith(int units, (int Leg, Rail.TrainService? Service) boards)
    {
        var group = Flow.Arrives.At(_run.Simulation.Now).GroupSize;
        for (var left = units; left > 0; left -= group)
        {
            var consignment = _run.Consignments.Make().Begin(Flow, -1 - (left / group), Math.Min(left, group), destination: 0);
            consignment.LegNumber = boards.Leg;
            _units.Offered += consignment.Units;
            if (Flow.Fleet >= 0)
                _run.Fleets[Flow.Fleet].TakeFromHome(consignment.Units);
            _run.Accept(consignment, boards.Service);
        }
    }

    public void BeginMeasurement()
    {
        UnitsBefore = Units;
        Cost = default;
        foreach (var times in Transit)
            times.Clear();
    }

    /// <summary>An embargo begins; several may overlap.</summary>
    public void Refuse(Embargo embargo) => _embargoes.Add(embargo);

    /// <summary>An embargo ends: what waited enters in the order in which it arose.</summary>
    public void Admit(Embargo embargo)
    {
        _embargoes.Remove(embargo);
        if (embargo.UnitsADayAfterwards is { } unitsADay)
        {
            _unitsADay = unitsADay;
            if (!_isReleasing)
                ReleaseNext();
            return;
        }

        while (_embargoes.Count == 0 && _refused.TryDequeue(out var consignment))
            Ask(consignment);
    }

    /// <summary>Whether an embargo stops the loading of a consignment that has not set out yet.</summary>
    public bool IsStopped(Consignment load)
    {
        foreach (var embargo in _embargoes)
        {
            if (!embargo.LetsPass(load))
                return true;
        }

        return false;
    }

    /// <summary>A load that an embargo stops takes another way, where it is to and one is open, or waits at its origin.</summary>
    /// <returns>Whether it has left: by an outside way, or for the queue at the origin.</returns>
    public bool Stop(Consignment load)
    {
        if (_embargoes.Exists(embargo => embargo.Diverts) && Divert(load))
        {
            if (!load.Detour!.IsOutside) // set with the way
                return false;
            SendAway(load);
            return true;
        }

        WaitAtOrigin(load);
        return true;
    }

    private void ScheduleNext()
    {
        var amount = Flow.Arrives.At(_run.Simulation.Now).Pattern == ArrivalPattern.Random ? -Math.Log(_gaps.Next()) : _arrivals == 0 ? 0.5 : 1;
        var next = Flow.Intensity.After(_run.Simulation.Now.Ticks, amount, ref _step);
        if (next < _run.Calendar.MeasuredUntil.Ticks)
            _run.Simulation.Schedule(new SimTime(next) - _run.Simulation.Now, NextArises, this);
    }

    private void AriseNext()
    {
        Arise(_arrivals++);
        ScheduleNext();
    }

    /// <param name="number">Number of the arrival; below 0 for what waits when the run begins, so that the draws of the others stay.</param>
    private void Arise(int number)
    {
        var destination = Flow.Journeys.Length == 1 ? 0 : Flow.DestinationOf(_destinations.At(Consignment.DrawNumberOf(number)));
        var consignment = _run.Consignments.Make().Begin(Flow, number, Flow.Arrives.At(_run.Simulation.Now).GroupSize, destination);
        _units.Offered += consignment.Units;
        _run.Counts.Offer(consignment, consignment.Journey);
        if (IsStopped(consignment))
            TurnBack(consignment);
        else if (_isReleasing)
            WaitAtOrigin(consignment);
        else
            Ask(consignment);
    }

    private void TurnBack(Consignment consignment)
    {
        if (_embargoes.Exists(embargo => embargo.Loses))
            Lose(consignment);
        else if (!Stop(consignment))
            Ask(consignment);
    }

    /// <summary>Loads the first that waits, and the next when its share of the day is over.</summary>
    private void ReleaseNext()
    {
        _isReleasing = _embargoes.Count == 0 && _refused.Count > 0;
        if (!_isReleasing)
            return;
        var consignment = _refused.Dequeue();
        _run.Simulation.Schedule(TimeSpan.FromDays(consignment.Units / _unitsADay), static source => source.ReleaseNext(), this);
        Ask(consignment);
    }

    /// <summary>Finds a way that passes no place for whose sake loading is stopped.</summary>
    private bool Divert(Consignment load)
    {
        if (!load.MustChoose)
            return false;
        load.Detour = _run.Choosers[Flow.Choices[load.Destination]!.Index].Divert(load, option => _embargoes.TrueForAll(embargo => embargo.Allows(load, option)));
        return load.Detour is not null;
    }

    /// <summary>What takes an outside way instead of waiting is never loaded.</summary>
    private void SendAway(Consignment load)
    {
        _units.SentAway += load.Units;
        _run.Leave(load);
        load.Vanish();
    }

    private void WaitAtOrigin(Consignment consignment)
    {
        _run.Put(consignment, Flow.Journeys[0].From, UnitState.Embargoed);
        _refused.Enqueue(consignment);
    }

    private void Lose(Consignment consignment)
    {
        _units.Lost += consignment.Units;
        consignment.Vanish();
    }

    private void Ask(Consignment consignment)
    {
        if (Flow.Fleet >= 0)
            _run.Fleets[Flow.Fleet].Ask(consignment);
        else
            _run.Accept(consignment);
    }
}
