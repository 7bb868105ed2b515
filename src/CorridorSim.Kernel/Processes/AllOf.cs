namespace CorridorSim.Kernel.Processes;

/// <summary>All of several waits; made by <c>Simulation.AllOf</c>.</summary>
/// <typeparam name="TWaits">The waits.</typeparam>
public readonly struct AllOf<TWaits>
    where TWaits : struct, IWaits
{
    private readonly Simulation _simulation;
    private readonly TWaits _waits;

    internal AllOf(Simulation simulation, TWaits waits) => (_simulation, _waits) = (simulation, waits);

    /// <summary>Begins to wait.</summary>
    public AllOfAwaiter<TWaits> GetAwaiter() => new(_simulation, _waits);
}

/// <summary>Awaits all of several waits. What is granted early is held until the last is granted.</summary>
/// <typeparam name="TWaits">The waits.</typeparam>
public readonly struct AllOfAwaiter<TWaits> : IProcessAwaiter
    where TWaits : struct, IWaits
{
    private readonly Simulation _simulation;
    private readonly TWaits _waits;

    internal AllOfAwaiter(Simulation simulation, TWaits waits) => (_simulation, _waits) = (simulation, waits);

    /// <summary>True when all are granted at once.</summary>
    public bool IsCompleted
    {
        get
        {
            ProcessFrame? process = _simulation.Running;
            if (process is null) Suspension.ThrowNotAProcess();
            if (process!.HasPendingNotice()) return true; // not null, or it has thrown
            Condition condition = _simulation.RentCondition();
            condition.Prepare(process, _waits.Count, needsAll: true);
            process.Details.Condition = condition;
            for (int i = 0; i < _waits.Count; i++)
            {
                if (_waits.TryFinishNow(i)) condition.SkipFulfilled(i);
            }

            return condition.IsOver;
        }
    }

    /// <summary>How the wait ended. When it was cut short, what had been granted is given back.</summary>
    public WaitOutcome GetResult()
    {
        ProcessFrame process = _simulation.Running!; // a process runs while it awaits
        bool isCutShort = process.Notice != Notice.None;
        if (process.Details.Condition is { } condition)
        {
            process.Details.Condition = null;
            if (isCutShort) GiveBack(condition);
            _simulation.ReturnCondition(condition);
        }

        return process.TakeOutcome();
    }

    void IProcessAwaiter.Suspend(ProcessFrame process)
    {
        process.CheckBelongsTo(_simulation);
        process.State = ProcessState.InCondition;
        foreach (ConditionArm arm in process.Details.Condition!.Arms) // rented when it was asked whether all is granted
        {
            if (!arm.IsFulfilled) _waits.Begin(arm.Index, arm);
        }
    }

    private void GiveBack(Condition condition)
    {
        foreach (ConditionArm arm in condition.Arms)
        {
            if (arm.IsFulfilled) _waits.GiveBack(arm.Index, arm);
        }
    }
}
