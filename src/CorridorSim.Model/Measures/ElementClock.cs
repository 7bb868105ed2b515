using CorridorSim.Kernel;

namespace CorridorSim.Model.Measures;

/// <summary>What the capacity of an element is doing.</summary>
internal enum Activity
{
    Working,
    Blocked,
    Starved,
    Closed,
    Down,
}

/// <summary>How long the capacity of one element spent in each activity, and how many waited for it.</summary>
internal sealed class ElementClock(Simulation simulation)
{
    private readonly Integrator[] _shares = new Integrator[5];
    private Integrator _queue;
    private double _plannedCapacity = double.NaN;
    private double _plannedDown;
    private bool _isClosed;
    private bool _active;
    private int _bindingDays;

    /// <summary>Ticks since when all of the capacity has worked or been down without a pause; the far future while some of it waits.</summary>
    public long BusySince { get; private set; } = long.MaxValue;

    /// <summary>Capacity now.</summary>
    public double Capacity => _shares[0].Level + _shares[1].Level + _shares[2].Level + _shares[3].Level + _shares[4].Level;

    private Activity Idle => _isClosed ? Activity.Closed : Activity.Starved;

    public double LevelOf(Activity activity) => _shares[(int)activity].Level;

    /// <summary>Adds capacity in an activity (or takes it away, when negative).</summary>
    public void Add(Activity activity, double capacity)
    {
        _shares[(int)activity].Add(capacity, simulation.Now.Ticks);
        Review();
    }

    /// <summary>Capacity goes from one activity to another.</summary>
    public void Change(Activity from, Activity to, double capacity = 1)
    {
        if (from == to)
            return;
        var now = simulation.Now.Ticks;
        _shares[(int)from].Add(-capacity, now);
        _shares[(int)to].Add(capacity, now);
        Review();
    }

    /// <summary>Idle capacity begins to work.</summary>
    public void Begin() => Change(LevelOf(Idle) >= 1 || LevelOf(Activity.Starved) < 1 ? Idle : Activity.Starved, Activity.Working);

    /// <summary>Capacity has done its work and is idle, or leaves when less of it is planned by now.</summary>
    public void End(Activity from = Activity.Working)
    {
        Change(from, Idle);
        Settle();
    }

    /// <summary>Plans the capacity and how much of it is down. What works is finished first: only idle capacity goes at once.</summary>
    public void Plan(double capacity, double down)
    {
        (_plannedCapacity, _plannedDown) = (capacity, down);
        Settle();
    }

    /// <summary>Opening hours: idle capacity counts as closed while they are over.</summary>
    public void Close(bool isClosed)
    {
        var from = Idle;
        _isClosed = isClosed;
        Change(from, Idle, LevelOf(from));
    }

    public void Queue(double change)
    {
        var waited = _queue.Level > 0;
        _queue.Add(change, simulation.Now.Ticks);
        if (waited != _queue.Level > 0)
            Review();
    }

    /// <summary>Counts a day on which this element had been busy longer than any other.</summary>
    public void CountBindingDay() => _bindingDays++;

    public void BeginMeasurement()
    {
        var now = simulation.Now.Ticks;
        for (var i = 0; i < _shares.Length; i++)
            _shares[i].Restart(now);
        _queue.Restart(now);
        _bindingDays = 0;
    }

    public ElementMeasure Measure(double measuredHours, int measuredDays)
    {
        var now = simulation.Now.Ticks;
        var hours = _shares.Select(share => share.HoursAt(now)).ToArray();
        var total = hours.Sum();
        if (total <= 0)
            return new ElementMeasure(0, 0, 0, 0, 1, _queue.HoursAt(now) / measuredHours, 0);
        return new ElementMeasure(
            hours[0] / total, hours[1] / total, hours[2] / total, hours[3] / total, hours[4] / total,
            _queue.HoursAt(now) / measuredHours, _bindingDays / (double)measuredDays);
    }

    private void Settle()
    {
        if (double.IsNaN(_plannedCapacity))
            return;
        var surplus = Capacity - _plannedCapacity;
        Add(Idle, surplus > 0 ? -Math.Min(surplus, LevelOf(Idle)) : -surplus);
        surplus = Math.Max(0, Capacity - _plannedCapacity);
        Add(Activity.Down, -Math.Min(surplus, LevelOf(Activity.Down)));

        var missing = _plannedDown - LevelOf(Activity.Down);
        if (missing > 0)
            Change(Idle, Activity.Down, Math.Min(missing, LevelOf(Idle)));
        else
            Change(Activity.Down, Idle, -missing);
    }

    private void Review()
    {
        // An element is active while none of its capacity waits, neither for work, nor for others, nor for opening (Roser et al. 2001);
        // it binds only while somebody waits for it, else a ship that sails all year half empty would.
        var waits = _shares[(int)Activity.Starved].Level + _shares[(int)Activity.Closed].Level + _shares[(int)Activity.Blocked].Level;
        var active = waits < 0.5 && Capacity > 0.5 && _queue.Level > 0;
        if (active == _active)
            return;
        _active = active;
        BusySince = active ? simulation.Now.Ticks : long.MaxValue;
    }
}
