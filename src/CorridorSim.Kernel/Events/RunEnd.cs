namespace CorridorSim.Kernel.Events;

/// <summary>Why a run ended, when, and who was still waiting.</summary>
/// <param name="Reason">Why the run ended.</param>
/// <param name="Time">The clock at the end.</param>
/// <param name="ProcessesAlive">Processes that had not ended. With <see cref="EndReason.NoMoreEvents"/> all of them wait for something that nobody will do.</param>
/// <param name="WaitForCycle">
/// Of a deadlock: the circle by name, each line a process, what it waits for and who holds that; the last waits for the first.
/// Otherwise empty.
/// </param>
public sealed record RunEnd(EndReason Reason, SimTime Time, int ProcessesAlive, IReadOnlyList<WaitForLink> WaitForCycle)
{
    /// <summary>One sentence: the reason, the time and the circle.</summary>
    public override string ToString() => Reason switch
    {
        EndReason.Deadlock => $"Deadlock at {Time}: {string.Join("; ", WaitForCycle)}.",
        EndReason.NoMoreEvents when ProcessesAlive > 0 => $"Nothing is left to happen at {Time}, and {ProcessesAlive} processes still wait.",
        EndReason.NoMoreEvents => $"Nothing is left to happen at {Time}.",
        EndReason.ReachedTime => $"Reached {Time}.",
        EndReason.ReachedCount => $"Reached the number of events asked for at {Time}.",
        _ => $"Stopped at {Time}.",
    };
}

/// <summary>One link of a circle of waiting.</summary>
/// <param name="Process">Who waits.</param>
/// <param name="Place">What it waits for.</param>
/// <param name="Holder">Who holds that; the next link's process.</param>
public sealed record WaitForLink(string Process, string Place, string Holder)
{
    /// <summary>The link as a phrase.</summary>
    public override string ToString() => $"'{Process}' waits for '{Place}' held by '{Holder}'";
}
