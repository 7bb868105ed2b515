namespace CorridorSim.Kernel.Events;

/// <summary>A callback on the calendar.</summary>
internal sealed class Timer<TState> : Activity, ITimer
{
    // Timers that have run, for the next callback with a state of the same type; cleared, so that nothing passes between runs.
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
        Timer<TState> timer = _free ?? new Timer<TState>();
        _free = timer._next;
        timer._next = null;
        timer._simulation = simulation;
        timer._callback = callback;
        timer._state = state;
        return timer;
    }

    public void Recycle()
    {
        Version++;
        PendingKey = 0;
        Slot = -1;
        _simulation = null!;
        _callback = null!;
        _state = default!;
        _next = _free;
        _free = this;
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
}
