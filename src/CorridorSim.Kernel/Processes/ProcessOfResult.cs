using System.Runtime.CompilerServices;

namespace CorridorSim.Kernel.Processes;

/// <summary>The return type of a process that gives a value: see <see cref="Process"/>.</summary>
/// <typeparam name="TResult">What the process returns.</typeparam>
[AsyncMethodBuilder(typeof(ProcessMethodBuilder<>))]
public readonly struct Process<TResult>
{
    internal readonly ProcessFrame<TResult>? Frame;
    internal readonly int Version;

    internal Process(ProcessFrame<TResult> frame)
    {
        Frame = frame;
        Version = frame.Version;
    }

    /// <summary>Lets a process await this one as a sub-process and receive its value.</summary>
    public ProcessAwaiter<TResult> GetAwaiter() => new(UnstartedFrame());

    internal ProcessFrame<TResult> UnstartedFrame()
    {
        if (Frame is null || Frame.Version != Version || Frame.State != ProcessState.Created) throw ProcessFrame.UsedBefore();
        return Frame;
    }
}
