using System.Collections.Concurrent;
using CorridorSim.Model.Demand;
using CorridorSim.Model.Measures;

namespace CorridorSim.Model;

/// <summary>
/// What a run needs most memory for: its consignments and its tables of times. A run that is over leaves it, emptied, to another, of whichever corridor,
/// so that a thousand replications cost the garbage collector little more than one.
/// </summary>
/// <remarks>All studies of the process share the spare ones, as many as runs have gone on at one time: a study may have hundreds of corridors and run few at a time.</remarks>
internal sealed class RunMemory
{
    private static readonly ConcurrentBag<RunMemory> Spare = [];

    private readonly List<TransitTimes> _times = [];
    private int _timesInUse;

    public Consignments Consignments { get; } = new();

    /// <summary>An empty memory. One that is not given back is left to the garbage collector.</summary>
    public static RunMemory Rent() => Spare.TryTake(out var memory) ? memory : new RunMemory();

    /// <summary>The run is over and looks at nothing of it again.</summary>
    public void GiveBack()
    {
        Consignments.TakeBackAll();
        for (; _timesInUse > 0; _timesInUse--)
            _times[_timesInUse - 1].Clear();
        Spare.Add(this);
    }

    /// <summary>An empty table of times.</summary>
    public TransitTimes Times()
    {
        if (_timesInUse == _times.Count)
            _times.Add(new TransitTimes());
        return _times[_timesInUse++];
    }
}
