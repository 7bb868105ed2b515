using System.Diagnostics;
using CorridorSim.Kernel.Events;

namespace CorridorSim.Kernel.Processes;

/// <summary>A process waiting for one of several things, or for all of them. Kept and used anew by the simulation.</summary>
internal sealed class Condition
{
    private ConditionArm[] _arms = [];
    private int _count;
    private int _open;

    internal ProcessFrame Process { get; private set; } = null!; // set by Prepare

    /// <summary>True for an all-of, false for an any-of.</summary>
    internal bool NeedsAll { get; private set; }

    /// <summary>Index of the arm that ended an any-of; -1 when none did.</summary>
    internal int Winner { get; private set; }

    /// <summary>True when no arm waits any more.</summary>
    internal bool IsOver => _open == 0;

    internal ReadOnlySpan<ConditionArm> Arms => _arms.AsSpan(0, _count);

    internal void Prepare(ProcessFrame process, int arms, bool needsAll)
    {
        if (_arms.Length < arms)
        {
            int old = _arms.Length;
            Array.Resize(ref _arms, arms);
            for (int i = old; i < arms; i++) _arms[i] = new ConditionArm(this, i);
        }

        Process = process;
        Winner = -1;
        NeedsAll = needsAll;
        _count = _open = arms;
        for (int i = 0; i < arms; i++) _arms[i].IsFulfilled = false;
    }

    /// <summary>Marks an arm as done before the process began to wait.</summary>
    internal void SkipFulfilled(int arm)
    {
        _arms[arm].IsFulfilled = true;
        _open--;
    }

    /// <summary>Notes that an arm is done; true when the process can go on, and what still waits is to be withdrawn.</summary>
    internal bool Note(ConditionArm arm)
    {
        Debug.Assert(!arm.IsFulfilled, "An arm ends once.");
        arm.IsFulfilled = true;
        _open--;
        if (NeedsAll) return _open == 0;
        Winner = arm.Index;
        Process.Amount = arm.Amount;
        return true;
    }

    /// <summary>Takes every arm that still waits out of its queue or off the calendar.</summary>
    /// <remarks>Only when all have left are the owners of the queues told: what becomes free must not go to another arm of the same process.</remarks>
    internal void Withdraw()
    {
        foreach (ConditionArm arm in Arms)
        {
            if (!arm.IsFulfilled) Process.Simulation.TakeBack(arm);
        }

        foreach (ConditionArm arm in Arms)
        {
            WaitQueue? left = arm.QueueLeft;
            arm.QueueLeft = null;
            left?.Place.AfterWithdrawal(arm);
        }
    }
}
