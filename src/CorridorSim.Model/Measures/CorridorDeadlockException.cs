namespace CorridorSim.Model.Measures;

/// <summary>The corridor, or a part of it, can never move again: what is wanted is held by those who wait.</summary>
/// <param name="cycle">Who waits for what, by name, as a cycle where one exists.</param>
/// <param name="date">Calendar instant of the last movement, or that at which the last of those who wait for one another began to wait.</param>
/// <param name="replication">Replication in which it happened, from 0.</param>
public sealed class CorridorDeadlockException(IReadOnlyList<string> cycle, DateTime date, int replication)
    : Exception($"What stands here has not moved since {date:yyyy-MM-dd HH:mm} and never can again (replication {replication}): {string.Join("; ", cycle)}. Give one of these more room, or let its store hold trains back.")
{
    /// <summary>Who waits for what, by name.</summary>
    public IReadOnlyList<string> Cycle { get; } = cycle;

    /// <summary>Calendar instant of the last movement, or that at which the last of those who wait for one another began to wait.</summary>
    public DateTime Date { get; } = date;

    /// <summary>Replication in which it happened, from 0.</summary>
    public int Replication { get; } = replication;
}
