using System.Runtime.CompilerServices;

namespace CorridorSim.Kernel.Processes;

/// <summary>
/// The return type of a process: an <c>async</c> method that is written in the order in which things happen.
/// Calling the method runs nothing: hand the result to <see cref="Simulation.Start(Process, string?, int, TimeSpan)"/>,
/// or await it inside another process to run it as a part of that one.
/// </summary>
[AsyncMethodBuilder(typeof(ProcessMethodBuilder))]
public readonly struct Process
{
    internal readonly ProcessFrame? Frame;
    internal readonly int Version;

    internal Process(ProcessFrame frame)
    {
        Frame = frame;
        Version = frame.Version;
    }

    /// <summary>Lets a process await this one as a sub-process: same name, same priority, and interrupts reach the innermost wait.</summary>
    public ProcessAwaiter GetAwaiter() => new(UnstartedFrame());

    internal ProcessFrame UnstartedFrame()
    {
        if (Frame is null || Frame.Version != Version || Frame.State != ProcessState.Created) throw ProcessFrame.UsedBefore();
        return Frame;
    }
}
