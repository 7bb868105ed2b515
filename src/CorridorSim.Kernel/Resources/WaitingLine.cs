using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Observation;
using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Resources;

/// <summary>Those who wait at a resource, or on one side of a stock or store, and the figures about them.</summary>
internal sealed class WaitingLine : IWaitPlace
{
    private readonly Simulation _simulation;
    private readonly Action<Waiter> _afterWithdrawal;
    private readonly Func<IEnumerable<ProcessFrame>>? _holders;

    /// <param name="simulation">Gives the clock.</param>
    /// <param name="name">What they wait for, for messages.</param>
    /// <param name="afterWithdrawal">What the owner does when somebody gave up.</param>
    /// <param name="holders">Who holds what they wait for; null when that is not known.</param>
    internal WaitingLine(Simulation simulation, string name, Action<Waiter> afterWithdrawal, Func<IEnumerable<ProcessFrame>>? holders = null)
    {
        (_simulation, Name, _afterWithdrawal, _holders) = (simulation, name, afterWithdrawal, holders);
        Queue = new WaitQueue(this);
        Statistics = new QueueStatistics(simulation);
    }

    public string Name { get; }

    internal WaitQueue Queue { get; }

    internal QueueStatistics Statistics { get; }

    IEnumerable<ProcessFrame> IWaitPlace.Holders => _holders?.Invoke() ?? [];

    /// <summary>True when somebody waits who would be served before a newcomer of a priority.</summary>
    internal bool HasBefore(int priority) => Queue.First is { } first && first.QueuePriority <= priority;

    /// <param name="waiter">Who joins.</param>
    /// <param name="amount">What its owner needs to know when its turn comes.</param>
    /// <param name="priority">The lower number goes first.</param>
    internal void Join(Waiter waiter, long amount, int priority)
    {
        long now = _simulation.Now.Ticks;
        waiter.Amount = amount;
        Queue.Add(waiter, priority, now);
        Statistics.Joined(now);
    }

    /// <summary>Ends the wait of one who is granted what it asked for.</summary>
    internal void Serve(Waiter waiter)
    {
        Queue.Remove(waiter);
        Statistics.Left(waiter.Since, _simulation.Now.Ticks);
        waiter.Fulfil();
    }

    void IWaitPlace.AfterWithdrawal(Waiter waiter)
    {
        Statistics.GaveUp(_simulation.Now.Ticks);
        _afterWithdrawal(waiter);
    }
}
