using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Resources;

/// <summary>A wish to put an amount into a stock or to take one out: <c>await tank.Take(40)</c>.</summary>
public readonly struct StockMove : IPlainWait
{
    private readonly Stock _stock;
    private readonly long _amount;
    private readonly int _priority;
    private readonly bool _isPut;

    internal StockMove(Stock stock, long amount, int priority, bool isPut) =>
        (_stock, _amount, _priority, _isPut) = (stock, amount, priority, isPut);

    /// <summary>Moves the amount, and waits while that is not possible.</summary>
    public WaitAwaiter<StockMove> GetAwaiter() => new(this);

    Simulation? IWait.Simulation => _stock.Simulation;

    bool IWait.TryFinishNow() => _isPut ? _stock.TryPut(_amount, _priority) : _stock.TryTake(_amount, _priority);

    void IWait.Begin(Waiter waiter) => _stock.Enqueue(waiter, _amount, _priority, _isPut);

    void IWait.GiveBack(Waiter waiter) => _stock.Undo(_amount, _isPut);
}
