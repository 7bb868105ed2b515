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
    private bool _active;
    private int _bindingDays;

    /// <summary>Ticks since when all of the capacity has been taken without a pause; the far future while some is free.</summary>
    public long BusySince { get; private set; } = long.MaxValue;

    /// <summary>Capacity now.</summary>
    public double Capacity => _shares[0].Level + _shares[1].Level + _shares[2].Level + _shares[3].Level + _shares[4].Level;

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

    public double LevelOf(Activity activity) => _shares[(int)activity].Level;

    public void Queue(double change) => _queue.Add(change, simulation.Now.Ticks);

    public double QueueNow => _queue.Level;

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

    private void Review()
    {
        // An element binds while none of its capacity is idle or merely closed.
        var active = _shares[(int)Activity.Starved].Level + _shares[(int)Activity.Closed].Level < 0.5 && Capacity > 0.5;
        if (active == _active)
            return;
        _active = active;
        BusySince = active ? simulation.Now.Ticks : long.MaxValue;
    }
}
