using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace CorridorSim.Kernel.Events;

/// <summary>A callback on the calendar. One with an object for its state is a timer of <see cref="object"/>, whatever its class.</summary>
internal sealed class Timer<TState> : Activity, ITimer
{
    // Timers that have run, for the next callback with a state of the same type; cleared, so that nothing passes between runs. Those of objects lie with
    // their simulation instead: to find a variable of a thread and of a type that is known only at run time takes as long as the calendar.
    [ThreadStatic]
    private static Timer<TState>? _free;

    private Timer<TState>? _next;
    private Simulation _simulation = null!; // set by Rent
    private Action<TState> _callback = null!;
    private TState _state = default!;

    public int Version { get; private set; }

    public string Name => MethodNames.OfCallback(_callback.Method);

    internal static Timer<TState> Rent(Simulation simulation, Action<TState> callback, TState state)
    {
        ref Timer<TState>? free = ref FreeOf(simulation);
        Timer<TState> timer = free ?? new Timer<TState>();
        free = timer._next;
        timer._next = null;
        timer._simulation = simulation;
        timer._callback = callback;
        timer._state = state;
        return timer;
    }

    public void Recycle()
    {
        ref Timer<TState>? free = ref FreeOf(_simulation);
        Version++;
        PendingKey = 0;
        Slot = -1;
        _simulation = null!;
        _callback = null!;
        _state = default!;
        _next = free;
        free = this;
    }

    internal override void Resume()
    {
        (Simulation simulation, Action<TState> callback, TState state) = (_simulation, _callback, _state);
        simulation.ReleaseSlot(this);
        Recycle();
        simulation.Running = null;
        try
        {
            callback(state);
        }
        catch (Exception failure)
        {
            throw simulation.Failed("callback", MethodNames.OfCallback(callback.Method), failure);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Timer<TState>? FreeOf(Simulation simulation)
    {
        if (typeof(TState).IsValueType) return ref _free;
        Debug.Assert(typeof(TState) == typeof(object), "Simulation.Schedule makes no other.");
        return ref Unsafe.As<Timer<object>?, Timer<TState>?>(ref simulation.FreeTimers);
    }
}
