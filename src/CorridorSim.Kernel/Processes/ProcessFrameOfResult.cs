namespace CorridorSim.Kernel.Processes;

/// <summary>A frame whose body returns a value.</summary>
internal abstract class ProcessFrame<TResult> : ProcessFrame
{
    internal TResult? Result;
    internal bool HasResult;
}
