using CorridorSim.Kernel;

namespace CorridorSim.Model.Measures;

/// <summary>
/// Notices when the corridor stands still for good. Storms, arrivals and reviews go on for ever, so the engine itself cannot tell;
/// a planner can: no train and no ship has moved for two months although units wait for room or stand on a line.
/// </summary>
internal sealed class Gridlock(CorridorRun run, int replication)
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(60);

    private static readonly UnitState[] WaitingForRoom = [UnitState.HeldBack, UnitState.Blocked, UnitState.WaitingForStorage];

    private SimTime _lastMove;

    /// <summary>A train or ship has left a place.</summary>
    public void Moved() => _lastMove = run.Simulation.Now;

    /// <exception cref="CorridorDeadlockException">Nothing has moved for too long while units wait for one another.</exception>
    public void Check()
    {
        if (run.Simulation.Now - _lastMove <= Patience || run.Tracks.Any(track => track.IsClosed) || run.Ports.Any(port => port is { Open.IsOpen: false }))
            return;
        var waits = Waits().ToList();
        if (waits.Count > 0)
            throw new CorridorDeadlockException(waits, run.Calendar.InstantOf(_lastMove), replication);
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
