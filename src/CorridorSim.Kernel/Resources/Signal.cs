using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Resources;

/// <summary>A call to all who wait at that moment. It is not remembered: who comes later waits for the next.</summary>
public sealed class Signal : IWaitPlace
{
    private readonly WaitQueue _queue;

    /// <summary>Makes a signal.</summary>
    /// <param name="simulation">The simulation it belongs to.</param>
    /// <param name="name">Name for messages.</param>
    public Signal(Simulation simulation, string name)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentNullException.ThrowIfNull(name);
        (Simulation, Name) = (simulation, name);
        _queue = new WaitQueue(this);
    }

    /// <summary>Name for messages.</summary>
    public string Name { get; }

    /// <summary>Processes waiting for it.</summary>
    public int QueueLength => _queue.Count;

    internal Simulation Simulation { get; }

    string IWaitPlace.Name => Name;

    IEnumerable<ProcessFrame> IWaitPlace.Holders => [];

    /// <summary>Waits for the next time the signal is fired.</summary>
    public SignalWait Wait() => new(this);

    /// <summary>Wakes all who wait, in order of arrival; they go on at this instant, after what is already due.</summary>
    public void Fire() => _queue.FulfilAll();

    void IWaitPlace.AfterWithdrawal(Waiter waiter)
    {
    }

    internal void Enqueue(Waiter waiter) => _queue.Add(waiter, 0, Simulation.Now.Ticks);
}

/// <summary>A wish to be told of a signal.</summary>
public readonly struct SignalWait : IPlainWait
{
    private readonly Signal _signal;

    internal SignalWait(Signal signal) => _signal = signal;

    /// <summary>Waits for the signal.</summary>
    public WaitAwaiter<SignalWait> GetAwaiter() => new(this);

    Simulation? IWait.Simulation => _signal.Simulation;

    bool IWait.TryFinishNow() => false;

    void IWait.Begin(Waiter waiter) => _signal.Enqueue(waiter);

    void IWait.GiveBack(Waiter waiter)
    {
    }
}
