namespace CorridorSim.Model.Measures;

/// <summary>Nothing in the corridor can ever move again while something waits.</summary>
/// <param name="cycle">Who waits for what, by name, as a cycle where one exists.</param>
/// <param name="date">Calendar instant of the last movement.</param>
/// <param name="replication">Replication in which it happened, from 0.</param>
public sealed class CorridorDeadlockException(IReadOnlyList<string> cycle, DateTime date, int replication)
    : Exception($"Nothing can move any more after {date:yyyy-MM-dd HH:mm} (replication {replication}): {string.Join("; ", cycle)}. Give one of these more room, or let its store hold trains back.")
{
    /// <summary>Who waits for what, by name.</summary>
    public IReadOnlyList<string> Cycle { get; } = cycle;

    /// <summary>Calendar instant of the last movement.</summary>
    public DateTime Date { get; } = date;

    /// <summary>Replication in which it happened, from 0.</summary>
    public int Replication { get; } = replication;
}
