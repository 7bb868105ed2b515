namespace CorridorSim.Results.Shards;

/// <summary>Shards that do not make one study.</summary>
/// <param name="problem">What is wrong and what to do.</param>
public sealed class ShardException(string problem) : Exception(problem);
