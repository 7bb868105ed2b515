using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Resources;

/// <summary>Something that is open or closed: a port in a storm, a border at night. Open, it lets any number through.</summary>
public sealed class Gate : IWaitPlace
{
    private readonly WaitQueue _queue;

    /// <summary>Makes a gate.</summary>
    /// <param name="simulation">The simulation it belongs to.</param>
    /// <param name="name">Name for messages.</param>
    /// <param name="isOpen">Whether it is open at first.</param>
    public Gate(Simulation simulation, string name, bool isOpen = true)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentNullException.ThrowIfNull(name);
        (Simulation, Name, IsOpen) = (simulation, name, isOpen);
        _queue = new WaitQueue(this);
    }

    /// <summary>Name for messages.</summary>
    public string Name { get; }

    /// <summary>True when whoever comes passes at once.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Processes waiting for it to open.</summary>
    public int QueueLength => _queue.Count;

    internal Simulation Simulation { get; }

    string IWaitPlace.Name => Name;

    IEnumerable<ProcessFrame> IWaitPlace.Holders => [];

    /// <summary>Waits until the gate is open. All who wait when it opens pass, in order of arrival, even if it closes at the same instant.</summary>
    public GatePassage Passage() => new(this);

    /// <summary>Opens the gate and lets all who wait pass.</summary>
    public void Open()
    {
        IsOpen = true;
        _queue.FulfilAll();
    }

    /// <summary>Closes the gate for those who come from now on.</summary>
    public void Close() => IsOpen = false;

    void IWaitPlace.AfterWithdrawal(Waiter waiter)
    {
    }

    internal void Enqueue(Waiter waiter) => _queue.Add(waiter, 0, Simulation.Now.Ticks);
}

/// <summary>A wish to pass a gate.</summary>
public readonly struct GatePassage : IPlainWait
{
    private readonly Gate _gate;

    internal GatePassage(Gate gate) => _gate = gate;

    /// <summary>Waits until the gate is open.</summary>
    public WaitAwaiter<GatePassage> GetAwaiter() => new(this);

    Simulation? IWait.Simulation => _gate.Simulation;

    bool IWait.TryFinishNow() => _gate.IsOpen;

    void IWait.Begin(Waiter waiter) => _gate.Enqueue(waiter);

    void IWait.GiveBack(Waiter waiter)
    {
    }
}
