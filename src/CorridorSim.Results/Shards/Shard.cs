namespace CorridorSim.Results.Shards;

/// <summary>One of several equal parts of the replications of a study, so that several machines can share it.</summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Of">How many parts there are.</param>
public readonly record struct Shard(int Number, int Of)
{
    /// <summary>Number of the first replication of the part, from 0.</summary>
    /// <param name="replications">Replications of the whole study.</param>
    public int First(int replications) => (int)((long)replications * (Number - 1) / Of);

    /// <summary>Replications of the part; parts differ by at most one.</summary>
    /// <param name="replications">Replications of the whole study.</param>
    public int Count(int replications) => (int)((long)replications * Number / Of) - First(replications);

    /// <summary>As the command line writes it: <c>3/16</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Number}/{Of}");
}
