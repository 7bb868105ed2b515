using System.IO;
using CorridorSim.Experiments;
using CorridorSim.Experiments.Designs;
using CorridorSim.Model;
using CorridorSim.Model.Measures;
using CorridorSim.Results.Baselines;
using CorridorSim.Results.Capsules;
using CorridorSim.Results.Charts;
using CorridorSim.Results.Shards;
using CorridorSim.Results.Store;

namespace CorridorSim.Cli.Views;

/// <summary>What the user reads when a command could not finish: their mistakes look different from ours.</summary>
internal static class Failure
{
    /// <summary>Says it and gives the exit code.</summary>
    public static int Write(Terminal terminal, Exception error)
    {
        if (!IsBadInput(error))
        {
            terminal.Error.WriteLine(Message(error));
            return ExitCode.Broken;
        }

        Prose.WriteMessage(terminal, Message(error));
        return ExitCode.BadInput;
    }

    public static string Message(Exception error) => error switch
    {
        PlanException plan => $"error: {plan.Path}: {plan.Problem}",
        _ when IsBadInput(error) => $"error: {error.Message}",
        CorridorDeadlockException => $"deadlock: {error.Message}",
        ReplicationException => $"defect: {error.Message}\n{error.InnerException}",
        _ => $"defect: {error.Message} This is a defect in CorridorSim.\n{error}",
    };

    /// <summary>Whether it is the user's to mend: a scenario, an option, a file or a folder.</summary>
    public static bool IsBadInput(Exception error) =>
        error is UsageException or PlanException or NodeMissingException or StoreException or BaselineException or CapsuleException or ShardException or DesignPointException or IOException or UnauthorizedAccessException;
}
