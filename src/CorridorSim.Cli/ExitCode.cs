namespace CorridorSim.Cli;

/// <summary>What the command tells the shell. A verdict is a result, not a failure: a study that finished ends with 0 whatever it found.</summary>
internal static class ExitCode
{
    /// <summary>The command did what it was asked.</summary>
    public const int Done = 0;

    /// <summary>The input or the command line is wrong, or a file cannot be read or written; nothing was written.</summary>
    public const int BadInput = 1;

    /// <summary>An expectation failed.</summary>
    public const int Failed = 2;

    /// <summary>An expectation is undecided within the budget.</summary>
    public const int Undecided = 3;

    /// <summary>The corridor came to a standstill, or CorridorSim has a defect.</summary>
    public const int Broken = 4;

    /// <summary>The user stopped it; what was finished has been printed. The number that shells use for Ctrl-C.</summary>
    public const int Interrupted = 130;
}
