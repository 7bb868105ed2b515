using CorridorSim.Kernel;
using CorridorSim.Kernel.Processes;
using CorridorSim.Kernel.Resources;
using CorridorSim.Model.Disruptions;
using CorridorSim.Model.Measures;
using CorridorSim.Model.Plan;

namespace CorridorSim.Model.Rail;

/// <summary>One direction of a rail line: train paths at even distances, less those of other traffic.</summary>
internal sealed class Track : IDisruptable, IHeld
{
    private static readonly Action<Track> ReleasePath = track => track.Release();

    private readonly Simulation _simulation;
    private readonly CorridorCalendar _calendar;
    private readonly RailLinePlan _plan;
    private readonly Resource? _path;
    private readonly Gate _clear;
    private readonly Gate _open;
    private int _blockers;
    private int _closures;
    private bool _isDisrupted;

    public Track(Simulation simulation, CorridorCalendar calendar, RailLinePlan plan, string name)
    {
        (_simulation, _calendar, _plan) = (simulation, calendar, plan);
        Clock = new ElementClock(simulation);
        Name = $"the line {name}";
        _clear = new Gate(simulation, $"{name} clear", isOpen: true);
        _open = new Gate(simulation, $"{name} open", isOpen: true);
        if (plan.Paths is null)
            return;
        _path = new Resource(simulation, $"paths {name}", 1);
        Clock.Add(Activity.Starved, 1);
    }

    public ElementClock Clock { get; }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Trains that stand on the line and let nobody pass.</summary>
    public int InUse => _blockers;

    /// <inheritdoc/>
    public int HeldBy(IHolder holder) => holder is Train train && train.Blocks == this ? 1 : 0;

    public CapacityLeft Left { get; } = new();

    /// <summary>Whether a train can leave at once.</summary>
    public bool HasPath => (_path is null || _path.InUse == 0) && _clear.IsOpen && _open.IsOpen;

    /// <summary>Time between two trains of the corridor at an instant; none when other traffic takes every path.</summary>
    public TimeSpan? Headway
    {
        get
        {
            if (_plan.Paths is null)
                return TimeSpan.Zero;
            var instant = _calendar.ParametersAt(_simulation.Now);

            // A disruption takes the same share from other traffic as from the corridor.
            var paths = (_plan.Paths.At(instant) - (_plan.Loops is null ? _plan.Background.At(instant) : 0)) * Left.Share;
            return paths > 0 ? TimeSpan.FromDays(1 / paths) : null;
        }
    }

    /// <summary>Takes a path if a train can leave in this instant; most can, and need no process to wait.</summary>
    /// <param name="priority">Lower goes first.</param>
    public bool TakePathAtOnce(int priority)
    {
        if (!HasPath || Headway is not { } headway || _path?.TryRequest(priority: priority) == false)
            return false;
        Occupy(headway);
        return true;
    }

    /// <summary>A train waits for its path, takes it and is gone; the next may follow a headway later.</summary>
    /// <param name="priority">Lower goes first.</param>
    /// <param name="units">Units that wait with the train.</param>
    public async Process TakePath(int priority, int units)
    {
        Clock.Queue(units);
        if (_path is not null)
            await _path.Request(priority: priority);
        do
        {
            await _open.Passage();
            await _clear.Passage();
        }
        while (!_open.IsOpen); // it may have closed while a train stood on it
        var headway = Headway;
        while (headway is null)
        {
            await _simulation.Delay(TimeSpan.FromDays(1));
            headway = Headway;
        }

        Clock.Queue(-units);
        Occupy(headway.Value);
    }

    /// <summary>Whether nobody may enter for now: disrupted, or not yet in service.</summary>
    public bool IsClosed => _closures > 0;

    /// <summary>A train stands on the line and nothing can follow it.</summary>
    public void Block()
    {
        if (++_blockers == 1)
            _clear.Close();
    }

    /// <summary>A train that stood on the line has left it.</summary>
    public void Unblock()
    {
        if (--_blockers == 0)
            _clear.Open();
    }

    /// <inheritdoc/>
    public void FollowDisruptions()
    {
        if (Left.Share <= 0 == _isDisrupted)
            return;
        _isDisrupted = !_isDisrupted;
        if (_isDisrupted)
            Close();
        else
            Reopen();
    }

    /// <summary>Nobody enters until the closure ends; several may overlap.</summary>
    public void Close()
    {
        if (++_closures == 1)
            _open.Close();
    }

    /// <summary>One reason for the closure has gone.</summary>
    public void Reopen()
    {
        if (--_closures == 0)
            _open.Open();
    }

    private void Occupy(TimeSpan headway)
    {
        if (_path is null)
            return;
        Clock.Change(Activity.Starved, Activity.Working);
        _simulation.Schedule(headway, ReleasePath, this);
    }

    private void Release()
    {
        Clock.Change(Activity.Working, Activity.Starved);
        _path!.Release();
    }
}
