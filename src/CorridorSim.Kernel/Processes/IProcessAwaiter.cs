using System.Runtime.CompilerServices;

namespace CorridorSim.Kernel.Processes;

/// <summary>An awaiter that suspends a process of the simulation instead of taking a continuation.</summary>
internal interface IProcessAwaiter : ICriticalNotifyCompletion
{
    /// <summary>Makes the process wait; called by the process's own machinery, right after "not yet" was the answer.</summary>
    void Suspend(ProcessFrame process);

    // Asked for by the compiler, and called only where something other than a process awaits.
    void INotifyCompletion.OnCompleted(Action continuation) => Suspension.ThrowNotAProcess();

    void ICriticalNotifyCompletion.UnsafeOnCompleted(Action continuation) => Suspension.ThrowNotAProcess();
}
