namespace CorridorSim.Kernel.Events;

/// <summary>Listens to a run, for traces and debugging.</summary>
public interface IEventObserver
{
    /// <summary>An event is about to happen.</summary>
    /// <param name="time">When.</param>
    /// <param name="name">The process that goes on, or type and method of the callback.</param>
    void OnEvent(SimTime time, string name);
}
