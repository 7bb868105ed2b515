using CorridorSim.Kernel.Events;

namespace CorridorSim.Kernel.Processes;

/// <summary>Something a process can await, alone or as one of several. Implemented by the kernel only.</summary>
/// <remarks>A wait describes what to wait for; waiting begins when it is awaited, alone or in an any-of or all-of.</remarks>
public interface IWait
{
    /// <summary>The simulation this belongs to; null when there is nothing left to wait for.</summary>
    internal Simulation? Simulation { get; }

    /// <summary>Takes what is asked for if that is possible at once; true when nothing is left to wait for.</summary>
    internal bool TryFinishNow();

    /// <summary>Begins to wait, in the name of a process or of an arm.</summary>
    internal void Begin(Waiter waiter);

    /// <summary>Returns what was granted to an arm of an all-of that was interrupted before the others were granted.</summary>
    internal void GiveBack(Waiter waiter);
}

/// <summary>A wait that gives nothing but its being over, so that it can be a part of an all-of.</summary>
public interface IPlainWait : IWait;
