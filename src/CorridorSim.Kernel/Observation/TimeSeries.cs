namespace CorridorSim.Kernel.Observation;

/// <summary>Amounts summed by bucket of time: days, months of a calendar, years.</summary>
public sealed class TimeSeries
{
    private readonly Simulation _simulation;
    private readonly Func<SimTime, int> _bucketOf;
    private readonly List<double> _sums = [];
    private readonly List<long> _counts = [];

    /// <summary>Makes an empty series with buckets of equal length.</summary>
    /// <param name="simulation">Gives the clock.</param>
    /// <param name="bucket">Length of a bucket; larger than zero. The first begins at the start of the simulation.</param>
    public TimeSeries(Simulation simulation, TimeSpan bucket)
        : this(simulation, time => (int)(time.Ticks / bucket.Ticks)) =>
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(bucket, TimeSpan.Zero);

    /// <summary>Makes an empty series with buckets of a calendar's making.</summary>
    /// <param name="simulation">Gives the clock.</param>
    /// <param name="bucketOf">Number of the bucket of an instant, from 0; never falls as time goes on.</param>
    public TimeSeries(Simulation simulation, Func<SimTime, int> bucketOf)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentNullException.ThrowIfNull(bucketOf);
        (_simulation, _bucketOf) = (simulation, bucketOf);
    }

    /// <summary>Sum in each bucket, the oldest first; up to the last bucket in which something was added.</summary>
    public IReadOnlyList<double> Sums => _sums;

    /// <summary>Number of additions in each bucket, the oldest first.</summary>
    public IReadOnlyList<long> Counts => _counts;

    /// <summary>Adds an amount to the bucket of the present instant.</summary>
    public void Add(double amount)
    {
        int bucket = _bucketOf(_simulation.Now);
        while (_sums.Count <= bucket)
        {
            _sums.Add(0);
            _counts.Add(0);
        }

        _sums[bucket] += amount;
        _counts[bucket]++;
    }
}
