namespace CorridorSim.Kernel.Events;

/// <summary>A scheduled callback of any kind of state.</summary>
internal interface ITimer
{
    /// <summary>Number of the present callback, unique within the thread; 0 when none is pending.</summary>
    long Number { get; }

    void Recycle();
}
