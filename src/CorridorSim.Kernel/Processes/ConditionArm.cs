using CorridorSim.Kernel.Events;

namespace CorridorSim.Kernel.Processes;

/// <summary>One of the things that an any-of or all-of waits for.</summary>
internal sealed class ConditionArm(Condition condition, int index) : Waiter
{
    internal int Index { get; } = index;

    internal bool IsFulfilled { get; set; }

    /// <summary>The queue that was just left, until its owner has been told.</summary>
    internal WaitQueue? QueueLeft { get; set; }

    internal override ProcessFrame Process => condition.Process;

    /// <summary>A delay of this arm has passed; this is an event of the process, which goes on at once.</summary>
    internal override void Resume()
    {
        PendingKey = 0;
        if (!condition.Note(this)) return;
        condition.Withdraw();
        condition.Process.Resume();
    }

    /// <summary>A queue grants this arm. The process is woken before those who profit from what it withdraws.</summary>
    internal override void Fulfil()
    {
        if (!condition.Note(this)) return;
        condition.Process.Simulation.MakeReady(condition.Process);
        condition.Withdraw();
    }
}
