using System.Runtime.CompilerServices;
using CorridorSim.Kernel.Events;

namespace CorridorSim.Kernel.Processes;

/// <summary>A span of simulated time to let pass; made by <see cref="Simulation.Delay"/>.</summary>
public readonly struct Delay : IPlainWait
{
    private readonly Simulation _simulation;
    private readonly long _ticks;

    internal Delay(Simulation simulation, long ticks)
    {
        _simulation = simulation;
        _ticks = ticks;
    }

    /// <summary>Begins the delay.</summary>
    public DelayAwaiter GetAwaiter() => new(_simulation, _ticks);

    Simulation? IWait.Simulation => _simulation;

    bool IWait.TryFinishNow() => false;

    void IWait.Begin(Waiter waiter) => _simulation.ScheduleArm(waiter, _ticks);

    void IWait.GiveBack(Waiter waiter)
    {
    }
}

/// <summary>Awaits a delay.</summary>
public readonly struct DelayAwaiter : IProcessAwaiter
{
    private readonly Simulation _simulation;
    private readonly long _ticks;

    internal DelayAwaiter(Simulation simulation, long ticks)
    {
        _simulation = simulation;
        _ticks = ticks;
    }

    /// <summary>
    /// True when nothing else is due before the delay ends, so that the clock can move on without suspending the process.
    /// This cannot be told from suspending it, except by its speed.
    /// </summary>
    public bool IsCompleted
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _simulation.TryAdvance(_ticks);
    }

    /// <summary>Whether the whole time has passed, or how much was left when the process was interrupted or preempted.</summary>
    public WaitOutcome GetResult() => _simulation.Running!.TakeOutcome(); // a process runs while it awaits

    void IProcessAwaiter.Suspend(ProcessFrame process) => _simulation.Suspend(process, _ticks);
}
