using CorridorSim.Kernel;
using CorridorSim.Model.Ports;
using CorridorSim.Model.Sea;

namespace CorridorSim.Model.Measures;

/// <summary>
/// Notices when the corridor, or a part of it, stands still for good. Storms, arrivals and reviews go on for ever, so the engine itself cannot tell.
/// </summary>
/// <remarks>
/// A part is locked when everything in use of a set of stores, lines, locomotives, berths and ships is held by trains, ships and loads that wait for others of
/// the set: then none of it can ever be given back, whatever goes on elsewhere. Where that cannot be seen, a planner still can: no train and no ship has moved for two months although
/// units wait for room or stand on a line.
/// </remarks>
internal sealed class Gridlock(CorridorRun run, int replication)
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(60);
    private static readonly TimeSpan LongWait = TimeSpan.FromDays(1);

    private static readonly UnitState[] WaitingForRoom = [UnitState.HeldBack, UnitState.Blocked, UnitState.WaitingForStorage];

    private readonly LinkedList<Carrier> _waiting = []; // in the order in which they began to wait
    private readonly List<IHolder> _holders = []; // of the present look; kept for the next
    private SimTime _lastMove;

    /// <summary>A train or ship has left a place.</summary>
    public void Moved() => _lastMove = run.Simulation.Now;

    /// <summary>A train or ship begins to wait for something that others hold.</summary>
    public void Waits(Carrier vehicle, IHeld what)
    {
        (vehicle.WaitsFor, vehicle.WaitsSince) = (what, run.Simulation.Now);
        _waiting.AddLast(vehicle.AmongWaiting ??= new LinkedListNode<Carrier>(vehicle));
    }

    /// <summary>It has got what it waited for.</summary>
    public void Goes(Carrier vehicle)
    {
        vehicle.WaitsFor = null;
        _waiting.Remove(vehicle.AmongWaiting!); // who goes has waited
    }

    /// <exception cref="CorridorDeadlockException">The corridor or a part of it will never move again.</exception>
    public void Check()
    {
        CheckForLock();
        if (run.Simulation.Now - _lastMove <= Patience || run.Tracks.Any(track => track.IsClosed) || run.Ports.Any(port => port is { Open.IsOpen: false }))
            return;
        var waits = Waits().ToList();
        if (waits.Count > 0)
            throw new CorridorDeadlockException(waits, run.Calendar.InstantOf(_lastMove), replication);
    }

    private void CheckForLock()
    {
        if (!LookForHolders())
            return;
        if (FindLock(_holders) is { Count: > 0 } locked)
        {
            var cycle = CycleIn(locked, _holders);
            var since = cycle.OfType<Carrier>().Max(vehicle => vehicle.WaitsSince);
            throw new CorridorDeadlockException([.. cycle.Select(link => $"{link.Description} waits for {link.WaitsFor!.Name}")], run.Calendar.InstantOf(since), replication);
        }
    }

    /// <summary>
    /// Those who have waited for a day, in the order in which they began: all of a lock will have done so on some day. Loads on a quay can be part of a lock only
    /// while a ship waits for room.
    /// </summary>
    /// <returns>Whether there may be a lock: a ship that waits for a berth holds nothing, so without others there is none.</returns>
    private bool LookForHolders()
    {
        var (holds, shipWaits) = (false, false);
        _holders.Clear();
        for (var link = _waiting.First; link is not null && run.Simulation.Now - link.Value.WaitsSince >= LongWait; link = link.Next)
        {
            _holders.Add(link.Value);
            holds |= link.Value.WaitsFor is not Berths;
            shipWaits |= link.Value is Vessel { WaitsFor: Storage };
        }

        if (shipWaits)
            _holders.AddRange(run.Quays.SelectMany(quay => quay.Loads()));
        return holds;
    }

    /// <summary>What is waited for and can never be had: at first all of it, less, again and again, what somebody can still give back.</summary>
    private static HashSet<IHeld> FindLock(List<IHolder> holders)
    {
        var locked = new HashSet<IHeld>();
        foreach (var holder in holders)
            locked.Add(holder.WaitsFor!); // who is in the list waits for something
        while (locked.RemoveWhere(what => what.InUse == 0 || what.InUse > HeldBySomebodyLocked(what)) > 0)
        {
            // who waits for what was removed may go on, so what it holds is looked at again
        }

        return locked;

        int HeldBySomebodyLocked(IHeld what)
        {
            var units = 0;
            foreach (var holder in holders)
                units += locked.Contains(holder.WaitsFor!) ? what.HeldBy(holder) : 0;
            return units;
        }
    }

    /// <summary>From one that waits to another that holds what it waits for, until the circle closes.</summary>
    private static List<IHolder> CycleIn(HashSet<IHeld> locked, List<IHolder> holders)
    {
        var passed = new List<IHolder>();
        var holder = holders.First(candidate => locked.Contains(candidate.WaitsFor!));
        while (!passed.Contains(holder))
        {
            passed.Add(holder);
            var wanted = holder.WaitsFor!;
            holder = holders.First(candidate => locked.Contains(candidate.WaitsFor!) && wanted.HeldBy(candidate) > 0);
        }

        return passed[passed.IndexOf(holder)..];
    }

    private IEnumerable<string> Waits()
    {
        for (var stage = 0; stage < run.Layout.StageCount; stage++)
        {
            foreach (var state in WaitingForRoom)
            {
                if (run.Accounts.UnitsIn(Accounts.Cell(stage, state)) is > 0 and var units)
                    yield return $"{units:0} units at {run.Layout.StageName(stage)} are {UnitStates.Names[(int)state]}";
            }
        }

        foreach (var store in run.Stores.Where(store => store.QueueLength > 0))
            yield return $"{store.Name} has {store.Capacity} places, all taken, and {store.QueueLength} wait for it";
    }
}
