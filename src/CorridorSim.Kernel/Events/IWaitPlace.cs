namespace CorridorSim.Kernel.Events;

/// <summary>Something with a queue: a resource, a gate, a store.</summary>
internal interface IWaitPlace
{
    /// <summary>Name for messages.</summary>
    string Name { get; }

    /// <summary>Told that somebody in the queue gave up; what they blocked may now go.</summary>
    void AfterWithdrawal(Waiter waiter);

    /// <summary>The processes that hold what others wait for here, as far as known.</summary>
    IEnumerable<Processes.ProcessFrame> Holders { get; }
}
