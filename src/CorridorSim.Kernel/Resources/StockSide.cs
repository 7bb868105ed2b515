using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Observation;
using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Resources;

/// <summary>Those who wait to put into a stock, or those who wait to take from it.</summary>
internal sealed class StockSide : IWaitPlace
{
    private readonly Stock _stock;
    private readonly string _what;

    internal StockSide(Stock stock, string what)
    {
        (_stock, _what) = (stock, what);
        Queue = new WaitQueue(this);
        Statistics = new QueueStatistics(stock.Simulation);
    }

    internal WaitQueue Queue { get; }

    internal QueueStatistics Statistics { get; }

    string IWaitPlace.Name => $"{_what} {_stock.Name}";

    IEnumerable<ProcessFrame> IWaitPlace.Holders => [];

    void IWaitPlace.AfterWithdrawal(Waiter waiter)
    {
        Statistics.GaveUp(_stock.Simulation.Now.Ticks);
        _stock.Balance();
    }

    internal bool HasBefore(int priority) => Queue.First is { } first && first.QueuePriority <= priority;

    internal void Enqueue(Waiter waiter, long amount, int priority)
    {
        waiter.Amount = amount;
        Queue.Add(waiter, priority, _stock.Simulation.Now.Ticks);
        Statistics.Joined(_stock.Simulation.Now.Ticks);
    }

    internal void Serve(Waiter waiter)
    {
        Queue.Remove(waiter);
        Statistics.Left(waiter.Since, _stock.Simulation.Now.Ticks);
        waiter.Fulfil();
    }
}
