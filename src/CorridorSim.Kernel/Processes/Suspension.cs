using System.Runtime.CompilerServices;

namespace CorridorSim.Kernel.Processes;

/// <summary>Hands a process over to what it awaits.</summary>
internal static class Suspension
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Of<TAwaiter>(ref TAwaiter awaiter, ProcessFrame frame)
        where TAwaiter : INotifyCompletion
    {
        // The cast does not box: the JIT sees through it for a struct.
        if (awaiter is IProcessAwaiter) ((IProcessAwaiter)awaiter).Suspend(frame.Root);
        else ThrowForeign(typeof(TAwaiter));
    }

    internal static void Forward<TAwaiter>(in TAwaiter awaiter, ProcessFrame process)
        where TAwaiter : struct, IProcessAwaiter => awaiter.Suspend(process);

    internal static void ThrowForeign(Type awaiter) => throw new InvalidOperationException(
        $"A process awaited something that is not of the simulation ({awaiter}). Simulated time stands still while real work is " +
        "done, so a process can only await delays, requests, gates, signals, stocks, stores, conditions and other processes. " +
        "Do real work before or after the run.");

    internal static void ThrowNotAProcess() => throw new InvalidOperationException(
        "This can only be awaited inside a method that returns Process or Process<T>, because only a process can wait in simulated time.");
}
