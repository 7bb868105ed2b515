using CorridorSim.Kernel.Events;
using CorridorSim.Kernel.Observation;
using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Resources;

/// <summary>A resource whose units can be taken away from a process by one with a better priority, or by a breakdown.</summary>
/// <remarks>
/// A request that does not find enough free units takes them from holders of a worse (higher) priority number: from the worst
/// first, among equals from the latest. Each loses its whole claim at that instant. If all such holders together do not have enough,
/// nobody is disturbed and the request waits, by priority, then in order of arrival.
/// A process that loses its claim has its present wait, whatever it waits for, cut short as <see cref="WaitEnd.Preempted"/>, with the time
/// left of a delay; a process that is not waiting at that moment learns it at its next wait. It does not release what it has lost.
/// Whether it then requests anew and goes on where it stopped, or starts over, is told by its own story.
/// </remarks>
public sealed class PreemptiveResource
{
    private readonly record struct Claim(ProcessFrame Process, int Version, int Units, int Priority, long Number);

    private readonly List<Claim> _claims = []; // best priority first; among equals the earliest first
    private readonly WaitingLine _line;
    private long _claimCount;
    private bool _isTakingAway; // a process that loses its claim may leave this very queue; nothing is granted until all is taken
    private bool _isGranting;
    private Occupancy _units;

    /// <summary>Makes a preemptive resource.</summary>
    /// <param name="simulation">The simulation it belongs to.</param>
    /// <param name="name">Name for messages and reports.</param>
    /// <param name="capacity">Number of units; zero or more.</param>
    public PreemptiveResource(Simulation simulation, string name, int capacity)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        (Simulation, Name) = (simulation, name);
        _line = new WaitingLine(simulation, name, _ => GrantWaiting(), () => _claims.Where(IsValid).Select(claim => claim.Process));
        _units.ChangeCapacity(capacity, simulation.Now);
        _units.Reset(simulation.Now);
    }

    /// <summary>Name for messages and reports.</summary>
    public string Name { get; }

    /// <summary>Units in use.</summary>
    public int InUse => _units.InUse;

    /// <summary>Units that are free.</summary>
    public int Available => _units.Available;

    /// <summary>Requests waiting.</summary>
    public int QueueLength => _line.Queue.Count;

    /// <summary>Claims that were taken away, since the start or the last reset.</summary>
    public long Preemptions { get; private set; }

    /// <summary>Figures about those who waited.</summary>
    public QueueStatistics Queue => _line.Statistics;

    /// <summary>Mean number of units in use, weighted by time, since the start or the last reset.</summary>
    public double MeanInUse => _units.MeanInUse(Simulation.Now);

    /// <summary>Unit-hours in use as a share of the unit-hours of capacity; 0 when there was no capacity.</summary>
    public double Utilisation => _units.Utilisation(Simulation.Now);

    /// <summary>
    /// Number of units. With fewer than are in use, the worst claims are taken away until the rest fits: this is a breakdown
    /// of the resource. More units are granted at once to those who wait.
    /// </summary>
    public int Capacity
    {
        get => _units.Capacity;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _units.ChangeCapacity(value, Simulation.Now);
            TakeAway(unitsInUseAtMost: value);
            GrantWaiting();
        }
    }

    internal Simulation Simulation { get; }

    /// <summary>Requests units, if need be from holders of a worse priority, and waits for them.</summary>
    /// <param name="units">How many, all at once.</param>
    /// <param name="priority">The lower number is better.</param>
    /// <param name="preempts">False to wait for free units without disturbing anybody.</param>
    public PreemptiveRequest Request(int units = 1, int priority = 0, bool preempts = true)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        return new PreemptiveRequest(this, units, priority, preempts);
    }

    /// <summary>Gives back the latest claim of the running process.</summary>
    /// <returns>False when it holds none: it was taken away.</returns>
    public bool Release()
    {
        ProcessFrame process = Simulation.RunningProcess;
        int index = FindLatestClaim(process);
        if (index < 0)
        {
            process.ForgetPreemptionBy(this);
            return false;
        }

        Remove(index);
        GrantWaiting();
        return true;
    }

    /// <summary>
    /// Changes the priority of a process that waits here, as if it asked anew: it goes behind those who have that priority already, and
    /// takes units from holders of a worse one, if it may. Claims keep the priority with which they were granted.
    /// </summary>
    /// <returns>False when the process does not wait here.</returns>
    public bool ChangePriority(ProcessHandle process, int priority)
    {
        if (!_line.Queue.ChangePriority(process, priority)) return false;
        if (_line.Queue.First is { MayPreempt: true } first && first.Process == process.Frame) MakeRoom((int)first.Amount, priority);
        GrantWaiting();
        return true;
    }

    /// <summary>True when a process holds units.</summary>
    public bool IsHeldBy(ProcessHandle process) =>
        process.IsAlive && FindLatestClaim(process.Frame!) >= 0; // alive implies a frame

    /// <summary>Forgets all figures so far; claims and who waits stay.</summary>
    public void ResetStatistics()
    {
        _units.Reset(Simulation.Now);
        Queue.Reset();
        Preemptions = 0;
    }

    internal bool TryRequest(ProcessFrame process, int units, int priority, bool preempts)
    {
        if (_line.HasBefore(priority)) return false;
        if (units > Available && !(preempts && MakeRoom(units, priority))) return false;
        Queue.GrantedAtOnce();
        Add(process, units, priority);
        GrantWaiting(); // a claim taken away may have been larger than needed
        return true;
    }

    internal void Enqueue(Waiter waiter, int units, int priority, bool preempts)
    {
        waiter.MayPreempt = preempts;
        _line.Join(waiter, units, priority);
    }

    internal void GiveBack(ProcessFrame process, int units)
    {
        int index = FindLatestClaim(process, units);
        if (index < 0) return;
        Remove(index);
        GrantWaiting();
    }

    /// <summary>Index of the latest claim of a process, if need be one of a number of units; -1 when there is none.</summary>
    private int FindLatestClaim(ProcessFrame process, int units = 0)
    {
        int latest = -1;
        for (int i = 0; i < _claims.Count; i++)
        {
            Claim claim = _claims[i];
            if (claim.Process == process && IsValid(claim) && (units == 0 || claim.Units == units)
                && (latest < 0 || claim.Number > _claims[latest].Number)) latest = i;
        }

        return latest;
    }

    private static bool IsValid(Claim claim) => claim.Process.Version == claim.Version;

    private bool MakeRoom(int units, int priority)
    {
        int possible = Available;
        for (int i = _claims.Count - 1; i >= 0 && possible < units && _claims[i].Priority > priority; i--) possible += _claims[i].Units;
        if (possible < units) return false;
        TakeAway(unitsInUseAtMost: Capacity - units);
        return true;
    }

    private void TakeAway(int unitsInUseAtMost)
    {
        _isTakingAway = true;
        while (InUse > unitsInUseAtMost) Preempt(_claims.Count - 1);
        _isTakingAway = false;
    }

    private void Preempt(int index)
    {
        Claim claim = _claims[index];
        Remove(index);
        Preemptions++;
        if (IsValid(claim)) Simulation.Notify(claim.Process, Notice.Preempted, this);
    }

    private void GrantWaiting()
    {
        if (_isGranting || _isTakingAway) return;
        _isGranting = true;
        while (_line.Queue.First is { } waiter && waiter.Amount <= Available)
        {
            Add(waiter.Process, (int)waiter.Amount, waiter.QueuePriority);
            _line.Serve(waiter);
        }

        _isGranting = false;
    }

    private void Add(ProcessFrame process, int units, int priority)
    {
        int index = _claims.Count;
        while (index > 0 && _claims[index - 1].Priority > priority) index--;
        _claims.Insert(index, new Claim(process, process.Version, units, priority, ++_claimCount));
        _units.Use(units, Simulation.Now);
    }

    private void Remove(int index)
    {
        _units.Use(-_claims[index].Units, Simulation.Now);
        _claims.RemoveAt(index);
    }
}
