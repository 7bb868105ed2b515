namespace CorridorSim.Kernel.Processes;

/// <summary>How a wait ended.</summary>
public enum WaitEnd
{
    /// <summary>As planned: the time has passed, the request is granted, the gate let it through.</summary>
    Elapsed = 0,

    /// <summary>Somebody interrupted the process; what it waited for was not received.</summary>
    Interrupted = 1,

    /// <summary>A resource that the process held was taken away; what it waited for was not received.</summary>
    Preempted = 2,
}
