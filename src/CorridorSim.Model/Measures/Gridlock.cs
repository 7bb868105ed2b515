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

    private static readonly UnitState[] WaitingForRoom = [UnitState.HeldBack, UnitState.Blocked, UnitState.WaitingForStorage];

    private readonly List<Carrier> _waiting = []; // in the order in which they began to wait
    private SimTime _lastMove;

    /// <summary>A train or ship has left a place.</summary>
    public void Moved() => _lastMove = run.Simulation.Now;

    /// <summary>A train or ship begins to wait for something that others hold.</summary>
    public void Waits(Carrier vehicle, IHeld what)
    {
        vehicle.WaitsFor = what;
        _waiting.Add(vehicle);
    }

    /// <summary>It has got what it waited for.</summary>
    public void Goes(Carrier vehicle)
    {
        vehicle.WaitsFor = null;
        _waiting.Remove(vehicle);
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
        // A ship that waits for a berth holds nothing: without others there is no lock to look for.
        if (!_waiting.Exists(vehicle => vehicle.WaitsFor is not Berths))
            return;
        var holders = Holders();
        if (FindLock(holders) is { Count: > 0 } locked)
            throw new CorridorDeadlockException(CycleIn(locked, holders), run.Calendar.InstantOf(run.Simulation.Now), replication);
    }

    /// <summary>All who wait, in the order in which they began. Loads on a quay can be part of a lock only while a ship waits for room.</summary>
    private List<IHolder> Holders() => _waiting.Exists(vehicle => vehicle is Vessel { WaitsFor: Storage })
        ? [.. _waiting, .. run.Quays.SelectMany(quay => quay.Loads())]
        : [.. _waiting];

    /// <summary>What is waited for and can never be had: at first all of it, less, again and again, what somebody can still give back.</summary>
    private static HashSet<IHeld> FindLock(List<IHolder> holders)
    {
        var locked = holders.Select(holder => holder.WaitsFor!).ToHashSet(); // who is in the list waits for something
        while (locked.RemoveWhere(what => what.InUse == 0 || what.InUse > HeldBySomebodyLocked(what)) > 0)
        {
            // who waits for what was removed may go on, so what it holds is looked at again
        }

        return locked;

        int HeldBySomebodyLocked(IHeld what) => holders.Sum(holder => locked.Contains(holder.WaitsFor!) ? what.HeldBy(holder) : 0);
    }

    /// <summary>From one that waits to another that holds what it waits for, until the circle closes.</summary>
    private static List<string> CycleIn(HashSet<IHeld> locked, List<IHolder> holders)
    {
        var passed = new List<IHolder>();
        var holder = holders.First(candidate => locked.Contains(candidate.WaitsFor!));
        while (!passed.Contains(holder))
        {
            passed.Add(holder);
            var wanted = holder.WaitsFor!;
            holder = holders.First(candidate => locked.Contains(candidate.WaitsFor!) && wanted.HeldBy(candidate) > 0);
        }

        return [.. passed.Skip(passed.IndexOf(holder)).Select(link => $"{link.Description} waits for {link.WaitsFor!.Name}")];
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
