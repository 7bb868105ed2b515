namespace CorridorSim.Results.Store;

/// <summary>What is wrong with a result store.</summary>
public enum StoreProblem
{
    /// <summary>Another process writes to it.</summary>
    InUse,

    /// <summary>The disk is full, or a quota is used up.</summary>
    DiskFull,

    /// <summary>The file is no result store, or it is damaged.</summary>
    NotAStore,

    /// <summary>A newer version of CorridorSim wrote it.</summary>
    Newer,

    /// <summary>It holds no study that fits what was asked for.</summary>
    NoSuchStudy,

    /// <summary>The same replication is there already, with another result.</summary>
    Contradiction,

    /// <summary>The file cannot be read or written.</summary>
    Unreachable,
}

/// <summary>A result store cannot do what was asked. The message says what is wrong and what to do; results already stored are safe.</summary>
public sealed class StoreException : Exception
{
    internal StoreException(StoreProblem problem, string path, string message, Exception? cause = null)
        : base(message, cause)
    {
        Problem = problem;
        Path = path;
    }

    /// <summary>What is wrong.</summary>
    public StoreProblem Problem { get; }

    /// <summary>The file concerned.</summary>
    public string Path { get; }
}
