namespace CorridorSim.Kernel.Observation;

/// <summary>A quantity that keeps its value until it changes, and its mean over time.</summary>
public sealed class TimeWeighted
{
    private readonly Simulation _simulation;
    private double _integral;
    private long _since;
    private long _start;
    private double _value;

    /// <summary>Begins to observe now.</summary>
    /// <param name="simulation">Gives the clock.</param>
    /// <param name="initial">The value now.</param>
    public TimeWeighted(Simulation simulation, double initial = 0)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        _simulation = simulation;
        _value = initial;
        Reset();
    }

    /// <summary>The value; setting it notes the change at the present instant.</summary>
    public double Value
    {
        get => _value;
        set
        {
            long now = _simulation.Now.Ticks;
            _integral += _value * (now - _since);
            _since = now;
            _value = value;
            Minimum = Math.Min(Minimum, value);
            Maximum = Math.Max(Maximum, value);
        }
    }

    /// <summary>Mean over time up to now; the present value when no time has passed.</summary>
    public double Mean
    {
        get
        {
            long now = _simulation.Now.Ticks;
            return now == _start ? _value : (_integral + (_value * (now - _since))) / (now - _start);
        }
    }

    /// <summary>Value times time up to now, in value-hours.</summary>
    public double IntegralHours => (_integral + (_value * (_simulation.Now.Ticks - _since))) / TimeSpan.TicksPerHour;

    /// <summary>Smallest value so far.</summary>
    public double Minimum { get; private set; }

    /// <summary>Largest value so far.</summary>
    public double Maximum { get; private set; }

    /// <summary>Forgets the past and begins anew with the present value.</summary>
    public void Reset()
    {
        _since = _start = _simulation.Now.Ticks;
        _integral = 0;
        Minimum = Maximum = _value;
    }
}
