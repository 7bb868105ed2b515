namespace CorridorSim.Kernel.Processes;

/// <summary>The first of several waits; made by <c>Simulation.AnyOf</c>.</summary>
/// <typeparam name="TWaits">The waits.</typeparam>
public readonly struct AnyOf<TWaits>
    where TWaits : struct, IWaits
{
    private readonly Simulation _simulation;
    private readonly TWaits _waits;

    internal AnyOf(Simulation simulation, TWaits waits) => (_simulation, _waits) = (simulation, waits);

    /// <summary>Begins to wait.</summary>
    public AnyOfAwaiter<TWaits> GetAwaiter() => new(_simulation, _waits);
}

/// <summary>Awaits the first of several waits.</summary>
/// <typeparam name="TWaits">The waits.</typeparam>
public readonly struct AnyOfAwaiter<TWaits> : IProcessAwaiter
    where TWaits : struct, IWaits
{
    private readonly Simulation _simulation;
    private readonly TWaits _waits;

    internal AnyOfAwaiter(Simulation simulation, TWaits waits) => (_simulation, _waits) = (simulation, waits);

    /// <summary>True when one of the waits, tried in order, is over at once; nothing is begun for those after it.</summary>
    public bool IsCompleted
    {
        get
        {
            ProcessFrame? process = _simulation.Running;
            if (process is null) Suspension.ThrowNotAProcess();
            if (process!.HasPendingNotice()) return true; // not null, or it has thrown
            for (int i = 0; i < _waits.Count; i++)
            {
                if (!_waits.TryFinishNow(i)) continue;
                process.Details.Winner = i;
                return true;
            }

            return false;
        }
    }

    /// <summary>The position of the wait that came first. All others have been withdrawn.</summary>
    public Winner GetResult()
    {
        ProcessFrame process = _simulation.Running!; // a process runs while it awaits
        ProcessDetails details = process.Details;
        if (details.Condition is { } condition)
        {
            details.Winner = condition.Winner;
            details.Condition = null;
            _simulation.ReturnCondition(condition);
        }

        WaitOutcome outcome = process.TakeOutcome();
        return new Winner(outcome.IsElapsed ? details.Winner : -1, outcome) { Ticket = process.Amount };
    }

    void IProcessAwaiter.Suspend(ProcessFrame process)
    {
        process.CheckBelongsTo(_simulation);
        Condition condition = _simulation.RentCondition();
        condition.Prepare(process, _waits.Count, needsAll: false);
        process.Details.Condition = condition;
        process.State = ProcessState.InCondition;
        foreach (ConditionArm arm in condition.Arms) _waits.Begin(arm.Index, arm);
    }
}
