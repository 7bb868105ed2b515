using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel.Resources;

/// <summary>A request whose units come back by themselves: <c>using Hold berth = await berths.Hold();</c></summary>
public readonly struct HoldRequest
{
    private readonly Resource _resource;
    private readonly int _units;
    private readonly int _priority;

    internal HoldRequest(Resource resource, int units, int priority) => (_resource, _units, _priority) = (resource, units, priority);

    /// <summary>Asks for the units, and waits if they are not free.</summary>
    public HoldAwaiter GetAwaiter() => new(_resource, _units, _priority);
}

/// <summary>Awaits units of a resource.</summary>
public readonly struct HoldAwaiter : IProcessAwaiter
{
    private readonly Resource _resource;
    private readonly int _units;
    private readonly WaitAwaiter<Request> _request;

    internal HoldAwaiter(Resource resource, int units, int priority)
    {
        (_resource, _units) = (resource, units);
        _request = resource.Request(units, priority).GetAwaiter();
    }

    /// <summary>True when the units were granted at once.</summary>
    public bool IsCompleted => _request.IsCompleted;

    /// <summary>The units, or nothing when the wait was cut short.</summary>
    public Hold GetResult()
    {
        WaitOutcome outcome = _request.GetResult();
        return new Hold(outcome.IsGranted ? _resource : null, _units, outcome);
    }

    void IProcessAwaiter.Suspend(ProcessFrame process) => Suspension.Forward(_request, process);
}

/// <summary>Units of a resource, given back when disposed. Nothing when the wait was cut short.</summary>
public readonly struct Hold : IDisposable
{
    private readonly Resource? _resource;
    private readonly int _units;

    internal Hold(Resource? resource, int units, WaitOutcome outcome) => (_resource, _units, Outcome) = (resource, units, outcome);

    /// <summary>How the wait for the units ended.</summary>
    public WaitOutcome Outcome { get; }

    /// <summary>True when the units were granted.</summary>
    public bool IsGranted => _resource is not null;

    /// <summary>Gives the units back. Call once.</summary>
    public void Dispose() => _resource?.Release(_units);
}
