namespace CorridorSim.Kernel.Events;

/// <summary>A scheduled callback, which can be called off.</summary>
public readonly struct TimerHandle : IEquatable<TimerHandle>
{
    private readonly Simulation? _simulation;
    private readonly Activity? _timer;
    private readonly int _version;

    internal TimerHandle(Simulation simulation, Activity timer, int version)
    {
        _simulation = simulation;
        _timer = timer;
        _version = version;
    }

    /// <summary>True until the callback has begun or was called off.</summary>
    public bool IsPending => _timer is ITimer timer && timer.Version == _version;

    /// <summary>Calls the callback off, up to the last moment.</summary>
    /// <returns>False when it has run or was called off before.</returns>
    public bool Cancel()
    {
        if (!IsPending) return false;
        _simulation!.CancelTimer(_timer!); // both are there when a callback is pending
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(TimerHandle other) => _timer == other._timer && _version == other._version;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TimerHandle other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_timer, _version);

    /// <summary>True when both are the same callback.</summary>
    public static bool operator ==(TimerHandle left, TimerHandle right) => left.Equals(right);

    /// <summary>True when the two are different callbacks.</summary>
    public static bool operator !=(TimerHandle left, TimerHandle right) => !left.Equals(right);
}
