using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Resources;

/// <summary>A request for units of a resource: <c>await resource.Request()</c>.</summary>
public readonly struct Request : IPlainWait
{
    private readonly Resource _resource;
    private readonly int _units;
    private readonly int _priority;

    internal Request(Resource resource, int units, int priority) => (_resource, _units, _priority) = (resource, units, priority);

    /// <summary>Asks for the units, and waits if they are not free.</summary>
    public WaitAwaiter<Request> GetAwaiter() => new(this);

    Simulation? IWait.Simulation => _resource.Simulation;

    bool IWait.TryFinishNow() => _resource.TryRequest(_units, _priority);

    void IWait.Begin(Waiter waiter) => _resource.Enqueue(waiter, _units, _priority);

    void IWait.GiveBack(Waiter waiter) => _resource.Release(_units);
}
