using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Resources;

/// <summary>A wish to put an amount into a stock, or to take one out, part by part: <c>await tank.TakeInParts(40)</c>.</summary>
public readonly struct PartialMove
{
    private readonly Stock _stock;
    private readonly long _amount;
    private readonly int _priority;
    private readonly bool _isPut;

    internal PartialMove(Stock stock, long amount, int priority, bool isPut) =>
        (_stock, _amount, _priority, _isPut) = (stock, amount, priority, isPut);

    /// <summary>Moves what can be moved, and waits for the rest.</summary>
    public PartialMoveAwaiter GetAwaiter() => new(_stock, _amount, _priority, _isPut);
}

/// <summary>Awaits the last part of an amount.</summary>
public readonly struct PartialMoveAwaiter : IProcessAwaiter
{
    private readonly Stock _stock;
    private readonly long _amount;
    private readonly int _priority;
    private readonly bool _isPut;

    internal PartialMoveAwaiter(Stock stock, long amount, int priority, bool isPut) =>
        (_stock, _amount, _priority, _isPut) = (stock, amount, priority, isPut);

    /// <summary>True when the whole amount could be moved at once.</summary>
    public bool IsCompleted
    {
        get
        {
            ProcessFrame? process = _stock.Simulation.Running;
            if (process is null) Suspension.ThrowNotAProcess();
            process!.Amount = _amount; // not null, or it has thrown; from here on what is left to move
            if (process.HasPendingNotice()) return true;
            process.Amount = _stock.MovePartsNow(_amount, _priority, _isPut);
            return process.Amount == 0;
        }
    }

    /// <summary>How much was moved, and how the wait ended.</summary>
    public StockFlow GetResult()
    {
        ProcessFrame process = _stock.Simulation.Running!; // a process runs while it awaits
        return new StockFlow(_amount - process.Amount, process.TakeOutcome());
    }

    void IProcessAwaiter.Suspend(ProcessFrame process)
    {
        process.CheckBelongsTo(_stock.Simulation);
        process.State = ProcessState.Queued;
        _stock.Enqueue(process, process.Amount, _priority, _isPut, inParts: true);
    }
}

/// <summary>What came of moving an amount part by part.</summary>
/// <param name="Moved">What was moved: the whole amount, or less when the wait was cut short. It stays moved.</param>
/// <param name="Outcome">How the wait ended.</param>
public readonly record struct StockFlow(long Moved, WaitOutcome Outcome);
