using System.Runtime.CompilerServices;
using CorridorSim.Kernel.Events;

namespace CorridorSim.Kernel.Processes;

/// <summary>Holds the compiler's state machine of one process, so that suspending it costs nothing but a return.</summary>
internal sealed class ProcessBox<TStateMachine, TResult> : ProcessFrame<TResult>
    where TStateMachine : IAsyncStateMachine
{
    // Boxes that ended, for the next process of the same method. One list for each thread: a simulation runs on one thread
    // at a time, and a cleared box carries nothing from one simulation to the next.
    [ThreadStatic]
    private static ProcessBox<TStateMachine, TResult>? _free;

    internal TStateMachine StateMachine = default!; // set right after renting

    protected override string MethodName => MethodNames.OfProcess(typeof(TStateMachine));

    internal static ProcessBox<TStateMachine, TResult> Rent()
    {
        ProcessBox<TStateMachine, TResult>? box = _free;
        if (box is null) return new ProcessBox<TStateMachine, TResult>();
        _free = Unsafe.As<ProcessBox<TStateMachine, TResult>?>(box.Next);
        box.Next = null;
        return box;
    }

    internal override void Recycle()
    {
        Clear();
        StateMachine = default!;
        Result = default;
        HasResult = false;
        Next = _free;
        _free = this;
    }

    internal override void Resume()
    {
        State = ProcessState.Running;
        Simulation.Running = this;
        if (Callee is null) StateMachine.MoveNext();
        else Callee.Step();
    }

    internal override void Step() => StateMachine.MoveNext();
}
