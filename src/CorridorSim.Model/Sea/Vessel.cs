using CorridorSim.Kernel;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Randomness;
using CorridorSim.Kernel.Resources;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;
using CorridorSim.Model.Ports;

namespace CorridorSim.Model.Sea;

/// <summary>One ship: from port to port, unloading, filling and leaving by the rule of the line. What it loads is a result, never an input.</summary>
internal sealed class Vessel : Carrier
{
    private readonly VesselGroup _group;
    private readonly RandomStream _sailing;
    private readonly RandomStream _atBerth;
    private readonly RandomStream _offBerth;
    private readonly RandomStream _repairEvery;
    private readonly RandomStream _repairTakes;
    private readonly Signal _full;
    private Activity _activity = Activity.Working;
    private DepartureRule _rule = DepartureRule.AtOnce;
    private SimTime _repairDue;
    private Deck _deck;
    private bool _somethingWaitsThatDoesNotFit;

    public Vessel(CorridorRun run, VesselGroup group, int number, string name)
        : base(run)
    {
        (_group, Number, Name) = (group, number, name);
        Line = run.Layout.SeaLines[group.Class.Lines[number % group.Class.Lines.Length]];
        Assigned = Line;
        Port = Line.Ports[number / group.Class.Lines.Length % 2];
        _sailing = run.Streams.For(name, "sailing");
        _atBerth = run.Streams.For(name, "at berth");
        _offBerth = run.Streams.For(name, "off berth");
        _repairEvery = run.Streams.For(name, "repair every");
        _repairTakes = run.Streams.For(name, "repair takes");
        _full = new Signal(run.Simulation, $"{name} full");
        group.Clock.Add(_activity, 1);
        PlanRepair();
    }

    public override string Name { get; }

    protected override string Kind => "ship";

    /// <summary>The berths of which it occupies one; none at sea and at anchor.</summary>
    public Berths? Moored { get; private set; }

    public VesselClass Class => _group.Class;

    /// <summary>Number in its class, from 0.</summary>
    public int Number { get; }

    /// <summary>The line it serves now.</summary>
    public SeaLine Line { get; private set; }

    /// <summary>The line it is to serve as soon as it is empty at a port of both.</summary>
    public SeaLine Assigned { get; set; }

    /// <summary>Index of the port where it is or to which it sails.</summary>
    public int Port { get; private set; }

    private int Stage => Run.Layout.StageOfSea(Line.Index);

    private bool IsFull =>
        (_rule.FullShare is { } share && _deck.FullShare >= share - 1e-9) || (_rule.Amount is { } amount && Units >= amount) || _somethingWaitsThatDoesNotFit;

    /// <summary>The life of the ship, call after call.</summary>
    /// <param name="firstArrival">Time until it is first seen at its port.</param>
    public async Process Sail(TimeSpan firstArrival)
    {
        await Run.Simulation.Delay(firstArrival);
        while (true)
        {
            var far = await Call();
            Be(Stage, UnitState.Sailing);
            Do(Activity.Working);
            Run.Counts.Departed(this, far, _deck.FullShare);
            if (Units > 0)
                Run.Gridlock.Moved();
            Port = Line.Ports[far];
            var sailing = Line.Sailing.At(Run.Simulation.Now).Hours(_sailing);
            Run.RunOver((2 * (Run.Layout.Map.RailLines.Length + Line.Index)) + 1 - far, Run.Simulation.Now, Run.Simulation.Now + sailing, Units);
            await Run.Simulation.Delay(sailing);
        }
    }

    /// <summary>Takes from a quay what fits, in the order of its class; called while loading, and again whenever something arrives.</summary>
    public void TakeFrom(Quay quay)
    {
        while (quay.Next(_deck, _group.Class) is { } part)
        {
            part.LeaveStore();
            _deck.Add(part);
            Take(part);
        }

        _somethingWaitsThatDoesNotFit = Units > 0 && !quay.IsEmptyFor(_group.Class);
        if (IsFull)
            _full.Fire();
    }

    /// <summary>A voyage of this ship begins.</summary>
    public void CountVoyage() => _group.Voyages++;

    /// <summary>One call at the present port.</summary>
    /// <returns>The end of the line that it leaves for, 0 or 1.</returns>
    private async Process<int> Call()
    {
        var arrived = Run.Simulation.Now;
        var port = Run.Ports[Port]!;
        var berths = _group.BerthsAt(Port);

        Be(Stage, UnitState.Formalities);
        await Run.Simulation.Delay(Line.OffBerth.At(arrived).Hours(_offBerth));
        await Berth(port, berths);
        var berthed = Run.Simulation.Now;

        // A call that only unloads, or only loads, takes one half of the time at berth.
        var half = Line.AtBerth.At(berthed).Hours(_atBerth) / 2;
        if (Units > 0)
        {
            Be(Stage, UnitState.Unloading);
            if (port.StopsCranes)
                await WorkWhileOpen(half, port, UnitState.Unloading);
            else
                await Run.Simulation.Delay(half);
            await Land(berths);
        }

        while (MustLeaveEmpty)
        {
            CastOff(berths);
            berths.CountCall(Run.Simulation.Now - arrived, Run.Simulation.Now - berthed);
            await StayAway();
            arrived = Run.Simulation.Now;
            await Berth(port, berths);
            berthed = Run.Simulation.Now;
        }

        ChangeLineIfAssigned();
        await LoadAndLeave(port, berths, half);
        berths.CountCall(Run.Simulation.Now - arrived, Run.Simulation.Now - berthed);
        return 1 - Line.EndAt(Port);
    }

    private async Process Berth(Port port, Berths berths)
    {
        if (!berths.IsFree)
        {
            Be(Stage, UnitState.WaitingForBerth);
            Do(Activity.Blocked);
        }

        berths.Clock.Queue(Units);
        Run.Gridlock.Waits(this, berths);
        await berths.Queue.Request();
        Run.Gridlock.Goes(this);
        Moored = berths;
        berths.Clock.Queue(-Units);
        if (!port.Open.IsOpen)
            await WaitForWeather(port);
        berths.Occupy();
        Do(Activity.Working);
    }

    private void CastOff(Berths berths)
    {
        Moored = null;
        berths.Leave(Activity.Working);
    }

    private async Process Land(Berths berths)
    {
        var end = Line.EndAt(Port);
        var stores = Run.StoresAt(Port, CorridorRun.FromTheSea);
        var landed = 0;
        for (; landed < Load.Count; landed++)
        {
            var consignment = Load[landed];
            if (!consignment.LeavesAfterThisLeg && stores?[consignment.Flow.Cargo.Index] is { } store)
            {
                if (!store.TryTake(consignment.Units))
                {
                    Load.RemoveRange(0, landed);
                    landed = 0;
                    await WaitForRoom(store, consignment.Units, berths);
                }

                consignment.Stored = store;
            }

            Run.Counts.Discharged(Line, end, consignment);
            HandOver(consignment);
        }

        Load.Clear();
    }

    private async Process WaitForRoom(Storage store, int units, Berths berths)
    {
        Be(Stage, UnitState.WaitingForStorage);
        Do(Activity.Blocked);
        berths.Clock.Change(Activity.Working, Activity.Blocked);
        Run.Gridlock.Waits(this, store);
        await store.WaitForRoom(units);
        Run.Gridlock.Goes(this);
        berths.Clock.Change(Activity.Blocked, Activity.Working);
        Do(Activity.Working);
    }

    private async Process LoadAndLeave(Port port, Berths berths, TimeSpan half)
    {
        var unloaded = Run.Simulation.Now;
        var end = Line.EndAt(Port);
        var quay = Run.Quays[(2 * Line.Index) + end];
        _rule = Line.Departs[end].At(unloaded);
        _deck = _group.Class.EmptyDeck(unloaded);
        if (_rule == DepartureRule.AtOnce && quay.IsEmptyFor(_group.Class))
        {
            if (!port.Open.IsOpen)
                await WaitForWeather(port, berths);
            CastOff(berths);
            return;
        }

        var turn = quay.LoadingTurn(_group.Class);
        if (turn.Available < 1)
        {
            Do(Activity.Blocked);
            berths.Clock.Change(Activity.Working, Activity.Blocked);
            await turn.Request();
            berths.Clock.Change(Activity.Blocked, Activity.Working);
            Do(Activity.Working);
        }
        else
        {
            await turn.Request();
        }

        if (Line.Waits.At(unloaded) == WaitsAt.AtAnchor)
            await WaitAtAnchor(quay, port, berths, unloaded);
        Be(Stage, UnitState.Loading);
        quay.BeginLoading(this);
        if (port.StopsCranes)
            await WorkWhileOpen(half, port, UnitState.Loading);
        else
            await Run.Simulation.Delay(half);
        await Fill(quay, berths, unloaded);
        if (!port.Open.IsOpen)
            await WaitForWeather(port, berths);
        quay.EndLoading(this);
        quay.LastDeparture = Run.Simulation.Now.Ticks;
        turn.Release();
        CastOff(berths);
    }

    /// <summary>Leaves the berth to others until there is enough cargo or time is up, and comes back.</summary>
    private async Process WaitAtAnchor(Quay quay, Port port, Berths berths, SimTime unloaded)
    {
        bool Enough() => quay.WouldFill(_group.Class, Run.Simulation.Now) >= (_rule.FullShare ?? 1) - 1e-9;
        TimeSpan? Left() => _rule.After is { } longest ? unloaded + longest - Run.Simulation.Now : null;

        if (_rule.IsByClock || Enough() || Left() <= TimeSpan.Zero)
            return;
        CastOff(berths);
        Do(Activity.Starved);
        while (!Enough() && !(Left() <= TimeSpan.Zero))
        {
            if (Left() is { } left)
                await Run.Simulation.AnyOf(quay.Joined.Wait(), Run.Simulation.Delay(left));
            else
                await quay.Joined.Wait();
        }

        await Berth(port, berths);
    }

    /// <summary>Waits at the berth until the ship is full or its time has come.</summary>
    private async Process Fill(Quay quay, Berths berths, SimTime unloaded)
    {
        var now = Run.Simulation.Now;
        TimeSpan? left = _rule switch
        {
            { Every: { } headway } => new SimTime(quay.LastDeparture) + headway - now,
            { Timetable: { } timetable } => quay.TakeDeparture(timetable) - now,
            { After: { } longest } => unloaded + longest - now,
            _ => null,
        };
        if ((!_rule.IsByClock && IsFull) || left <= TimeSpan.Zero)
            return;
        Be(Stage, UnitState.Filling);
        Do(Activity.Starved);
        berths.Clock.Change(Activity.Working, Activity.Blocked);
        if (_rule.IsByClock)
            await Run.Simulation.Delay(left!.Value);
        else if (left is { } patience)
            await Run.Simulation.AnyOf(_full.Wait(), Run.Simulation.Delay(patience));
        else
            await _full.Wait();
        berths.Clock.Change(Activity.Blocked, Activity.Working);
        Do(Activity.Working);
    }

    private async Process WaitForWeather(Port port, Berths? berths = null)
    {
        Be(Stage, UnitState.WaitingForWeather);
        Do(Activity.Closed);
        berths?.Clock.Change(Activity.Working, Activity.Blocked);
        await port.Open.Passage();
        berths?.Clock.Change(Activity.Blocked, Activity.Working);
        Do(Activity.Working);
    }

    /// <summary>Work at a berth where a closure stops the cranes.</summary>
    private async Process WorkWhileOpen(TimeSpan duration, Port port, UnitState works)
    {
        for (var left = duration; left > TimeSpan.Zero;)
        {
            if (!port.Open.IsOpen)
                Be(Stage, UnitState.WaitingForWeather);
            await port.Open.Passage();
            Be(Stage, works);
            var began = Run.Simulation.Now;
            await Run.Simulation.AnyOf(Run.Simulation.Delay(left), port.Closing.Wait());
            left -= Run.Simulation.Now - began;
        }
    }

    private bool MustLeaveEmpty => _repairDue <= Run.Simulation.Now || Number >= _group.Count;

    /// <summary>Out of service, empty: under repair, or laid up while the class has fewer ships.</summary>
    private async Process StayAway()
    {
        Do(Activity.Down);
        if (_repairDue <= Run.Simulation.Now)
        {
            await Run.Simulation.Delay(_group.Class.RepairTakes!.Value.At(Run.Simulation.Now).Hours(_repairTakes));
            PlanRepair();
        }

        if (Number >= _group.Count)
        {
            _group.Clock.Add(Activity.Down, -1);
            while (Number >= _group.Count)
                await _group.CountChanged.Wait();
            _group.Clock.Add(Activity.Down, 1);
        }

        Do(Activity.Working);
    }

    private void PlanRepair() =>
        _repairDue = _group.Class.RepairEvery is { } every ? Run.Simulation.Now + every.At(Run.Simulation.Now).Hours(_repairEvery) : new SimTime(long.MaxValue);

    private void ChangeLineIfAssigned()
    {
        if (Assigned != Line && Assigned.EndAt(Port) >= 0)
            Line = Assigned;
    }

    private void Do(Activity activity)
    {
        _group.Clock.Change(_activity, activity);
        _activity = activity;
    }
}
