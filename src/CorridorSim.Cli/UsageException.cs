namespace CorridorSim.Cli;

/// <summary>The user asked for something that cannot be done.</summary>
/// <param name="message">What was wrong, where, and what to do.</param>
internal sealed class UsageException(string message) : Exception(message);
