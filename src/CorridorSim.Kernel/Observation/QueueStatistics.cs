namespace CorridorSim.Kernel.Observation;

/// <summary>Figures about a queue since the start, or since the last reset. Kept up to date by the queue's owner.</summary>
public sealed class QueueStatistics
{
    private readonly Simulation _simulation;
    private Level _length;
    private Int128 _waitTicks;
    private long _longestWait;

    internal QueueStatistics(Simulation simulation) => _simulation = simulation;

    /// <summary>Those who were granted what they asked for, at once or after waiting.</summary>
    public long Granted { get; private set; }

    /// <summary>Those who were granted it only after some time.</summary>
    public long Waited { get; private set; }

    /// <summary>Those who gave up waiting: interrupted, cancelled, or served elsewhere in an any-of.</summary>
    public long Withdrawn { get; private set; }

    /// <summary>Mean number waiting, weighted by time.</summary>
    public double MeanLength => _length.Mean(_simulation.Now.Ticks);

    /// <summary>Largest number waiting at one time.</summary>
    public long MaximumLength => _length.Maximum;

    /// <summary>Mean wait of those granted, zero waits included; zero when there were none.</summary>
    public TimeSpan MeanWait => Granted == 0 ? default : new TimeSpan((long)(_waitTicks / Granted));

    /// <summary>Longest wait of those granted.</summary>
    public TimeSpan LongestWait => new(_longestWait);

    /// <summary>Time spent waiting by everybody together, up to now, finished or not: the integral of the queue's length.</summary>
    public double TotalWaitingHours => (double)_length.Area(_simulation.Now.Ticks) / TimeSpan.TicksPerHour;

    internal Int128 WaitTicksOfGranted => _waitTicks;

    internal Int128 LengthTicks => _length.Area(_simulation.Now.Ticks);

    internal void GrantedAtOnce() => Granted++;

    internal void Joined(long now) => _length.Change(+1, now);

    internal void Left(long since, long now)
    {
        _length.Change(-1, now);
        Granted++;
        long wait = now - since;
        if (wait == 0) return;
        Waited++;
        _waitTicks += wait;
        if (wait > _longestWait) _longestWait = wait;
    }

    internal void GaveUp(long now)
    {
        _length.Change(-1, now);
        Withdrawn++;
    }

    internal void Reset()
    {
        _length.Reset(_simulation.Now.Ticks);
        Granted = Waited = Withdrawn = 0;
        _waitTicks = 0;
        _longestWait = 0;
    }
}
