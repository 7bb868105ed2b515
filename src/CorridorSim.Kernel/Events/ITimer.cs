namespace CorridorSim.Kernel.Events;

/// <summary>A scheduled callback of any kind of state.</summary>
internal interface ITimer
{
    /// <summary>Grows whenever a callback has begun or was called off, so that old handles know.</summary>
    int Version { get; }

    /// <summary>Type and method of the callback.</summary>
    string Name { get; }

    void Recycle();
}
