using CorridorSim.Kernel.Events;

namespace CorridorSim.Kernel.Processes;

/// <summary>A process that was started: whether it still runs, a way to interrupt it, and its end to wait for.</summary>
public readonly struct ProcessHandle : IPlainWait, IEquatable<ProcessHandle>
{
    internal readonly ProcessFrame? Frame;
    private readonly int _version;

    internal ProcessHandle(ProcessFrame frame)
    {
        Frame = frame;
        _version = frame.Version;
    }

    /// <summary>True from the start until the body has ended.</summary>
    public bool IsAlive => Frame is not null && Frame.Version == _version && Frame.State != ProcessState.Ended;

    /// <summary>Name given at the start, or method and number of the process; "(ended)" when it has ended.</summary>
    public string Name => IsAlive ? Frame!.Name : "(ended)"; // IsAlive implies a frame

    /// <summary>
    /// Cuts short what the process waits for, at this instant. It goes on after what is already due at this instant,
    /// with an outcome of <see cref="WaitEnd.Interrupted"/>. It leaves every queue at once and receives nothing.
    /// </summary>
    /// <param name="cause">Anything the process should know; in <see cref="WaitOutcome.Cause"/>.</param>
    /// <returns>False when the process has ended, and nothing was done.</returns>
    /// <remarks>
    /// A process that is not waiting (it has not begun, is running, or what it waited for is already granted) keeps what it
    /// has, and its next wait ends at once as interrupted. Several interrupts before that count as the first.
    /// </remarks>
    public bool Interrupt(object? cause = null) => IsAlive && Frame!.Simulation.Notify(Frame, Notice.Interrupted, cause);

    /// <summary>
    /// Ends the process: its present wait is cut short and the body unwinds, running its <c>finally</c> and <c>using</c> blocks.
    /// A process that has not begun never runs. It unwinds at this instant, after what is already due.
    /// </summary>
    /// <returns>False when the process has ended, and nothing was done.</returns>
    public bool Cancel() => IsAlive && Frame!.Simulation.Cancel(Frame);

    /// <summary>The end of the process, to wait for: <c>await ship.Join()</c>. In an any-of or all-of the handle itself stands for its end.</summary>
    public ProcessEnd Join() => new(this);

    bool IWait.TryFinishNow() => !IsAlive;

    void IWait.Begin(Waiter waiter) => Frame!.Details.Joiners.Add(waiter, 0, Frame.Simulation.Now.Ticks); // alive, or TryFinishNow

    Simulation? IWait.Simulation => IsAlive ? Frame!.Simulation : null; // a frame that ended may serve another simulation

    void IWait.GiveBack(Waiter waiter)
    {
    }

    /// <inheritdoc/>
    public bool Equals(ProcessHandle other) => Frame == other.Frame && _version == other._version;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ProcessHandle other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Frame, _version);

    /// <summary>True when both are the same process.</summary>
    public static bool operator ==(ProcessHandle left, ProcessHandle right) => left.Equals(right);

    /// <summary>True when the two are different processes.</summary>
    public static bool operator !=(ProcessHandle left, ProcessHandle right) => !left.Equals(right);
}
