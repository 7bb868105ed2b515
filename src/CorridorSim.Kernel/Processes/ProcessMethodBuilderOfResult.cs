// The compiler asks for these members by name and kind: a static factory, also on a generic type, and instance methods.
#pragma warning disable CA1000, CA1822
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace CorridorSim.Kernel.Processes;

/// <summary>Used by the compiler for methods that return <see cref="Process{TResult}"/>; not to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct ProcessMethodBuilder<TResult>
{
    private ProcessFrame<TResult> _frame;

    /// <summary>The process that the method returns; it does not run yet.</summary>
    public readonly Process<TResult> Task => new(_frame);

    /// <summary>Makes an empty builder.</summary>
    public static ProcessMethodBuilder<TResult> Create() => default;

    /// <summary>Keeps the state machine for later instead of running it.</summary>
    public void Start<TStateMachine>(ref TStateMachine stateMachine)
        where TStateMachine : IAsyncStateMachine
    {
        var box = ProcessBox<TStateMachine, TResult>.Rent();
        _frame = box; // part of the state machine, so it must be set before the copy
        box.StateMachine = stateMachine;
    }

    /// <summary>Never called by the compiler for this builder.</summary>
    public readonly void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    /// <summary>The body returned a value.</summary>
    public readonly void SetResult(TResult result)
    {
        _frame.Result = result;
        _frame.HasResult = true;
        _frame.Finish(null);
    }

    /// <summary>The body threw.</summary>
    public readonly void SetException(Exception exception) => _frame.Finish(exception);

    /// <summary>The body awaits something that takes a continuation.</summary>
    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine => Suspension.Of(ref awaiter, _frame);

    /// <summary>The body awaits something.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => Suspension.Of(ref awaiter, _frame);
}
