using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel;

/// <summary>
/// A world with its own clock: processes that are started in it, the calendar of what will happen, and the run.
/// </summary>
/// <remarks>
/// Order of events: by time; at the same time by priority, the lower number first; at the same priority in the order in
/// which they were scheduled. Everything that wakes a process is an event and is scheduled in that moment.
/// One simulation runs on one thread at a time. Several simulations can run on different threads, or take turns on one.
/// </remarks>
public sealed partial class Simulation : IDisposable
{
    private readonly EventCalendar _calendar = new();
    private long _now;
    private long _horizon = -1; // a delay that ends by then may move the clock without suspending; -1: none may
    private bool _stopRequested;
    private bool _countReached;
    private bool _isRunning;
    private bool _hasFailed;

    /// <summary>The simulation that the present thread is running, for a sub-process that does not know whose part it is.</summary>
    [ThreadStatic]
    private static Simulation? _ofThisThread;

    internal static Simulation? OfThisThread => _ofThisThread;

    /// <summary>The process whose body runs now; null between events and during callbacks.</summary>
    internal ProcessFrame? Running;

    /// <summary>The clock.</summary>
    public SimTime Now => new(_now);

    /// <summary>Events that have happened: process steps, callbacks, and delays that passed without suspending.</summary>
    public long EventCount { get; private set; }

    /// <summary>Processes that were started and have not ended.</summary>
    public int ProcessesAlive { get; private set; }

    /// <summary>Told of every event before it happens; null when nobody listens. Observing never changes results.</summary>
    public IEventObserver? Observer { get; set; }

    internal ProcessFrame RunningProcess => Running ?? throw new InvalidOperationException(
        "No process is running. This can only be done by a process, not by a callback or before the run.");

    /// <summary>Runs events up to and including those at an instant; the clock then stands at that instant.</summary>
    /// <param name="until">Not before <see cref="Now"/>.</param>
    /// <returns>Why the run ended. After a deadlock or <see cref="Stop"/> the clock stands at the last event.</returns>
    /// <exception cref="EventFailedException">A process or a callback threw; names it and the simulated time. The simulation cannot go on.</exception>
    public RunEnd Run(SimTime until)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(until, Now);
        using var turn = new Turn(this);
        _stopRequested = _countReached = false;
        _horizon = Observer is null ? until.Ticks : -1;
        while (!_stopRequested && TryTakeNext(until.Ticks, out Activity? activity)) activity.Resume();
        return EndOfRun(until);
    }

    /// <summary>Runs until nothing is left to happen; the clock then stands at the last event.</summary>
    /// <inheritdoc cref="Run(SimTime)" path="/exception"/>
    public RunEnd Run() => Run(SimTime.Never);

    /// <summary>Runs the next event only.</summary>
    /// <returns>False when there was none.</returns>
    /// <inheritdoc cref="Run(SimTime)" path="/exception"/>
    public bool Step()
    {
        using var turn = new Turn(this);
        if (!TryTakeNext(long.MaxValue, out Activity? activity)) return false;
        activity.Resume();
        return true;
    }

    /// <summary>Runs until something that the model counts has happened so many more times.</summary>
    /// <param name="kind">What is counted.</param>
    /// <param name="times">How many more times; larger than zero.</param>
    /// <param name="until">The latest end.</param>
    /// <returns><see cref="EndReason.ReachedCount"/> when it happened so often; the run ends with the event in which it did.</returns>
    public RunEnd RunUntil(EventKind kind, long times, SimTime? until = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(times);
        if (kind.Simulation != this) throw new ArgumentException($"'{kind.Name}' is counted in another simulation.", nameof(kind));
        kind.StopAfter(times);
        try
        {
            return Run(until ?? SimTime.Never);
        }
        finally
        {
            kind.StopNever();
        }
    }

    /// <summary>Finds processes that can never go on, while others still do: each waits for what others of them hold.</summary>
    /// <returns>A circle of them by name; empty when there is none.</returns>
    /// <remarks>
    /// A run reports a deadlock by itself only when nothing is left to happen. Where a clock ticks for ever, ask now and then, as in a process
    /// that looks once a day. Who holds something is known of preemptive resources, of resources made with <c>tracksHolders</c>, and of the
    /// end of a process. Only a change of capacity, an interrupt, a better priority that preempts or a release by somebody else can still help.
    /// Cost: grows with the number of processes that wait.
    /// </remarks>
    public IReadOnlyList<WaitForLink> FindDeadlock() => Deadlock.Find(WaitingProcesses());

    /// <summary>Ends the run after the present event; what is pending stays, and a further run goes on from there.</summary>
    public void Stop()
    {
        _stopRequested = true;
        _horizon = -1;
    }

    /// <summary>Lets a span of time pass: <c>await simulation.Delay(duration)</c>.</summary>
    /// <param name="duration">Zero or longer. With zero the process goes on at this instant, after what is already due.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Delay Delay(TimeSpan duration)
    {
        if (duration.Ticks < 0) ThrowNegative(duration);
        return new Delay(this, duration.Ticks);
    }

    internal void StopBecauseCounted()
    {
        _countReached = true;
        Stop();
    }

    private static void ThrowNegative(TimeSpan duration) =>
        throw new ArgumentOutOfRangeException(nameof(duration), duration, "Time does not run backwards: give a duration of zero or longer.");

    /// <summary>Takes the next event that is still wanted and moves the clock to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryTakeNext(long until, [NotNullWhen(true)] out Activity? activity)
    {
        while (_calendar.TryTake(_now, until, out CalendarEntry next))
        {
            activity = _activities[EventKey.Slot(next.Key)].Activity;
            if (activity is null || activity.PendingKey != next.Key)
            {
                _staleEntries--; // withdrawn since
                continue;
            }

            _now = next.Time;
            EventCount++;
            PrefetchNext();
            if (Observer is not null) Observe(activity);
            return true;
        }

        activity = null;
        return false;
    }

    private void Observe(Activity activity) => Observer!.OnEvent(Now, activity switch // asked before
    {
        ProcessFrame process => process.Name,
        ConditionArm arm => arm.Process.Name,
        ITimer timer => timer.Name,
        _ => "",
    });

    private RunEnd EndOfRun(SimTime until)
    {
        if (_stopRequested) return new RunEnd(_countReached ? EndReason.ReachedCount : EndReason.Stopped, Now, ProcessesAlive, []);
        if (_calendar.Count > _staleEntries)
        {
            _now = until.Ticks;
            return new RunEnd(EndReason.ReachedTime, Now, ProcessesAlive, []);
        }

        IReadOnlyList<WaitForLink> cycle = ProcessesAlive == 0 ? [] : WaitForCycle.Find(WaitingProcesses());
        if (cycle.Count > 0) return new RunEnd(EndReason.Deadlock, Now, ProcessesAlive, cycle);
        if (until != SimTime.Never) _now = until.Ticks; // the world stays as it is until then
        return new RunEnd(EndReason.NoMoreEvents, Now, ProcessesAlive, []);
    }

    /// <summary>Marks the thread as running this simulation, and puts everything back however the run ends.</summary>
    private readonly ref struct Turn
    {
        private readonly Simulation _simulation;
        private readonly Simulation? _before;

        internal Turn(Simulation simulation)
        {
            ObjectDisposedException.ThrowIf(simulation._isDisposed, simulation);
            if (simulation._isRunning) throw new InvalidOperationException("The simulation is running already: a process cannot run its own simulation.");
            if (simulation._hasFailed) throw new InvalidOperationException("A process or a callback of this simulation has failed, so it cannot go on.");
            (_simulation, _before) = (simulation, _ofThisThread);
            _ofThisThread = simulation;
            simulation._isRunning = true;
        }

        public void Dispose()
        {
            _simulation._isRunning = false;
            _simulation._horizon = -1;
            _simulation.Running = null;
            _ofThisThread = _before;
        }
    }
}
