namespace CorridorSim.Model.Measures;

/// <summary>A level over time and the area under it, in level-hours since the last restart.</summary>
internal struct Integrator
{
    private long _since;
    private double _hours;

    public double Level { get; private set; }

    public void Add(double change, long now)
    {
        if (now != _since) // most changes come in bursts of one instant
        {
            _hours += Level * ((now - _since) / (double)TimeSpan.TicksPerHour);
            _since = now;
        }

        Level += change;
    }

    public void Restart(long now) => (_since, _hours) = (now, 0);

    public readonly double HoursAt(long now) => _hours + (Level * ((now - _since) / (double)TimeSpan.TicksPerHour));
}
