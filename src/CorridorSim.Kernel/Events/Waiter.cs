namespace CorridorSim.Kernel.Events;

/// <summary>A place in a queue: a process that waits, or one arm of an any-of or all-of.</summary>
internal abstract class Waiter : Activity
{
    internal Waiter? Next;
    internal Waiter? Previous;

    /// <summary>The queue this stands in; null when it stands in none.</summary>
    internal WaitQueue? Queue;

    /// <summary>What the queue's owner needs to know: units asked for, then granted; or where the item lies.</summary>
    internal long Amount;

    /// <summary>When this joined the queue, in ticks.</summary>
    internal long Since;

    /// <summary>Priority in the queue; the lower number goes first.</summary>
    internal int QueuePriority;

    /// <summary>Whether it would take units from holders of a worse priority; known to a preemptive resource only.</summary>
    internal bool MayPreempt;

    /// <summary>Whether it moves its amount part by part; known to a stock only.</summary>
    internal bool MovesInParts;

    /// <summary>The process that waits, directly or through an arm.</summary>
    internal abstract Processes.ProcessFrame Process { get; }

    /// <summary>Told by the queue's owner, after taking this out of the queue, that the wait is over.</summary>
    internal abstract void Fulfil();
}
