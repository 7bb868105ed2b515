using CorridorSim.Kernel.Processes;

namespace CorridorSim.Kernel;

/// <content>Waiting for several things at once.</content>
public sealed partial class Simulation
{
    /// <summary>Waits for the first of two: <c>if (await simulation.AnyOf(berth.Request(), simulation.Delay(patience)) == 1)</c> gives up.</summary>
    /// <returns>An await for the position of the winner, from 0. Exactly one wins; the others are withdrawn and leave no trace. When the process is
    /// interrupted or preempted before that none wins, and the position is -1: ask for the one that you need, as in <c>== 0</c>.</returns>
    /// <remarks>What can be had at once wins in the order of the arguments. Later, the first in the order of events wins.</remarks>
    public AnyOf<Waits<TFirst, TSecond>> AnyOf<TFirst, TSecond>(TFirst first, TSecond second)
        where TFirst : struct, IWait
        where TSecond : struct, IWait => new(this, new(first, second));

    /// <summary>Waits for the first of three.</summary>
    /// <inheritdoc cref="AnyOf{TFirst, TSecond}(TFirst, TSecond)"/>
    public AnyOf<Waits<TFirst, TSecond, TThird>> AnyOf<TFirst, TSecond, TThird>(TFirst first, TSecond second, TThird third)
        where TFirst : struct, IWait
        where TSecond : struct, IWait
        where TThird : struct, IWait => new(this, new(first, second, third));

    /// <summary>Waits for the first of many of one kind.</summary>
    /// <param name="waits">At least one; not changed while the process waits.</param>
    public AnyOf<WaitList<TWait>> AnyOf<TWait>(IReadOnlyList<TWait> waits)
        where TWait : struct, IWait
    {
        ArgumentNullException.ThrowIfNull(waits);
        ArgumentOutOfRangeException.ThrowIfZero(waits.Count);
        return new(this, new(waits));
    }

    /// <summary>Waits for both.</summary>
    /// <returns>An await for how the wait ended; no position, since none wins.</returns>
    /// <remarks>Each is taken as soon as it can be had and held until the other is; a wait that is cut short gives back what it had.</remarks>
    public AllOf<Waits<TFirst, TSecond>> AllOf<TFirst, TSecond>(TFirst first, TSecond second)
        where TFirst : struct, IPlainWait
        where TSecond : struct, IPlainWait => new(this, new(first, second));

    /// <summary>Waits for all three.</summary>
    /// <inheritdoc cref="AllOf{TFirst, TSecond}(TFirst, TSecond)" path="/remarks"/>
    public AllOf<Waits<TFirst, TSecond, TThird>> AllOf<TFirst, TSecond, TThird>(TFirst first, TSecond second, TThird third)
        where TFirst : struct, IPlainWait
        where TSecond : struct, IPlainWait
        where TThird : struct, IPlainWait => new(this, new(first, second, third));

    /// <summary>Waits for all of many of one kind, such as processes that were started together.</summary>
    /// <param name="waits">May be empty; not changed while the process waits.</param>
    public AllOf<WaitList<TWait>> AllOf<TWait>(IReadOnlyList<TWait> waits)
        where TWait : struct, IPlainWait
    {
        ArgumentNullException.ThrowIfNull(waits);
        return new(this, new(waits));
    }
}
