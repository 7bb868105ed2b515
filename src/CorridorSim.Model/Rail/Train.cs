using CorridorSim.Kernel.Processes;
using CorridorSim.Model.Demand;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Network;
using CorridorSim.Model.Plan;
using CorridorSim.Model.Ports;

namespace CorridorSim.Model.Rail;

/// <summary>One train from the place where it was formed to the place where it ends.</summary>
/// <remarks>Trains that have ended are formed anew (<see cref="CorridorRun.SpareTrains"/>): nobody keeps one.</remarks>
internal sealed class Train(CorridorRun run) : Carrier(run)
{
    private LocomotivePool? _locomotives;
    private int _number;

    /// <summary>The line that it stands on and blocks; none elsewhere.</summary>
    public Track? Blocks { get; private set; }

    /// <summary>The pool whose locomotive it has.</summary>
    public LocomotivePool? HauledBy => WaitsFor == _locomotives ? null : _locomotives;

    public override string Name => $"{Service.Id}-{_number}";

    protected override string Kind => "train";

    public TrainService Service { get; private set; } = null!; // Form sets it before anybody sees the train

    /// <summary>Who goes first: the lower number; that of the day on which the train was formed.</summary>
    public int Priority { get; private set; }

    /// <summary>Index of the place it came from last: the far port when it was formed from what a ship brought.</summary>
    public int CameFrom { get; private set; }

    /// <summary>A train is formed, empty, where its service begins.</summary>
    public void Form(TrainService service, int number)
    {
        (Service, _number, CameFrom, _locomotives) = (service, number, -1, null);
        Priority = service.Priority.At(Run.Simulation.Now);
        BeNowhere();
        Be(service.From, UnitState.WaitingForTrain);
    }

    /// <summary>The journey, in the order in which things happen.</summary>
    public async Process Go()
    {
        CameFrom = Load[0].LegNumber > 0 ? Load[0].Journey.Legs[Load[0].LegNumber - 1].From : -1;
        if (CameFrom >= 0 && Run.Borders[Service.From] is { } borderAtStart && UnitsNotCleared(Service.From) > 0)
            await borderAtStart.Serve(this);

        for (var number = 0; number < Service.Hops.Length && Units > 0; number++)
        {
            var hop = Service.Hops[number];
            var track = Run.Tracks[hop.Track];

            if (Run.StoresAt(hop.To, hop.Track) is { } storesAhead)
                await WaitForRoom(storesAhead, hop, WhenFull.HoldBack);
            if (Run.LocomotivesOn[hop.Line] != _locomotives)
                await ChangeLocomotive(hop);
            if (!track.TakePathAtOnce(Priority))
            {
                if (!track.HasPath)
                    Be(hop.From, UnitState.WaitingForPath);
                Run.Gridlock.Waits(this, track);
                await track.TakePath(Priority, Units);
                Run.Gridlock.Goes(this);
            }

            Run.Gridlock.Moved();
            foreach (var consignment in Load)
            {
                consignment.LeaveStore();
                consignment.ClearedAt = -1;
            }

            Be(Run.Layout.StageOfRail(hop.Line), UnitState.Running);
            var departed = Run.Simulation.Now;
            var running = Service.Running[number].At(departed);
            if (Run.SingleTracks[hop.Line] is { } single)
            {
                await single.Run(this, Run.Layout.StageOfRail(hop.Line), hop.Track % 2, running, Priority);
            }
            else
            {
                await Run.Simulation.Delay(running);
            }

            Run.RunOver(hop.Track, departed, Run.Simulation.Now, Units);
            if (Run.StoresAt(hop.To, hop.Track) is { } stores)
                await WaitForRoom(stores, hop, WhenFull.Block);
            foreach (var consignment in Load)
                consignment.ArriveInStore();
            Run.Counts.PassedByRail(hop, Load);
            if (Run.Borders[hop.To] is { } border)
                await border.Pass(this, hop, number);
            CameFrom = hop.From;
        }

        _locomotives?.SendBack();
        End();
        Run.SpareTrains.Push(this);
    }

    /// <summary>Splits off units that a border keeps; they go on later with another train of the rest of the way.</summary>
    /// <param name="units">How many.</param>
    /// <param name="only">Of which kind; none for any.</param>
    /// <param name="beginning">Where in the train the first of them is, as a share from 0 to 1.</param>
    /// <param name="border">Index of the place.</param>
    /// <param name="hopNumber">Number of the hop that led here; -1 when the train was formed here.</param>
    /// <param name="heldFor">How long they are kept.</param>
    public void LeaveBehind(int units, CargoUnit? only, double beginning, int border, int hopNumber, TimeSpan heldFor)
    {
        foreach (var part in PutDownUnits(units, only, beginning, border, UnitState.Held))
            Hold(part, border, hopNumber, heldFor);
    }

    /// <summary>Puts down a consignment that a border keeps; it goes on later with another train of the rest of the way.</summary>
    public void LeaveBehind(Consignment consignment, int border, int hopNumber, TimeSpan heldFor)
    {
        Load.Remove(consignment);
        PutDown(consignment, border, UnitState.Held);
        Hold(consignment, border, hopNumber, heldFor);
    }

    /// <summary>Takes units that were held at a border and now wait for a train this way.</summary>
    public void PickUpWaiting(int hopNumber)
    {
        if (hopNumber < 0 || Service.Onward[hopNumber] is not { } onward)
            return;
        var rule = Service.Formation.At(Run.Simulation.Now);
        var tonnes = rule.Heaviest;
        foreach (var consignment in Load)
            tonnes -= consignment.Units * consignment.GrossTonnesPerUnit;
        Run.Yards[onward.Index].PutOn(this, rule.Longest - WagonPositions, tonnes);
    }

    /// <summary>Units, of one kind or of any, that have still to go through the steps of a border.</summary>
    public int UnitsNotCleared(int border, CargoUnit? only = null)
    {
        var units = 0;
        foreach (var consignment in Load)
            units += consignment.ClearedAt == border || !IsOf(consignment, only) ? 0 : consignment.Units;
        return units;
    }

    /// <summary>Where another pool hauls, the locomotive is changed: the old one goes back, a new one must be free.</summary>
    private async Process ChangeLocomotive(RailHop hop)
    {
        var pool = Run.LocomotivesOn[hop.Line];
        _locomotives?.SendBack();
        _locomotives = pool;
        if (pool is null)
            return;
        if (!pool.IsFree)
            Be(hop.From, UnitState.WaitingForLocomotive);
        Run.Gridlock.Waits(this, pool);
        pool.Clock.Queue(Units);
        await pool.Request(Priority);
        pool.Clock.Queue(-Units);
        Run.Gridlock.Goes(this);
        pool.Haul();
    }

    private void Hold(Consignment part, int border, int hopNumber, TimeSpan heldFor)
    {
        part.ClearedAt = border;
        var goesOn = hopNumber < 0 ? Service : Service.Onward[hopNumber];
        Run.Simulation.Start(Rejoin(Run, part, goesOn, heldFor), null);
    }

    /// <summary>By then the train that left the part behind may be another.</summary>
    private static async Process Rejoin(CorridorRun run, Consignment part, TrainService? goesOn, TimeSpan heldFor)
    {
        await run.Simulation.Delay(heldFor);
        if (goesOn is not null)
            run.Yards[goesOn.Index].Join(part);
        else
            run.EndLeg(part);
    }

    /// <summary>Waits until every unit has its place in the store at the end of a hop, as that store's rule says where.</summary>
    private async Process WaitForRoom(Storage?[] stores, RailHop hop, WhenFull rule)
    {
        for (var cargo = 0; cargo < stores.Length; cargo++)
        {
            if (stores[cargo] is { } store && store.WhenFull == rule && UnitsOf(cargo) is > 0 and var units)
                await Reserve(store, cargo, units, hop);
        }
    }

    private int UnitsOf(int cargo)
    {
        var units = 0;
        foreach (var consignment in Load)
            units += consignment.Flow.Cargo.Index == cargo ? consignment.Units : 0;
        return units;
    }

    /// <summary>All units of a cargo take their room at once: trains that hold a part each would wait for one another for ever.</summary>
    private async Process Reserve(Storage store, int cargo, int units, RailHop hop)
    {
        var track = Run.Tracks[hop.Track];
        var full = !store.HasRoomFor(units);
        var blocks = full && store.WhenFull == WhenFull.Block;
        if (blocks)
        {
            Be(Run.Layout.StageOfRail(hop.Line), UnitState.Blocked);
            track.Block();
            Blocks = track;
        }
        else if (full)
        {
            Be(hop.From, UnitState.HeldBack);
        }

        if (!store.TryTake(units))
        {
            Run.Gridlock.Waits(this, store);
            await store.WaitForRoom(units);
            Run.Gridlock.Goes(this);
        }

        if (blocks)
        {
            track.Unblock();
            Blocks = null;
        }

        foreach (var consignment in Load)
        {
            if (consignment.Flow.Cargo.Index == cargo)
                consignment.Reserved = store;
        }
    }

    private void End()
    {
        foreach (var consignment in Load)
            HandOver(consignment);
        Load.Clear();
    }
}
