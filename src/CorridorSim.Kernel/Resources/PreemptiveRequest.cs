using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Resources;

/// <summary>A request for units of a preemptive resource.</summary>
public readonly struct PreemptiveRequest : IPlainWait
{
    private readonly PreemptiveResource _resource;
    private readonly int _units;
    private readonly int _priority;
    private readonly bool _preempts;

    internal PreemptiveRequest(PreemptiveResource resource, int units, int priority, bool preempts) =>
        (_resource, _units, _priority, _preempts) = (resource, units, priority, preempts);

    /// <summary>Asks for the units, and waits if they cannot be had.</summary>
    public WaitAwaiter<PreemptiveRequest> GetAwaiter() => new(this);

    Simulation? IWait.Simulation => _resource.Simulation;

    bool IWait.TryFinishNow() => _resource.TryRequest(_resource.Simulation.RunningProcess, _units, _priority, _preempts);

    void IWait.Begin(Waiter waiter) => _resource.Enqueue(waiter, _units, _priority, _preempts);

    void IWait.GiveBack(Waiter waiter) => _resource.GiveBack(waiter.Process, _units);
}
